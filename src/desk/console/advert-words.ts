import { type Rule } from '../../jobcheck/index.ts';
import { type AdvertState } from '../adverts/queries.ts';

/* Every text about adverts that a responder reads. None says that an advert is in order: no check can. */

export const advertKindWords: Readonly<Record<string, string>> = {
  offer: 'Offer',
  question: 'Question about an offer',
  warning: 'Warning or news',
  not_a_job: 'No job in it',
  person_in_transit: 'Somebody is on the way',
};

export const tierWords: Readonly<Record<string, string>> = {
  strong_signs: 'strong signs',
  some_signs: 'some signs',
  no_signs_found: 'no signs found',
  cannot_tell: 'cannot tell',
};

export const stateWords: Readonly<Record<AdvertState, string>> = {
  in_review: 'To be looked at',
  checked: 'Checked, not in review',
  confirmed: 'Confirmed as a trap',
  dismissed: 'Dismissed',
};

export const originWords: Readonly<Record<string, string>> = {
  chat: 'asked in a chat',
  web: 'asked on the web page',
  api: 'asked by a partner’s program',
  cli: 'asked on the command line',
};

/** What each rule saw, said to somebody who decides; what people are told stands in locales/<language>/job-check.ftl. */
export const ruleWords: Readonly<Record<Rule, string>> = {
  role_scam_typical: 'a role that lures often name',
  salary_out_of_line: 'far more pay than such work has there',
  dest_scam_hub: 'a country where many were forced to scam',
  dest_transit: 'a place on the way to such a country',
  dest_hidden: 'where the work is stays untold',
  no_company: 'no employer is named',
  all_costs_paid: 'all costs are paid for them',
  contact_personal_only: 'only a personal number or account to write to',
  border_crossing: 'over a border or fetched on the way',
  urgency: 'hurry',
  secrecy: 'tell nobody, or what to say at immigration',
  freedom_restriction: 'may not go out or keep the phone',
  debt_deduction: 'costs are cut from the pay, or leaving costs money',
  no_process: 'past the agencies and authorities',
  visa_mismatch: 'work on a tourist or other wrong visa',
  easy_requirements: 'hardly anything is required',
  evasion: 'written so that filters do not read it',
  group_recruit: 'many at once, or money for bringing friends',
  cash_advance: 'money before they leave',
  passport_surrender: 'the passport is taken or kept by others',
  contract_absent: 'a contract only on arrival, or none',
  personal_data: 'papers or photos of the body first',
  fee_upfront: 'a fee to a private person first',
  license_claim_fake: 'a licence that cannot be right',
  reassurance: 'says of itself that it is no fraud',
  known_bad_contact: 'a contact that two responders have confirmed',
  near_duplicate_confirmed: 'nearly the same words as a confirmed advert',
  impersonated_company: 'a company whose name is misused',
  registry_match: 'number, name and contact stand in a register',
  registry_contact_differs: 'the agency exists, this contact is not the listed one',
  registry_missing: 'the licence number is in no register',
  short_link: 'a link that hides where it leads',
};

export const claimWords: Readonly<Record<string, string>> = {
  licence: 'a licence number',
  official: 'that it is official',
  no_fee: 'that there is no fee',
  contract: 'a contract',
  work_visa: 'a work visa',
};

export const sourceWords: Readonly<Record<string, string>> = {
  typed: 'written',
  forwarded: 'forwarded',
  caption: 'under a picture',
  ocr: 'read from a picture, with mistakes',
  qr: 'read from a QR code',
  pdf: 'read from a PDF',
};

/** Codes of the check; any other names a register that was stale or absent. */
const uncheckedCodes: Readonly<Record<string, string>> = {
  'wages-and-rates': 'the pay: our wages and exchange rates are out of date',
  'text-beyond-4000-characters': 'the middle of a very long text',
};

export function uncheckedWords(what: string): string {
  return uncheckedCodes[what] ?? `the register of ${what}: not imported, or older than 30 days`;
}

export const contactKinds = ['phone', 'handle', 'domain', 'email', 'account'] as const;
export const wayWords: Readonly<Record<string, string>> = {
  phone: 'Phone number',
  handle: 'Messenger name',
  domain: 'Web address',
  email: 'Mail address',
  account: 'Payment account',
  text: 'The same words',
  picture: 'The same picture',
};

export const advertEventWords: Readonly<Record<string, string>> = {
  queued: 'Put up for review',
  reported: 'Somebody reported it as a trap',
  'verdict-proposed': 'Proposed',
  'proposal-withdrawn': 'Proposal taken back',
  confirmed: 'Confirmed as a trap',
  dismissed: 'Dismissed',
  undone: 'Decision undone',
  noted: 'Note',
  'contact-proposed': 'Its contact proposed as known',
};

export const knownStateWords: Readonly<Record<string, string>> = {
  proposed: 'Proposed: counts for nothing until somebody else confirms it',
  confirmed: 'Confirmed: adverts that name it show strong signs',
  refused: 'Refused',
  withdrawn: 'Taken back',
  expired: 'Expired',
};

export const exportWords = {
  'adverts-csv': {
    title: 'Confirmed adverts, CSV',
    about: 'A line each: week, language, signs, countries.',
    file: 'suar-adverts.csv',
  },
  'contacts-csv': {
    title: 'Confirmed contacts, CSV',
    about: 'Numbers, names and addresses that two responders confirmed and that have not expired.',
    file: 'suar-contacts.csv',
  },
  'contacts-stix': {
    title: 'Confirmed contacts, STIX 2.1',
    about: 'The same for threat intelligence platforms, marked TLP:AMBER.',
    file: 'suar-contacts.stix.json',
  },
} as const;

/** One line after an act; the address names it by its key. */
export const advertNotices: Readonly<Record<string, string>> = {
  proposed: 'Proposed. Somebody else has to look at it and say the same before it counts.',
  'decided-confirm': 'Confirmed. Adverts like it show strong signs from now on; who asked and agreed is told.',
  'decided-dismiss': 'Dismissed. Nobody is told anything.',
  undone: 'Taken back. The advert waits for a look again.',
  noted: 'Note kept. Only colleagues see it.',
  'note-empty': 'There was nothing in the note. Nothing was kept.',
  'is-proposer': 'You proposed it yourself: another pair of eyes has to confirm. Nothing was changed.',
  'already-proposed': 'Somebody has proposed already. Read it and say whether you see it so too. Nothing was changed.',
  'already-decided': 'It was decided already. Nothing was changed.',
  'changed-meanwhile': 'Somebody else acted since you opened the page. Look at it again; nothing was changed.',
  'not-proposed': 'Nobody has proposed that. Nothing was changed.',
  'other-verdict': 'The proposal was another one. Look at it again; nothing was changed.',
  'nothing-to-undo': 'There is nothing to take back.',
  'contact-proposed': 'Proposed. It counts when somebody else has confirmed it.',
  'contact-already-known': 'This contact is proposed or confirmed already. Nothing was changed.',
  'contact-malformed':
    'This is no contact of that kind. A phone number needs its country’s code. Nothing was written down.',
  'contact-confirmed': 'Confirmed. It counts from now on, until it expires.',
  'contact-is-proposer': 'You proposed it yourself: somebody else has to confirm it. Nothing was changed.',
  'contact-not-proposed': 'It does not wait for a confirmation any more. Nothing was changed.',
  'contact-ended': 'Taken back. It counts no more.',
  'contact-already-ended': 'It had ended already.',
  'no-such-contact': 'There is no such contact.',
};

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** @param code ISO 3166-1, in any case */
export function countryWords(code: string): string {
  try {
    return countryNames.of(code.toUpperCase()) ?? code;
  } catch {
    return code; // No country's code: shown as it is.
  }
}
