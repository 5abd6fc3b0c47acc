import { catalogue, type Group, groupCap } from './catalogue.ts';
import { type Concept } from './concepts.ts';
import { type Advert, has } from './sign.ts';
import { type Finding, type Rule, type Tier } from './verdict.ts';

const STRONG_FROM = 6;
const SOME_FROM = 3;
/** With a grave sign among them, the opinion holds so many points back less: "do not tell anybody" beside a known trap needs no turn of phrase. */
const PLAIN_FROM = 9;
/**
 * What the second opinion must say for a tier to stand, and from where on it raises one. Held to the labelled texts, each author's judged by an
 * opinion that had learned from the others' only (docs/decisions/011-job-check.md).
 */
const STRONG_IF = { plain: 0.7, other: 0.9 } as const;
const SOME_IF = { plain: 0.35, other: 0.42 } as const;
const RAISED_FROM = 0.42;
/** So far apart, and a human is offered. */
const DISAGREES_BELOW = 0.4;
/** With fewer kinds of evidence nothing can be said. */
const ENOUGH_EVIDENCE = 4;

/** The points of findings, those of a group capped. What speaks for an offer counts nothing beside the gravest signs. */
export function scoreOf(findings: readonly Finding[]): number {
  const inGroup = new Map<Group, number>();
  let sum = 0;
  for (const { rule, points } of findings) {
    const { group } = catalogue[rule];
    if (points < 0 && isGrave(findings)) continue;
    if (group === undefined) sum += points;
    else inGroup.set(group, Math.min(groupCap, (inGroup.get(group) ?? 0) + points));
  }
  return sum + [...inGroup.values()].reduce((total, points) => total + points, 0);
}

const OFFERED: readonly Concept[] = [
  'offering',
  'apply',
  'job',
  'role_lure',
  'pay',
  'pay_high',
  'easy',
  'all_covered',
  'hidden',
  'group',
];

function isGrave(findings: readonly Finding[]): boolean {
  const found = (rule: Rule) => findings.some((one) => one.rule === rule);
  return found('secrecy') || found('passport_surrender') || (found('dest_scam_hub') && found('role_scam_typical'));
}

/** What the rules alone make of it. */
function tierByRules(
  findings: readonly Finding[],
  score: number,
  advert: Advert,
): 'strong_signs' | 'some_signs' | undefined {
  if (score >= STRONG_FROM) return 'strong_signs';
  // A film and a journey name such places too: one word of an offer must stand by.
  const floor = has(advert, ...OFFERED) && findings.some(({ rule }) => catalogue[rule].floor !== undefined);
  return score >= SOME_FROM || floor ? 'some_signs' : undefined;
}

/**
 * @param lure what the second opinion makes of it: it raises a tier to `some_signs` at most, and where it sees no lure the rules must have more
 * to say. What two responders have confirmed needs no opinion. Undefined: the rules decide alone.
 */
export function tierOf(findings: readonly Finding[], score: number, lure: number | undefined, advert: Advert): Tier {
  if (findings.some(({ rule }) => catalogue[rule].floor === 'strong_signs')) return 'strong_signs';
  const rules = tierByRules(findings, score, advert);
  const opinion = lure ?? 1;
  const wording = isGrave(findings) && score >= PLAIN_FROM ? 'plain' : 'other';
  if (rules === 'strong_signs' && opinion >= STRONG_IF[wording]) return 'strong_signs';
  if (rules !== undefined && opinion >= SOME_IF[wording]) return 'some_signs';
  if (lure !== undefined && lure >= RAISED_FROM) return 'some_signs';
  return evidenceIn(advert) >= ENOUGH_EVIDENCE ? 'no_signs_found' : 'cannot_tell';
}

export function disagree(
  findings: readonly Finding[],
  score: number,
  lure: number | undefined,
  advert: Advert,
): boolean {
  if (lure === undefined) return false;
  return tierByRules(findings, score, advert) === undefined ? lure >= RAISED_FROM : lure < DISAGREES_BELOW;
}

/** How many of the seven kinds of evidence are there: role, pay, place, employer, contact, requirements, and who pays what. */
function evidenceIn(advert: Advert): number {
  const { parts } = advert;
  return [
    has(advert, 'role_lure', 'role_trade'),
    has(advert, 'pay', 'pay_high') || parts.some(({ amounts }) => amounts.length > 0),
    parts.some(({ places }) => places.length > 0) || has(advert, 'domestic', 'remote'),
    has(advert, 'company', 'licence'),
    parts.some(({ contacts }) => contacts.length > 0) || has(advert, 'apply', 'personal_channel'),
    has(advert, 'skill', 'easy'),
    has(advert, 'benefit', 'covered', 'all_covered', 'fee', 'no_fee', 'contract', 'work_visa'),
  ].filter(Boolean).length;
}
