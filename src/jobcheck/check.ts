import { boundaryBefore } from '../text/index.ts';
import { catalogue } from './catalogue.ts';
import { claimedIn, claimsIn } from './claims.ts';
import { placesOf } from './destinations.ts';
import { kindOf } from './kind.ts';
import { type Knowledge } from './knowledge.ts';
import { lookUp } from './look-ups.ts';
import { lureIn, type Traits, traitsOf } from './opinion.ts';
import { quoteOf, readPart, type ReadPart } from './reading.ts';
import { type Advert, type Sighting } from './sign.ts';
import { signs } from './signs/index.ts';
import { disagree, scoreOf, tierOf } from './tier.ts';
import {
  type Contact,
  type Evidence,
  type EvidencePart,
  type Finding,
  type Rule,
  ruleSchema,
  type Snapshots,
  type Verdict,
} from './verdict.ts';

/** Of a longer part the beginning and the end are read: nobody reads further either, and the cost stays bounded. In UTF-16 units. */
const [HEAD_UNITS, TAIL_UNITS] = [3_000, 1_000];
/** So many points in what is no job by its words, and an offer it is: held to the labelled texts. */
const SHOWS_AN_OFFER = 5;
/** Said in `unchecked` where a part was longer. */
const CUT = 'text-beyond-4000-characters';
const RATES = 'wages-and-rates';

/**
 * What is wrong with an offer, with the words that show it. Pure: the same evidence gives the same bytes, in whatever order its
 * parts came.
 * @param now tells which wages and rates have expired; they are used, and told as unchecked
 */
export function check(evidence: Evidence, knowledge: Knowledge, snapshots: Snapshots, now: Date): Verdict {
  return judgeOffer(readOffer(evidence, knowledge), snapshots, now);
}

/** An offer that was read once, and what of it is to be looked up before it is judged. */
export interface Offer {
  readonly evidence: Evidence;
  readonly advert: Advert;
  readonly contacts: readonly Contact[];
  /** As the text has them. */
  readonly licence: string | undefined;
  readonly company: string | undefined;
}

/** The first half of `check`, for who looks things up: to read takes most of the time. */
export function readOffer(evidence: Evidence, knowledge: Knowledge): Offer {
  const advert = readAdvert(evidence, knowledge);
  return { evidence, advert, contacts: contactsOf(advert.parts), ...claimedIn(advert) };
}

/** The second half of `check`. */
export function judgeOffer({ evidence, advert, contacts }: Offer, snapshots: Snapshots, now: Date): Verdict {
  const { knowledge } = advert;
  const seen = sightingsIn(advert);
  const rules = seen.map(([rule]) => rule);
  const lure = knowledge.opinion && lureIn(traitsOf(advert, rules), knowledge.opinion);
  const told = kindOf(advert, lure);
  const all = seen.map(([rule, sighting]) => findingOf(rule, sighting));
  // Lures between friends name no job; what they show tells more than the words that are missing.
  const kind = told === 'not_a_job' && scoreOf(all) >= SHOWS_AN_OFFER ? 'offer' : told;
  const looked = lookUp(advert, contacts, snapshots);
  const aside = kind === 'warning' || kind === 'not_a_job';
  const found = aside ? [] : all;
  const findings = [...found, ...looked.findings].sort(byWeight);
  const score = scoreOf(findings);
  const tier = tierOf(findings, score, lure, advert);
  return {
    kind,
    tier: aside && tier !== 'strong_signs' ? 'cannot_tell' : tier,
    score,
    findings,
    claims: claimsIn(advert),
    contacts,
    destinations: [...new Set(placesOf(advert.parts, 'hub', 'transit', 'formal').map(({ place }) => place.country))],
    unchecked: [...looked.unchecked, ...uncheckedIn(evidence, findings, knowledge, now)],
    opinion: {
      lure: Math.round((lure ?? 0) * 100) / 100,
      disagrees: !aside && disagree(findings, score, lure, advert),
    },
  };
}

function uncheckedIn({ parts }: Evidence, findings: readonly Finding[], { money }: Knowledge, now: Date): string[] {
  const measured = findings.find(({ rule, detail }) => rule === 'salary_out_of_line' && 'ratio' in detail);
  const wage = money.wages.find(({ country }) => country === measured?.detail['country']);
  const today = now.toISOString().slice(0, 10);
  const expired = measured !== undefined && ((wage !== undefined && wage.expires < today) || money.ratesExpire < today);
  return [
    ...(expired ? [RATES] : []),
    ...(parts.some(({ text }) => text.length > HEAD_UNITS + TAIL_UNITS) ? [CUT] : []),
  ];
}

/** Heaviest first; of the same weight in the order of the rules. */
function byWeight(one: Finding, other: Finding): number {
  return other.points - one.points || ruleSchema.options.indexOf(one.rule) - ruleSchema.options.indexOf(other.rule);
}

function contactsOf(parts: readonly ReadPart[]): Contact[] {
  const contacts = new Map<string, Contact>();
  for (const part of parts)
    for (const { kind, value, start, end } of part.contacts)
      if (!contacts.has(`${kind} ${value}`))
        contacts.set(`${kind} ${value}`, { kind, value, quote: quoteOf(part, start, end) });
  return [...contacts.values()];
}

/** What the second opinion looks at. */
export function traitsIn(evidence: Evidence, knowledge: Knowledge): Traits {
  const advert = readAdvert(evidence, knowledge);
  return traitsOf(
    advert,
    sightingsIn(advert).map(([rule]) => rule),
  );
}

function readAdvert(evidence: Evidence, knowledge: Knowledge): Advert {
  return {
    parts: evidence.parts
      .flatMap(readOf)
      .sort(byContent)
      .map((part) => readPart(part, knowledge)),
    knowledge,
  };
}

/** The part, or its beginning and end. */
function readOf(part: EvidencePart): EvidencePart[] {
  const { source, text } = part;
  if (text.length <= HEAD_UNITS + TAIL_UNITS) return [part];
  const tail = boundaryBefore(text, text.length - TAIL_UNITS);
  return [text.slice(0, boundaryBefore(text, HEAD_UNITS)), text.slice(tail)].map((piece) => ({ source, text: piece }));
}

function sightingsIn(advert: Advert): (readonly [Rule, Sighting])[] {
  return ruleSchema.options.flatMap((rule) => {
    const seen = signs[rule]?.(advert);
    return seen === undefined ? [] : [[rule, seen] as const];
  });
}

function findingOf(rule: Rule, { at, detail = {} }: Sighting): Finding {
  const { version, points } = catalogue[rule];
  return {
    rule,
    version,
    points,
    quote: at === undefined ? null : quoteOf(at.part, at.start, at.end),
    source: at?.part.source ?? null,
    detail,
  };
}

function byContent(one: EvidencePart, other: EvidencePart): number {
  if (one.text !== other.text) return one.text < other.text ? -1 : 1;
  return one.source < other.source ? -1 : one.source > other.source ? 1 : 0;
}
