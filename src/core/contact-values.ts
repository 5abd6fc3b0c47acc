/** Seven digits and more, with what stands between them: shorter ones are times, amounts, rooms, and police lines. */
const NUMBER = /\+?\p{Nd}(?:[\s().\-\u2010-\u2015/]{0,3}\p{Nd}){6,}/gu;
const ADDRESS = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/gu;

/** What in a text could be dialled or written to, as it stands there. */
export function contactValuesIn(text: string): string[] {
  return [...text.matchAll(ADDRESS), ...text.replace(ADDRESS, ' ').matchAll(NUMBER)].map(([found]) => found);
}
