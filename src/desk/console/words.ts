import { type CaseField, type CaseKind } from '../../core/case-fields.ts';
import { type MediaKind } from '../../core/inbound.ts';
import { type Severity } from '../../core/severity.ts';
import { type CloseReason } from '../acts/close-case.ts';

/* Every text that a responder reads in the console. */

export const severityWords: Readonly<Record<Severity, string>> = {
  5: 'life in danger now',
  4: 'plea for help',
  3: 'distress or doubt',
  2: 'concern',
  1: 'question',
};

export const kindWords: Readonly<Record<CaseKind, string>> = {
  distress: 'Distress',
  family: 'Family looking',
  job_offer: 'Job offer',
  aftercare: 'Aftercare',
  rights: 'About their messages',
  unclear: 'Unclear',
};

export const channelWords: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  'whatsapp-cloud': 'WhatsApp (business account)',
  webchat: 'Web chat',
};

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** @param tag BCP 47; `und` where nobody could tell */
export function languageWords(tag: string | null): string {
  if (tag === null || tag === 'und') return 'language unknown';
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag; // No language tag: shown as it is.
  }
}

export const fieldWords: Readonly<Record<CaseField, string>> = {
  safe_now: 'Can talk now',
  whose_phone: 'Whose phone',
  danger_now: 'Danger now',
  nationality: 'Nationality',
  name_as_in_passport: 'Name as in passport',
  age: 'Age',
  home_place: 'Home',
  passport: 'Passport',
  passport_holder: 'Who holds the passport',
  country: 'Country',
  city: 'City',
  compound: 'Compound',
  compound_place: 'Compound, chosen from known places',
  building_room: 'Building, room',
  landmarks: 'Landmarks',
  people_count: 'How many people',
  children: 'Children',
  injuries: 'Injuries',
  pregnancy: 'Pregnancy',
  debt: 'Debt claimed',
  debt_deadline: 'Debt deadline',
  recruited_how: 'How recruited',
  offer_stage: 'How far on the way to the job',
  consent_news: 'Wants to hear of the offer again',
  safe_hours: 'When to write',
  consent_embassy: 'Consent: embassy',
  consent_ngo: 'Consent: organisation',
  consent_family: 'Consent: family',
  location_pin: 'Location pin',
  boss_names: 'Names of bosses',
  evidence_note: 'About the evidence',
  told_already: 'Who was told already',
  safe_place: 'Place is fine tonight',
  followed: 'Someone is looking for them',
  place_known_by: 'Who knows the place',
  overstay: 'Visa is over',
  new_offer: 'New offer since leaving',
  relation: 'Who is looked for',
  last_contact: 'Last contact',
  ransom: 'Money demanded',
  ransom_detail: 'About the demand',
  enquirer_name: 'Name of who asks',
  consent_tell_person: 'Consent: tell the person looked for',
  under_18: 'Under 18',
  trusted_near: 'Someone trusted is near',
  self_harm: 'Thinks of ending their life',
  self_harm_today: 'May do it today',
  self_harm_near: 'Means are near',
  can_go_out: 'Can go out',
  food_and_water: 'Enough food and water',
  paid: 'Paid for the work',
  threats: 'Threatened',
  police_threat: 'Threatened with police',
  check_in: 'Check-in',
  changed_since: 'New since last time',
  place_to_stay: 'Has a place to stay',
  papers_needed: 'Papers needed',
  care_needed: 'Doctor or talk wished',
  work_needed: 'Work or school wished',
  warn_others: 'Consent: warn others, no name',
  correction: 'What should be corrected',
};

export const mediaWords: Readonly<Record<MediaKind, string>> = {
  photo: 'photo',
  voice: 'voice note',
  video: 'video',
  document: 'document',
  sticker: 'sticker',
  location: 'location',
  contact: 'contact',
};

export const closeWords: Readonly<Record<CloseReason, string>> = {
  helped: 'Helped as far as we can',
  'handed-over': 'Handed over to a partner',
  'no-answer': 'No answer for a long time',
  'person-asked': 'The person asked us to stop',
  duplicate: 'Same as another case',
  'not-for-us': 'Not for this hotline',
  test: 'A test',
};

/** What the provider said, and no more than that. */
export const deliveryWords: Readonly<Record<string, string>> = {
  queued: 'waiting to go out',
  held: 'HELD, not sent yet',
  sending: 'on its way',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'NOT delivered',
};

/** Codes of the outbox; an unknown one is shown as it is. */
export const failureWords: Readonly<Record<string, string>> = {
  blocked: 'the person has blocked us',
  gone: 'the conversation no longer exists',
  malformed: 'the messenger did not take it',
  moved: 'the conversation has moved',
  unauthorized: 'the messenger does not let us in: tell an administrator',
  'gate-unverified-contact': 'it names a number or address whose verification has ended: see Contacts',
  'channel-not-running': 'this channel is not running: tell an administrator',
  'window-closed': 'the messenger takes nothing until the person writes again; then it goes out by itself',
  expired:
    'the person did not write within a week, and it would have come out of nowhere. Write anew if it still holds',
  wiped: 'the person asked to wipe the talk before it could go out',
  'way-ended': 'this way was ended before it could go out. Write it anew',
  restricted:
    'the messenger limits whom this number may write to. It may pass; a reply to their next message, or another channel that they write to themselves, may still arrive',
  unpaid: 'our account at the messenger owes something: tell an administrator',
  policy: 'the messenger refuses these words: write it in other words',
};

/** Signs whose name alone would puzzle who reads the case. */
export const signWords: Readonly<Record<string, string>> = {
  second_opinion: 'whatever words it uses, it reads like messages of people in danger',
};

/** One line after an act; the address names it by its key. */
export const notices: Readonly<Record<string, string>> = {
  accepted: 'You have this case. The person is waiting for your first words.',
  'already-yours': 'You already have this case.',
  taken: 'Somebody else was first. Nothing was changed.',
  'case-closed': 'This case is closed. Nothing was changed.',
  sent: 'Your reply is on its way. Its delivery is shown in the talk.',
  held: 'Your reply is HELD, not sent yet: their messenger takes nothing before they write again. It goes out by itself then.',
  'already-sent': 'This reply was already sent, once. Nothing was sent again.',
  'duty-on': 'You are on duty.',
  'duty-off': 'You are off duty. Cases in which you owe a reply are offered to others.',
  'shift-planned': 'The shift is planned.',
  'shift-was-planned': 'This shift was planned already.',
  'shift-removed': 'The shift is removed.',
  'shift-gone': 'There is no such shift any more.',
  'hand-over-offered': 'Offered. The case stays yours until somebody takes it over.',
  'hand-over-taken': 'The case is yours now. The person has noticed nothing.',
  'not-read': 'Tick each part of the brief once you have read it. Nothing was changed.',
  'hand-over-gone': 'This hand-over has ended, or is not for you. Nothing was changed.',
  'hand-over-ended': 'The hand-over has ended. The case stays where it was.',
  'nobody-there': 'There is nobody but you who could take it. Nothing was changed.',
  'brief-missing': 'Every part of the brief is needed: write "none" where there is none. Nothing was offered.',
  'given-back': 'The script goes on where it was, if there is anything left to ask. When you write, it falls silent.',
  'already-given-back': 'The script speaks already. Nothing was changed.',
  watched: 'Not given back: somebody else may read this phone, and the script’s questions would show.',
  heavy: 'Marked as heavy: it counts among the heavy cases of whoever took it.',
  'not-heavy': 'No longer marked as heavy.',
  'check-in-agreed': 'Agreed. They are asked by themselves from now on, and you are told when they do not answer.',
  'check-in-ended': 'The check-ins have ended. The person was told nothing.',
  'check-in-vouched': 'Written down. Nothing more is waited for this time.',
  'no-check-in': 'There is no check-in to which this applies. Nothing was changed.',
  'way-offered': 'The offer is on its way. Once they write the word elsewhere, it stands in the events.',
  'no-other-way': 'There is no other messenger or number of ours that they could write to. Nothing was sent.',
  'way-watched': 'Not offered: somebody else may read this phone, and could write the word in their place.',
  'way-refused': 'Not offered: the gate refuses this text in their language. Tell an administrator.',
  'way-ended': 'This way has ended. What they write there still arrives.',
  'no-such-way': 'This way has ended already. Nothing was changed.',
  'last-way': 'This is the last way to the person. Nothing was changed.',
  noted: 'Note kept. Only colleagues see it.',
  closed: 'Case closed. The person was told nothing.',
  'already-closed': 'This case was already closed.',
  'not-owner': 'Only the owner of the case may do this. Nothing was changed.',
  'contact-checked': 'Written down. Thank you: what people are told follows from it.',
  'no-such-contact': 'There is no such contact. Nothing was written down.',
  'contact-withdrawn': 'The directory says that this contact is closed or stale. Change its entry first.',
  'contact-changed': 'The entry has changed since you opened the page. Look at it again; nothing was written down.',
  'note-missing': 'Nothing was written down: say in the note how you know that it is closed or wrong.',
  'signed-out': 'You are signed out.',
};

/** Why a reply was not sent; the text stays in the form. */
export const replyProblems = {
  empty: 'There is nothing to send yet.',
  'too-long': 'This is too long for one reply. Send it in parts.',
  'form-used': 'An earlier text was already sent from this form. This one was not: read the talk, then send it.',
  'not-owner': 'You do not have this case, so nothing was sent.',
  closed: 'The case is closed, so nothing was sent.',
} as const;
export type ReplyProblem = keyof typeof replyProblems;

/** Reasons of the gate; an unknown one is shown as it is. */
export const gateWords: Readonly<Record<string, string>> = {
  'forbidden-promise': 'it promises what we cannot keep, or judges',
  'unverified-contact': 'it names a number or address that nobody has verified',
  empty: 'there is nothing in it that can be shown',
  'too-long': 'it is too long for one reply',
  safety: 'it promises safety',
  rescue: 'it promises rescue',
  time: 'it promises a time',
  legal: 'it promises what a court or police will do',
  victim: 'it calls somebody a victim',
  accusation: 'it asks what the person did',
};

export const signInProblems = {
  wrong: 'Name and password do not fit together.',
  'too-often': 'Too many tries. Wait a minute, then try again.',
} as const;
export type SignInProblem = keyof typeof signInProblems;

export const beginProblems = {
  name: 'Use 2 to 40 small letters, digits, dots or dashes as sign-in name.',
  'display-name': 'Tell colleagues who you are, in at most 60 characters.',
  short: 'The password needs at least 12 characters. A short sentence is good.',
  different: 'The two passwords are not the same.',
  'name-taken': 'Somebody already signs in with this name.',
} as const;
export type BeginProblem = keyof typeof beginProblems;

/** What became of an act on a flow, by the key that the address carries. */
export const flowNotices: Readonly<Record<string, string>> = {
  sent: 'Sent to review. Somebody who has not written in it publishes it.',
  'sent-back': 'Sent back to its authors.',
  discarded: 'The draft is discarded.',
  published: 'Published. New conversations begin on it at once; those under way finish on the version they began with.',
  'rolled-back': 'Put back. New conversations begin on it at once.',
  'is-author': 'Not published: whoever has written in a draft cannot publish it.',
  outdated:
    'Not published: another version came in between. Send it back; its authors look at the new one and save again.',
  'goes-otherwise':
    'Not published: known conversations would go otherwise. Read the list below, and tick it if each is meant so.',
  'nothing-new': 'Nothing was changed: this is what is in force.',
  problems: 'Not done: the check found something to mend. It stands below.',
  gone: 'Nothing was changed: there is no such draft any more.',
  'changed-meanwhile':
    'Not saved over: somebody else has saved since you read it. Copy your words, and look at theirs.',
  'in-review': 'Nothing was changed: the draft waits for review.',
  'not-in-review': 'Nothing was changed: the draft is not in review.',
  'no-such-version': 'Nothing was changed: there is no such version.',
  unreadable: 'Nothing was saved: the form could not be read. Copy your words and open the page anew.',
};
