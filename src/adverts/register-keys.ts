import { normalise } from '../text/index.ts';

/** Legal forms: who copies a name leaves them out or writes another. */
const LEGAL_FORMS = new Set(
  'pt cv tbk persero co ltd limited inc incorporated corp corporation llc plc pte pvt private sdn bhd company gmbh'.split(
    ' ',
  ),
);
const CHINESE_LEGAL_FORM = /(?:股份)?有限(?:责任|責任)?公司$/u;
const NO_NAME_SIGN = /[^\p{L}\p{N}\p{M}]+/gu;
const longestName = 120;
/** One letter of a shorter name is too much of it: those must be written exactly so. */
const SHORTEST_BENT_NAME = 6;

/** The form in which names of companies are compared; empty where nothing of a name is left. */
export function nameKey(name: string): string {
  const words = normalise(name.slice(0, longestName))
    .split(NO_NAME_SIGN)
    .filter((word) => word !== '');
  const own = words.filter((word) => !LEGAL_FORMS.has(word));
  return (own.length > 0 ? own : words).join('').replace(CHINESE_LEGAL_FORM, '');
}

/** The name and each of its forms with one letter left out: names within one edit of each other share one. */
export function nearKeys(key: string): string[] {
  const letters = [...key];
  if (letters.length < SHORTEST_BENT_NAME) return [key];
  return [...new Set([key, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])];
}

/**
 * The same name, or one letter more, less or other. Never by shared words: of 120 crowded names with a word dropped, comparing
 * sets of words took 24 for another company (job-offer-check.md, section 3).
 */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [[...one], [...other]] : [[...other], [...one]];
  if (short.length < SHORTEST_BENT_NAME || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (letters: readonly string[], from: number): string => letters.slice(from).join('');
  return short.length === long.length
    ? rest(short, at + 1) === rest(long, at + 1)
    : rest(short, at) === rest(long, at + 1);
}

const fewestDigits = 3;

/**
 * A licence number without what people write around it: "SIP3MI No. 0123/MEN/2020" and "123-2020" are one. Undefined where no number
 * is left.
 */
export function licenceKey(licence: string): string | undefined {
  const words = licence
    .slice(0, longestName)
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^A-Z0-9]+/u);
  // "SIP3MI", "BP2MI" and "P3MI" are names; a number has more digits than that, or nothing else.
  const numbers = words.filter((word) => /^\d+$/u.test(word) || (word.match(/\d/gu)?.length ?? 0) >= fewestDigits);
  const key = numbers.map((word) => word.replace(/^0+(?=\w)/u, '')).join('-');
  return (key.match(/\d/gu)?.length ?? 0) >= fewestDigits ? key : undefined;
}

const shortestPhone = 7;

/** A contact of a register as it is compared: digits without leading zeros, or an address in small letters. */
export function listedContactKey(contact: string): string | undefined {
  const plain = contact.trim().normalize('NFKC').toLowerCase();
  if (/[a-z]/u.test(plain)) return plain.replace(/^(?:mailto:|tel:)|^https?:\/\/(?:www\.)?|\/.*$/gu, '') || undefined;
  const digits = plain.replace(/\D/gu, '').replace(/^0+/u, '');
  return digits.length >= shortestPhone ? digits : undefined;
}

/** Whether a contact of an advert is the one that a register lists; registers write numbers with or without the country. */
export function isListed(value: string, listed: readonly string[]): boolean {
  const key = listedContactKey(value);
  if (key === undefined) return false;
  const isPhone = /^\d+$/u.test(key);
  return listed.some((one) => one === key || (isPhone && /^\d+$/u.test(one) && key.endsWith(one)));
}
