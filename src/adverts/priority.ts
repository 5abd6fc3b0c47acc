import { type Kind, type Tier } from '../jobcheck/index.ts';

/** How often people's word counts at most: a crowd moves an advert forward, and never past somebody who is on the way. */
const mostReports = 5;
const weights = { inTransit: 1_000, strong: 100, disagreement: 50, point: 1, report: 10 } as const;
const highestScore = 40;
/** Rows hold plain words: these two are held to the contract here. */
const transit: Kind = 'person_in_transit';
const strongSigns: Tier = 'strong_signs';

/**
 * How soon a responder should look at an advert; 0: not at all, until somebody reports it. Who is on the way comes before
 * everything, then strong signs, then where rules and opinion part ways (job-offer-check.md, section 5).
 */
export function reviewPriority(
  verdict: { readonly kind: string; readonly tier: string; readonly score: number; readonly disagrees: boolean },
  reports: number,
): number {
  const [inTransit, strong] = [verdict.kind === transit, verdict.tier === strongSigns];
  const looked = inTransit || strong || verdict.disagrees;
  if (!looked && reports === 0) return 0;
  return (
    (inTransit ? weights.inTransit : 0) +
    (strong ? weights.strong : 0) +
    (verdict.disagrees ? weights.disagreement : 0) +
    Math.max(0, Math.min(highestScore, verdict.score)) * weights.point +
    Math.min(mostReports, reports) * weights.report +
    1
  );
}
