import { type AddedDevice, type DoorTest } from '../../doors/index.ts';

/* Every text of the page on which responders say how they are told. */

export const doorWords: Readonly<Record<DoorTest['door'], string>> = {
  push: 'On a device',
  email: 'By e-mail',
  webhook: 'By webhook',
};

export const testWords: Readonly<Record<DoorTest['state'], string>> = {
  queued: 'under way',
  sent: 'handed over: it should be there',
  failed: 'did NOT go out',
  expired: 'not sent: it was too late',
};

/** @param code of the doors; an unknown one is shown as it is, for an administrator */
export function failureWords(code: string): string {
  if (code === 'address-inside') return 'its address leads into a private network';
  if (code === 'device-gone' || code === 'address-gone') return 'it was removed';
  if (code === 'http-404' || code === 'http-410') return 'the push service no longer knows this device';
  if (code === 'EAUTH') return 'our mail server refuses our password: tell an administrator';
  if (code.startsWith('smtp-5')) return `the mail server refuses it (${code})`;
  if (/^E[A-Z]+$/.test(code)) return `the other side was not reached (${code})`;
  return code;
}

/** What became of an act, by the key that the address carries. */
export const toldNotices: Readonly<Record<string, string>> = {
  'device-added': 'Alarms are on for this device. Try it with a test.',
  'device-removed': 'This device gets no more alarms.',
  'device-gone': 'There is no such device of yours any more.',
  'email-saved': 'Saved. Try it with a test.',
  'email-removed': 'The address is removed.',
  'test-sent': 'A test is on its way through each of your doors. What became of it stands below.',
  'test-nowhere': 'There is nothing to test: no device and no e-mail address is on.',
};

export const deviceProblems: Readonly<Record<Extract<AddedDevice, { kind: 'refused' }>['field'] | 'name', string>> = {
  subscription: 'Device: what the browser handed over could not be read. Nothing was switched on; try again.',
  endpoint: 'Device: its browser takes messages at an address that is not on the internet. Nothing was switched on.',
  devices: 'Device: ten are on already. Remove one that is not in use.',
  name: 'Name of this device: give it one of 1 to 40 letters.',
};

export const emailProblem = 'E-mail address: write one address such as rina@example.org. Nothing was changed.';
export const doorTrouble = 'A device or address of yours takes no alarms any more. See Alarms, above.';
