/** False where a word is certainly no slip away from any that is known: spares the search of six hundred spellings. */
export type MayBeSlip = (word: string) => boolean;

/** Bits, as a power of two: fifty thousand words and their shortened forms fill a sixteenth. */
const BITS = 1 << 23;
/** The longest word that is looked at, and one letter more. */
const [SHORTEST, LONGEST] = [6, 17];
const LATIN = /^[a-z]+$/u;

/**
 * Two words are one slip apart only where they are alike with a letter left out of one or both (Bocek, Hunt, Stiller, 2007). All shortened forms of
 * what is known lie in a Bloom filter (Bloom, 1970) of one hash: it may say yes by chance, never no.
 */
export function slipsOf(words: Iterable<string>): MayBeSlip {
  const bits = new Uint8Array(BITS / 8);
  for (const word of words) {
    if (word.length < SHORTEST || word.length > LONGEST || !LATIN.test(word)) continue;
    for (let skipped = 0; skipped <= word.length; skipped += 1) {
      const bit = hashOf(word, skipped);
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return (word) => {
    for (let skipped = 0; skipped <= word.length; skipped += 1) {
      const bit = hashOf(word, skipped);
      if (((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0) return true;
    }
    return false;
  };
}

/** FNV-1a of a word without one of its letters; of the whole where that one lies behind its end. */
function hashOf(word: string, skipped: number): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < word.length; at += 1)
    if (at !== skipped) hash = Math.imul(hash ^ word.charCodeAt(at), 16_777_619);
  return (hash ^ (hash >>> 15)) & (BITS - 1);
}
