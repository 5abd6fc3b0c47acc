import { check, type Knowledge, noSnapshots, type Rule } from '../../../src/jobcheck/index.ts';
import { type Outcome } from '../../../src/reading/index.ts';
import { someDay, verdictOn } from '../../jobcheck/judge.ts';

/** How many of the rules that are found in the words of an advert are found in its picture. */
export interface Kept {
  readonly part: number;
  readonly of: number;
}

export function rulesKept(knowledge: Knowledge, lines: readonly string[], outcome: Outcome): Kept {
  const wanted = rulesOf(verdictOn(lines.join('\n'), knowledge));
  const parts = outcome.kind === 'read' ? outcome.texts : [];
  const found = rulesOf(check({ parts }, knowledge, noSnapshots, someDay));
  return { part: [...wanted].filter((rule) => found.has(rule)).length, of: wanted.size };
}

const rulesOf = ({ findings }: ReturnType<typeof verdictOn>): Set<Rule> => new Set(findings.map(({ rule }) => rule));

export function together(all: readonly Kept[]): Kept & { readonly share: number } {
  const sum = (field: keyof Kept) => all.reduce((total, one) => total + one[field], 0);
  return { part: sum('part'), of: sum('of'), share: sum('part') / sum('of') };
}
