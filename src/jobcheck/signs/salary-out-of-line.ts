import { ratioOf, salariesIn } from '../salary.ts';
import { anyOf, atWords, has, type Sign } from '../sign.ts';

/** From how many times the minimum wage on a pay without training is out of line: held to the labelled texts. */
const OUT_OF_LINE = 3;

export const salaryOutOfLine: Sign = (advert) => {
  if (has(advert, 'skill')) return undefined;
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
