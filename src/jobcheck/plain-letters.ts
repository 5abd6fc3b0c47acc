import { type Mapped } from './rewrite.ts';

/** The text with plain letters and ASCII digits, and the stretches that were written in disguise. */
export interface PlainText extends Mapped {
  readonly disguised: readonly { readonly start: number; readonly end: number }[];
}

/** Small capitals and letters that look like Latin ones and are none by compatibility. Unicode, Phonetic Extensions and Latin Extended-D. */
const SMALL_CAPITALS = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢɑɡıɩʟ'].map((letter, at) => [letter, 'abcdefghijklmnopqrstuvwyzagiil'.charAt(at)]),
);
/** Strokes and lines drawn through or under letters: Combining Diacritical Marks. */
const STRIKE = /[\u0332\u0333\u0334-\u0338\u0305\u033f\u0347\u0353\u035c-\u0362\u20d2\u20d3\u20e5-\u20e8]/u;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u3164]/u;
const LATIN = /\p{sc=Latin}/u;
const DIGIT = /\p{Nd}/u;
/** Letters in circles, squares and brackets, full-width and mathematical ones. */
const FANCY =
  /[\u24b6-\u24e9\u249c-\u24b5\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f12b}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u2100-\u214f\u1d2c-\u1d6a\u2070-\u209c]/u;
const FEWEST_DISGUISED = 3;

/** Code point by code point; linear. Letters of other scripts than Latin stay as they are. */
export function plainLetters(raw: string): PlainText {
  if (/^[\x00-\x7f]*$/u.test(raw)) return unchanged(raw);
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const disguised: { start: number; end: number }[] = [];
  let at = 0;
  let lastLatin = false;
  const letters = [...raw];
  letters.forEach((letter, position) => {
    const read = readLetter(letter, lastLatin, letters[position + 1]);
    for (let unit = 0; unit < read.text.length; unit += 1) {
      starts.push(at);
      ends.push(at + letter.length);
    }
    if (read.disguised) note(disguised, starts.length - Math.max(1, read.text.length), starts.length);
    // A mark that is left out belongs to the letter before it: a quote shows it too.
    if (read.text === '' && ends.length > 0) ends[ends.length - 1] = at + letter.length;
    pieces.push(read.text);
    if (read.text !== '') lastLatin = LATIN.test(read.text);
    at += letter.length;
  });
  return {
    text: pieces.join(''),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    disguised: disguised.filter(({ start, end }) => end - start >= FEWEST_DISGUISED),
  };
}

function readLetter(
  letter: string,
  afterLatin: boolean,
  next: string | undefined,
): { text: string; disguised: boolean } {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return { text: letter, disguised: false };
  const small = SMALL_CAPITALS.get(letter);
  if (small !== undefined) return { text: small, disguised: true };
  if (afterLatin && STRIKE.test(letter)) return { text: '', disguised: true };
  if (afterLatin && INVISIBLE.test(letter)) return { text: '', disguised: next !== undefined && LATIN.test(next) };
  if (FANCY.test(letter)) return { text: plainOf(letter), disguised: true };
  if (DIGIT.test(letter)) return { text: asciiDigit(letter), disguised: false };
  return { text: letter, disguised: false };
}

/** "🅐" and "🅰" have no compatibility form. */
function plainOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  for (const first of [0x1f110, 0x1f130, 0x1f150, 0x1f170])
    if (code >= first && code < first + 26) return String.fromCodePoint(0x61 + code - first);
  const plain = letter.normalize('NFKC').replace(/[()]/gu, '');
  return plain;
}

/** Every script's ten digits stand in one row: count back to its zero. The mathematical ones stand in five rows without a gap. */
function asciiDigit(digit: string): string {
  const plain = digit.normalize('NFKC');
  if (/^\d$/u.test(plain)) return plain;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function note(disguised: { start: number; end: number }[], start: number, end: number): void {
  const last = disguised.at(-1);
  // A blank or a plain letter between two of them does not end a stretch.
  if (last !== undefined && start - last.end <= 3) last.end = Math.max(last.end, end);
  else disguised.push({ start: Math.max(0, start), end });
}

function unchanged(raw: string): PlainText {
  const starts = Int32Array.from({ length: raw.length }, (_, at) => at);
  return { text: raw, starts, ends: starts.map((at) => at + 1), disguised: [] };
}
