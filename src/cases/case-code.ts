import { type CaseCode } from '../core/brand.ts';

/**
 * No vowels (no words by chance), and of each group that is misread over a bad line only one or none:
 * 0/O/Q, 1/I/L, 2/Z, 5/S, 6/G, 8/B, U/V.
 */
const alphabet = '2345679CDFHJKMNPRTVWXY';
const length = 6;

/** Six signs of 22: 113 million codes. @param random bytes, at least six; their slight bias does not matter here. */
export function caseCodeFrom(random: Uint8Array): CaseCode {
  const signs = Array.from(random.subarray(0, length), (byte) => alphabet[byte % alphabet.length] ?? '');
  // Made of the alphabet above: this is where case codes come from.
  return `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}` as CaseCode;
}

/** Reads a code as people type it: small letters, without the dash, with spaces. */
export function parseCaseCode(text: string): CaseCode | undefined {
  const signs = text.toUpperCase().replaceAll(/[\s-]/g, '');
  if (signs.length !== length || [...signs].some((sign) => !alphabet.includes(sign))) return undefined;
  // Same shape as caseCodeFrom makes.
  return `${signs.slice(0, 3)}-${signs.slice(3)}` as CaseCode;
}
