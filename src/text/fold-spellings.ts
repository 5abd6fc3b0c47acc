/**
 * Letters that one word is typed with, now one, now another: same sound, or a dot that a phone's keyboard hides.
 * Sources: the homophone series usual in Amharic text processing (ሐ ኀ ሀ, ሠ ሰ, ዐ አ, ፀ ጸ); Unicode chapters 12.1 (nukta,
 * candrabindu, anusvara for nasals) and 9.2 (Arabic and Urdu shapes of kaf, yeh, heh); own knowledge of chat spelling.
 */
const INDIC_OR_LATER = /[\u0600-\u06ff\u0900-\u09ff\u1200-\u137f]/u;
const ARABIC_MARKS = /[\u064b-\u0652\u0670\u0640]/gu;
const DOTS = /[\u093c\u0981]/gu;
const NASAL_BEFORE_CONSONANT = /[ङञणनम]\u094d(?=[क-म])/gu;
const ONE_OF_SEVERAL = /[\u0600-\u06ff\u0901\u0937\u0940\u0942\u09a3\u09b7\u09c0\u09c2\u1203-\u1347]/gu;

const same: ReadonlyMap<string, string> = new Map([
  ...pairs('كيىئهةۂھۓآأإٱ', 'کیییہہہہےاااا'),
  ['\u06ba', '\u0646'],
  ['\u0901', '\u0902'],
  ['\u0937', '\u0936'],
  ['\u0940', '\u093f'],
  ['\u0942', '\u0941'],
  ['\u09a3', '\u09a8'],
  ['\u09b7', '\u09b6'],
  ['\u09c0', '\u09bf'],
  ['\u09c2', '\u09c1'],
  ['\u1203', '\u1200'],
  ['\u12a3', '\u12a0'],
  ...series(0x1210, 0x1200),
  ...series(0x1280, 0x1200),
  ...series(0x1220, 0x1230),
  ...series(0x12d0, 0x12a0),
  ...series(0x1340, 0x1338),
]);

/** One spelling for the words of Amharic, Hindi, Nepali, Bengali and Urdu that people write in several; other letters stay. */
export function foldSpellings(text: string): string {
  if (!INDIC_OR_LATER.test(text)) return text;
  return text
    .replace(ARABIC_MARKS, '')
    .replace(DOTS, '')
    .replace(NASAL_BEFORE_CONSONANT, '\u0902')
    .replace(ONE_OF_SEVERAL, (letter) => same.get(letter) ?? letter);
}

function pairs(from: string, to: string): [string, string][] {
  const targets = [...to];
  return [...from].map((letter, at) => [letter, targets[at] ?? letter]);
}

/** The seven vowel orders of an Ethiopic consonant; the fourth of ሀ and አ sounds as the first. */
function series(from: number, to: number): [string, string][] {
  const silent = to === 0x1200 || to === 0x12a0;
  return Array.from({ length: 7 }, (_, order) => [
    String.fromCodePoint(from + order),
    String.fromCodePoint(to + (silent && order === 3 ? 0 : order)),
  ]);
}
