import { type NumberView } from '../ports.ts';
import { durationWords } from './time-words.ts';

/* Every text about our WhatsApp numbers. */

const stateWords: Readonly<Record<string, string>> = {
  unpaired: 'No phone is linked yet',
  connecting: 'Connecting',
  online: 'Connected',
  waiting: 'Disconnected, will try again',
  offline: 'Not running',
  'logged-out': 'Unlinked: somebody removed this device on the phone, or the phone was reset',
  banned: 'WhatsApp refuses this number: most likely banned',
  refused: 'WhatsApp does not take this account as a linked device',
};

/** Codes of the disconnect table. */
export const reasonWords: Readonly<Record<string, string>> = {
  'restart-required': 'WhatsApp asked for a new connection',
  closed: 'the connection was closed',
  lost: 'the connection was lost',
  unavailable: 'WhatsApp is not available',
  'bad-session': 'WhatsApp reports a bad session; the keys are kept',
  replaced: 'another process is connected with this number',
  'client-too-old': 'WhatsApp asks for a newer client',
  'server-not-proven': 'the server could not prove that it is WhatsApp',
  'logged-out': 'unlinked',
  banned: 'refused',
  refused: 'not taken as a linked device',
  unknown: 'for a reason that we do not know',
};

/** Why no phone was linked; nothing of the attempt was kept. */
export const linkProblems: Readonly<Record<string, string>> = {
  'already-paired': 'This number has a phone already. Unlink it in its WhatsApp under Linked devices first.',
  'held-elsewhere': 'Another attempt is running, in another window or a terminal. Wait half a minute.',
  'not-agreed-in-time': 'Nobody linked a phone in time. Begin again.',
  'no-connection': 'WhatsApp was not reached. Begin again in a minute.',
  refused: 'WhatsApp refused. Begin again; if it happens twice, update Suar.',
  'server-not-proven':
    'The server could not prove that it is WhatsApp: something stands between. Nothing was told to it. Try from another network.',
  'lease-lost': 'Another process took the number meanwhile. Begin again.',
  cancelled: 'Cancelled.',
  'not-written':
    'The phone agreed, but our database did not take it. Unlink the device on the phone, then begin again.',
};

export const numberNotices: Readonly<Record<string, string>> = {
  'no-such-number': 'There is no such number. Nothing was done.',
  'no-phone': 'That is no phone number: write it with + and the country code, such as +62 812 0000 1234.',
};

/** Nothing has come for so long although it says connected: pings alone are answered every 30 s. */
const silentMs = 3 * 60_000;

export type NumberHealth = 'well' | 'soon' | 'bad';

/** How a number is, in one line, and whether somebody has to do something. */
export function numberHealth(number: NumberView, now: Date): { readonly health: NumberHealth; readonly words: string } {
  const { state, reason, held, lastFrameAt } = number;
  const words = stateWords[state] ?? state;
  const because = reason === null || state !== 'waiting' ? '' : `: ${reasonWords[reason] ?? reason}`;
  if (!number.linked) return { health: 'bad', words };
  if (!held) return { health: 'bad', words: 'No process has this number: is Suar running?' };
  const silent = lastFrameAt === null ? 0 : now.getTime() - lastFrameAt.getTime();
  if (state === 'online' && silent > silentMs)
    return { health: 'bad', words: `Connected, but nothing has come for ${durationWords(silent)}` };
  return { health: state === 'online' ? 'well' : 'soon', words: `${words}${because}` };
}

/** What WhatsApp said that this number may not do. */
export function limitWords({ limits }: NumberView, now: Date): string[] {
  const { reachOutLockedUntil: until, newChatQuota: quota, newChatsUsed: used } = limits;
  return [
    ...(until !== undefined && until > now
      ? [`It may open no new chats until ${until.toISOString().slice(0, 16)} UTC`]
      : []),
    ...(quota === undefined ? [] : [`New chats: ${used ?? 0} of ${quota} used`]),
  ];
}
