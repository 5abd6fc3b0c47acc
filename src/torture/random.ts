/** Chance that can be repeated: the same seed and stream always give the same numbers. */
export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** True once in so many times. */
  once(inSoMany: number): boolean;
  /** @throws RangeError when the list is empty */
  pick<T>(from: readonly T[]): T;
}

/**
 * The generator sfc32 (Chris Doty-Humphrey, PractRand; public domain): small, fast, and long enough for this.
 * @param stream a number of its own for each conversation, so that one can be played without those before it
 */
export function createRandom(seed: number, stream: number): Random {
  let [a, b, c, counter] = [seed >>> 0, stream >>> 0, Math.floor(seed / 2 ** 32) >>> 0, 1];
  const next = (): number => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  // The first numbers of neighbouring seeds look alike; its author mixes twelve times.
  for (let mixed = 0; mixed < 12; mixed += 1) next();
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    once: (inSoMany) => below(inSoMany) === 0,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[below(from.length)] as T; // Below its length.
    },
  };
}
