import {
  adviceOn,
  type Checked,
  outcomeOf,
  shortForm,
  shortFormOf,
  warningRuleSchema,
  warningsIn,
} from '../advice/index.ts';
import { type Directory } from '../contacts/index.ts';
import { type PersonMessage } from '../core/outbound.ts';
import { type Found } from '../flow/index.ts';
import { type Texts } from '../i18n/index.ts';

/**
 * The answer to a check, and what may be passed on to friends. Who is on the way hears no score: the flow calls a human.
 * A language that lacks a text of it gets the answer in one that may stand in.
 */
export function tellCheck(checked: Checked, texts: Texts, language: string): PersonMessage[] {
  if (outcomeOf(checked) === 'in-transit') return [];
  const spoken = spokenFor(texts, language);
  const { text, quotes } = adviceOn(checked, texts, spoken);
  const short = shortForm(checked, texts, spoken);
  return [
    { kind: 'text', text, choices: [], quotes: [...quotes] },
    ...(short === undefined ? [] : [{ kind: 'text' as const, text: short, choices: [] }]),
  ];
}

/** What may be passed on to friends, as a picture where the channel sends one. */
export function warnFriends(rules: readonly string[], texts: Texts, language: string): PersonMessage {
  const spoken = spokenFor(texts, language);
  const known = rules.map((rule) => warningRuleSchema.safeParse(rule).data).filter((rule) => rule !== undefined);
  return { kind: 'text', text: shortFormOf(known, texts, spoken), choices: [], asPicture: { language: spoken } };
}

/** What the flow may ask about an answer, and what it needs for a warning to friends. */
export function foundIn(checked: Checked, contacts: Directory, sendsPictures: boolean, now: Date): Found {
  const rules = warningsIn(checked);
  const named = checked.verdict?.contacts.length ?? 0;
  return {
    traits: [
      ...(rules === undefined || !sendsPictures ? [] : ['warned' as const]),
      ...(named === 0 ? [] : ['names-contact' as const]),
      ...(nationDecides(contacts, now) ? ['nation-decides' as const] : []),
    ],
    rules: [...(rules ?? [])],
  };
}

/** Some place that may be told is for people of some countries only: then it matters where somebody is from. */
function nationDecides(contacts: Directory, now: Date): boolean {
  return contacts
    .list(now)
    .some(
      ({ contact, standing }) =>
        contact.kind === 'job-check' && standing.kind === 'verified' && !contact.for_nationals_of.includes('*'),
    );
}

/** Every text of an answer stands in one file: a language has all of them or is not asked. */
function spokenFor(texts: Texts, language: string): string {
  return [language, ...texts.fallback(language), 'en'].find((one) => speaks(texts, one)) ?? 'en';
}

function speaks(texts: Texts, language: string): boolean {
  return texts.ids('en').every((id) => !id.startsWith('job-check-') || texts.has(language, id));
}
