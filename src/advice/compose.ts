import { type Rule } from '../jobcheck/index.ts';
import { cutText } from '../text/index.ts';
import { type Checked } from './checked.ts';
import { isDoubtful, outcomeOf } from './outcome.ts';

/** Signs that hide or reverse text would be taken out at the gate, and the quotation would then be another. */
const HIDING = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What composing needs of the texts; the i18n room's `Texts` has this shape. */
export interface AdviceTexts {
  format(language: string, id: string, args?: Readonly<Record<string, string>>): string;
}

/** Longest answer in UTF-16 units: about what a phone of 360 px shows without scrolling, twenty lines and a few. */
export const phoneScreenUnits = 1_000;
/** Longest text that friends are sent. */
export const shortFormUnits = 500;
const mostReasons = 5;
const fewestReasons = 3;
/** How long a quoted piece may be, from the first try to the last. */
const quoteUnits = [70, 45, 25] as const;

export interface Advice {
  readonly text: string;
  /** The person's own words in it: the gate does not read them as ours. */
  readonly quotes: readonly string[];
}

type Verdict = NonNullable<Checked['verdict']>;
type Finding = Verdict['findings'][number];

/**
 * The answer to a person: what is wrong, in their own words quoted, what could not be checked, and that no check is
 * certain. It never calls an offer anything good. Pure.
 * @throws TextError where the language lacks a text
 */
export function adviceOn(checked: Checked, texts: AdviceTexts, language: string): Advice {
  const say = (id: string, args?: Readonly<Record<string, string>>) => texts.format(language, `job-check-${id}`, args);
  for (const units of quoteUnits) {
    for (let reasons = mostReasons; reasons >= fewestReasons; reasons -= 1) {
      const advice = written(checked, say, { reasons, units, language });
      if (advice.text.length <= phoneScreenUnits) return advice;
    }
  }
  return written({ ...checked, read: '' }, say, { reasons: fewestReasons, units: 0, language });
}

/** Puts a person's own words between quotation marks, and remembers them. */
type Quoted = (words: string, units: number) => string;
type Say = (id: string, args?: Readonly<Record<string, string>>) => string;
interface Room {
  readonly reasons: number;
  /** Units of a quote; zero leaves them out. */
  readonly units: number;
  readonly language: string;
}

function written(checked: Checked, say: Say, room: Room): Advice {
  const quotes: string[] = [];
  const quoted: Quoted = (words, units) => {
    const short = shortened(words, units);
    quotes.push(short);
    return `“${short}”`;
  };
  const blocks = [
    `${say('read')}\n${say(headline(checked))}`,
    reasonsOf(checked.verdict, say, quoted, room).join('\n'),
    claimsOf(checked.verdict, say),
    ...notes(checked, say, quoted, room),
    say('limit'),
  ];
  return { text: blocks.filter((block) => block !== '').join('\n\n'), quotes };
}

function headline(checked: Checked): string {
  const { verdict } = checked;
  switch (outcomeOf(checked)) {
    case 'unread':
      return 'nothing-read';
    case 'in-transit':
      return 'on-the-way';
    case 'more-needed':
      return verdict?.kind === 'not_a_job' && !checked.bare ? 'no-offer' : 'too-little';
    case 'told':
      break;
  }
  if (verdict?.kind === 'warning') return 'warning';
  switch (verdict?.tier) {
    case 'strong_signs':
      return 'strong';
    case 'some_signs':
      return 'some';
    case 'no_signs_found':
      return 'none';
    default:
      return 'cannot-tell';
  }
}

function reasonsOf(verdict: Checked['verdict'], say: Say, quoted: Quoted, room: Room): string[] {
  return shownFindings(verdict, room.reasons).map((finding) => {
    const reason = `• ${say(reasonId(finding))}${sourceOf(finding, room.language)}`;
    return finding.quote === null || room.units === 0 ? reason : `${reason}: ${quoted(finding.quote, room.units)}`;
  });
}

/** The heaviest first; what lowers the score comes last, since it is a fact of a register and no praise. */
function shownFindings(verdict: Checked['verdict'], most = mostReasons): readonly Finding[] {
  const sorted = (verdict?.findings ?? []).toSorted((one, other) => other.points - one.points);
  return sorted.slice(0, most);
}

export function reasonId({ rule }: Pick<Finding, 'rule'>): string {
  return `reason-${rule.replaceAll('_', '-')}`;
}

/** "(KP2MI, 12 Mar 2026)": the register or the day of a confirmation, where the finding has one. */
function sourceOf({ detail }: Finding, language: string): string {
  const source = detail['source'];
  const date = detail['date'] ?? detail['confirmedAt'] ?? detail['fetchedAt'];
  const day = date === undefined ? Number.NaN : new Date(date).getTime();
  const parts = [
    ...(source === undefined ? [] : [String(source)]),
    ...(Number.isNaN(day) ? [] : [dayIn(language, new Date(day))]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function dayIn(language: string, day: Date): string {
  const form = { dateStyle: 'medium', timeZone: 'UTC', numberingSystem: 'latn' } as const;
  return new Intl.DateTimeFormat([language, 'en'], form).format(day);
}

/** What the advert says of itself: worth nothing until an office has said it too. */
function claimsOf(verdict: Checked['verdict'], say: Say): string {
  const claimed = [...new Set((verdict?.claims ?? []).map(({ what }) => what))];
  if (claimed.length === 0) return '';
  return say('claims', { claims: claimed.map((what) => say(`claim-${what.replaceAll('_', '-')}`)).join(', ') });
}

function notes(checked: Checked, say: Say, quoted: Quoted, room: Room): string[] {
  const { verdict, read, unread } = checked;
  const unseen = unread.some((kind) => kind !== 'voice' && kind !== 'video');
  return [
    ...(read === '' || room.units === 0 ? [] : [say('seen', { text: quoted(read, room.units * 3) })]),
    ...(unread.includes('voice') || unread.includes('video') ? [say('unheard')] : []),
    ...(unseen ? [say('unseen')] : []),
    ...((verdict?.unchecked.length ?? 0) === 0
      ? []
      : [say('unchecked', { what: (verdict?.unchecked ?? []).join(', ') })]),
    ...(outcomeOf(checked) === 'told' && isDoubtful(checked) ? [say('doubt')] : []),
  ];
}

function shortened(words: string, units: number): string {
  const line = words.replace(/\s+/gu, ' ').replace(HIDING, '').replace(/[“”]/gu, '"').trim();
  return cutText(line, units);
}

/**
 * What friends are sent: no name, no number, no word of the advert, so that it can be passed on without passing on the
 * lure. Undefined where there is nothing to warn of.
 */
export function shortForm(checked: Checked, texts: AdviceTexts, language: string): string | undefined {
  const rules = warningsIn(checked);
  return rules === undefined ? undefined : shortFormOf(rules, texts, language);
}

/** The rules that a short form may name, heaviest first. Undefined where there is nothing to warn of. */
export function warningsIn({ verdict }: Checked): readonly Rule[] | undefined {
  if (verdict === null || (verdict.tier !== 'strong_signs' && verdict.tier !== 'some_signs')) return undefined;
  return verdict.findings
    .filter(({ points }) => points > 0)
    .slice(0, fewestReasons)
    .map(({ rule }) => rule);
}

/** @param rules heaviest first; as many are named as there is room for */
export function shortFormOf(rules: readonly Rule[], texts: AdviceTexts, language: string): string {
  const say = (id: string) => texts.format(language, `job-check-${id}`);
  const lines = rules.map((rule) => `• ${say(reasonId({ rule }))}`);
  for (let count = Math.min(fewestReasons, lines.length); count > 0; count -= 1) {
    const text = [say('friends'), ...lines.slice(0, count), say('friends-ask')].join('\n');
    if (text.length <= shortFormUnits) return text;
  }
  return [say('friends'), say('friends-ask')].join('\n');
}
