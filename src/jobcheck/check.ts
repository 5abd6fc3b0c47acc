import { catalogue } from './catalogue.ts';
import { kindOf } from './kind.ts';
import { type Knowledge } from './knowledge.ts';
import { quoteOf, readPart } from './reading.ts';
import { type Advert, type Sighting } from './sign.ts';
import { signs } from './signs/index.ts';
import { scoreOf, tierOf } from './tier.ts';
import {
  type Evidence,
  type EvidencePart,
  type Finding,
  type Rule,
  ruleSchema,
  type Snapshots,
  type Verdict,
} from './verdict.ts';

/**
 * What is wrong with an offer, with the words that show it. Pure: the same evidence gives the same bytes, in whatever order its
 * parts came.
 */
export function check(evidence: Evidence, knowledge: Knowledge, _snapshots: Snapshots, _now: Date): Verdict {
  const parts = evidence.parts.toSorted(byContent).map((part) => readPart(part, knowledge));
  const advert: Advert = { parts, knowledge };
  const kind = kindOf(advert);
  const aside = kind === 'warning' || kind === 'not_a_job';
  const findings = aside ? [] : findingsIn(advert);
  const score = scoreOf(findings);
  return {
    kind,
    tier: aside ? 'cannot_tell' : tierOf(findings, score),
    score,
    findings,
    claims: [],
    contacts: [],
    destinations: [],
    unchecked: [],
    opinion: { lure: 0, disagrees: false },
  };
}

function findingsIn(advert: Advert): Finding[] {
  return ruleSchema.options
    .flatMap((rule): Finding[] => {
      const seen = signs[rule]?.(advert);
      return seen === undefined ? [] : [findingOf(rule, seen)];
    })
    .sort((one, other) => other.points - one.points);
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
