import { catalogue, type Group, groupCap } from './catalogue.ts';
import { type Finding, type Tier } from './verdict.ts';

const STRONG_FROM = 6;
const SOME_FROM = 3;

/** The points of findings, those of a group capped. */
export function scoreOf(findings: readonly Finding[]): number {
  const inGroup = new Map<Group, number>();
  let sum = 0;
  for (const { rule, points } of findings) {
    const { group } = catalogue[rule];
    if (group === undefined) sum += points;
    else inGroup.set(group, Math.min(groupCap, (inGroup.get(group) ?? 0) + points));
  }
  return sum + [...inGroup.values()].reduce((total, points) => total + points, 0);
}

export function tierOf(findings: readonly Finding[], score: number): Tier {
  const floors = findings.map(({ rule }) => catalogue[rule].floor);
  if (score >= STRONG_FROM || floors.includes('strong_signs')) return 'strong_signs';
  if (score >= SOME_FROM || floors.includes('some_signs')) return 'some_signs';
  return 'cannot_tell';
}
