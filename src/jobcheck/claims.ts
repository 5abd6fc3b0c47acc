import { type Concept } from './concepts.ts';
import { quoteOf, type ReadPart } from './reading.ts';
import { type Advert, atWords } from './sign.ts';
import { type Claim } from './verdict.ts';

/** What an advert says in its own favour, by the concept that shows it. */
const claimOf: Readonly<Partial<Record<Concept, Claim['what']>>> = {
  licence: 'licence',
  official: 'official',
  no_fee: 'no_fee',
  contract: 'contract',
  work_visa: 'work_visa',
};

/** One claim of each sort, with its words: worth no credit, told as not verified. */
export function claimsIn({ parts }: Advert): Claim[] {
  const claims = new Map<Claim['what'], Claim>();
  for (const part of parts) {
    for (const hit of part.hits) {
      const what = claimOf[hit.concept];
      if (what === undefined || hit.denied || claims.has(what)) continue;
      const { start, end } = atWords(part, hit);
      claims.set(what, { what, quote: quoteOf(part, start, end) });
    }
  }
  return [...claims.values()];
}

/** A number such as licences have: with a digit, perhaps letters, strokes and dots. */
const NUMBER = /(?=[\p{Lu}\d/.-]*\d)[\p{Lu}\d][\p{Lu}\d/.-]{2,30}[\p{Lu}\d]/u;
const NUMBER_WITHIN = 60;
/** "PT Samudra Lintas Karsa", "Silangan Bridge Manpower Inc". */
const COMPANY =
  /(?<!\p{L})(?:(?:PT|CV)\.? ?(?:\p{Lu}[\p{L}&.-]*)(?: \p{Lu}[\p{L}&.-]*){0,4}|(?:\p{Lu}[\p{L}&.-]*,? ){1,5}(?:Sdn\.? ?Bhd|Pte\.? ?Ltd|Pvt\.? ?Ltd|Ltd|Inc|LLC|Corp|GmbH|JSC|Manpower))/u;

/** The licence number and the company that an advert names, to be looked up. */
export function claimedIn({ parts }: Advert): { licence: string | undefined; company: string | undefined } {
  const [licence] = parts.flatMap(licencesOf);
  const [company] = parts.flatMap(({ view }) => COMPANY.exec(view.text)?.[0] ?? []);
  return { licence, company };
}

function licencesOf(part: ReadPart): string[] {
  return part.hits.flatMap((hit) => {
    if (hit.concept !== 'licence' || hit.denied) return [];
    const { start, end } = atWords(part, hit);
    return NUMBER.exec(part.view.text.slice(start, end + NUMBER_WITHIN))?.[0] ?? [];
  });
}
