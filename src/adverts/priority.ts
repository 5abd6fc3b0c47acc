import { type Verdict } from '../jobcheck/index.ts';

/** How often people's word counts at most: a crowd moves an advert forward, and never past somebody who is on the way. */
const mostReports = 5;
const weights = { inTransit: 1_000, strong: 100, disagreement: 50, point: 1, report: 10 } as const;
const highestScore = 40;

/**
 * How soon a responder should look at an advert; 0: not at all, until somebody reports it. Who is on the way comes before
 * everything, then strong signs, then where rules and opinion part ways (job-offer-check.md, section 5).
 */
export function reviewPriority(
  verdict: Pick<Verdict, 'kind' | 'tier' | 'score'> & { readonly disagrees: boolean },
  reports: number,
): number {
  const looked = verdict.kind === 'person_in_transit' || verdict.tier === 'strong_signs' || verdict.disagrees;
  if (!looked && reports === 0) return 0;
  return (
    (verdict.kind === 'person_in_transit' ? weights.inTransit : 0) +
    (verdict.tier === 'strong_signs' ? weights.strong : 0) +
    (verdict.disagrees ? weights.disagreement : 0) +
    Math.max(0, Math.min(highestScore, verdict.score)) * weights.point +
    Math.min(mostReports, reports) * weights.report +
    1
  );
}
