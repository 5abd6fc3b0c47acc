/** Scripts of the languages in languages.json of the research, with ISO 15924 codes. */
const SCRIPTS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Sinh', /\p{Script=Sinhala}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Laoo', /\p{Script=Lao}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Telu', /\p{Script=Telugu}/gu],
  ['Gujr', /\p{Script=Gujarati}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
];
const ANY_LETTER = /\p{L}/gu;

/** Scripts of a text with how many characters of each, most first. Letters of no listed script count as `Zyyy`. */
export function scriptsOf(text: string): { readonly script: string; readonly count: number }[] {
  const found = SCRIPTS.map(([script, pattern]) => ({ script, count: countOf(text, pattern) })).filter(
    (one) => one.count > 0,
  );
  if (found.length === 0 && countOf(text, ANY_LETTER) > 0)
    return [{ script: 'Zyyy', count: countOf(text, ANY_LETTER) }];
  return found.sort((one, other) => other.count - one.count);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
