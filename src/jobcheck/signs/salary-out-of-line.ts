import { ratioOf, salariesIn } from '../salary.ts';
import { type Advert, anyOf, atWords, has, isCryForHelp, type Sign } from '../sign.ts';
import { type Hit, type ReadPart } from '../reading.ts';

/** From how many times the minimum wage on a pay without training is out of line: held to the labelled texts. */
const OUT_OF_LINE = 2.5;

export const salaryOutOfLine: Sign = (advert) => {
  if (asksSkill(advert) || (isCryForHelp(advert) && !has(advert, 'pay'))) return undefined;
  const rated = salariesIn(advert).map((salary) => ({ ...salary, ...ratioOf(salary.dollars, advert) }));
  const highest = rated.reduce<(typeof rated)[number] | undefined>(
    (best, one) => (best === undefined || one.ratio > best.ratio ? one : best),
    undefined,
  );
  if (highest === undefined) return anyOf('pay_high')(advert);
  if (highest.ratio < OUT_OF_LINE) return undefined;
  const { part, amount, ratio, country } = highest;
  return { at: atWords(part, amount), detail: { ratio: Math.round(ratio), country } };
};

/** What takes a skill away that stands by it: "no degree", "ijazah gak perlu", "no interview, no licence". */
const WITHOUT = new Set(['easy', 'no_process', 'negation', 'licence']);
/** How many words away. */
const BESIDE = 2;

/** Training is asked for; that none is needed, or that the firm has a licence, asks for none. */
function asksSkill({ parts }: Advert): boolean {
  return parts.some((part) => part.hits.some((hit) => hit.concept === 'skill' && !isTakenAway(hit, part)));
}

function isTakenAway(skill: Hit, { hits, words }: ReadPart): boolean {
  return hits.some((one) => {
    // "Three times the minimum wage" is no third round of talks.
    if (one.concept === 'pay_high') return one.from < skill.to && skill.from < one.to;
    return (
      WITHOUT.has(one.concept) &&
      one.begin - skill.end <= BESIDE &&
      skill.begin - one.end <= BESIDE &&
      words[one.from]?.sentence === words[skill.from]?.sentence
    );
  });
}
