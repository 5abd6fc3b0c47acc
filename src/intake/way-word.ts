/** Without vowels, so that no word of any language comes out, and without what looks like another of it: 0 1 B G L S U V Y Z, save 5 8 2 6 V. */
const alphabet = '23456789CDFHJKMNPQRTVWX';
const length = 8;

/** Some phones make one dash of another; spaces come with copying. */
const between = String.raw`[\s\p{Pd}]*`;
/** `/start WORD` is what a link to a Telegram bot brings (Bot API, "Deep linking"). */
const saidPattern = new RegExp(String.raw`^\s*(?:/start\s+)?((?:[${alphabet}]${between}){${String(length)}})$`, 'iu');
/** A word with everything that may stand around it is shorter; anything else is not looked at. */
const longestSaid = 40;

/** 36 bits: with a thousand words out, a guess by a stranger hits one in eighty million times. @param chance 0 ≤ n < below */
export function newWayWord(chance: (below: number) => number): string {
  return Array.from({ length }, () => alphabet.charAt(chance(alphabet.length))).join('');
}

/** As a person reads it: `K7QF-M2WX`. */
export function shownWayWord(word: string): string {
  return `${word.slice(0, length / 2)}-${word.slice(length / 2)}`;
}

/** The word that a message consists of, if it is nothing else; whether we ever gave it is another question. */
export function wayWordIn(text: string): string | undefined {
  if (text.length > longestSaid) return undefined;
  // Chinese keyboards write letters in full width.
  const said = saidPattern.exec(text.normalize('NFKC'))?.[1];
  return said?.toUpperCase().replaceAll(new RegExp(between, 'gu'), '');
}
