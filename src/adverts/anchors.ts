import { type Vault } from '../store/index.ts';
import { hashOf } from './likeness.ts';

/** Long enough that a run of two unlike adverts is seldom the same, short enough to outlive a typing mistake in every twentieth letter. */
const RUN = 9;
/** How many a text has at most. The smallest are taken, so that two texts choose the same ones of those that they share. */
export const ANCHORS = 48;

/** The key of the hashes of this house: two halves of 32 bits. */
export type AnchorKey = readonly [number, number];

export function anchorKey(vault: Vault): AnchorKey {
  const bytes = vault.blindIndex('advert', 'anchor', 'key');
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
}

/**
 * By these a text finds the adverts that it may repeat. Keyed, because they lie unsealed in an index: without the key nobody can try
 * which words an advert holds. Signed 32-bit numbers, as PostgreSQL's integer.
 */
export function anchorsOf(letters: readonly number[], key: AnchorKey): number[] {
  const hashes = new Int32Array(Math.max(0, letters.length - RUN + 1));
  for (let at = 0; at < hashes.length; at += 1)
    hashes[at] = halfSipHash(key, hashOf(letters, at, RUN, 0), hashOf(letters, at, RUN, 0x9747b28c));
  hashes.sort();
  const anchors: number[] = [];
  for (const hash of hashes) {
    if (hash !== anchors.at(-1)) anchors.push(hash);
    if (anchors.length === ANCHORS) break;
  }
  return anchors;
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** HalfSipHash-2-4 (Aumasson and Bernstein) of eight bytes, given as two words. */
export function halfSipHash([k0, k1]: AnchorKey, ...words: readonly number[]): number {
  let [v0, v1, v2, v3] = [k0, k1, 0x6c796765 ^ k0, 0x74656462 ^ k1];
  const round = (): void => {
    v0 = (v0 + v1) | 0;
    v1 = turned(v1, 5) ^ v0;
    v0 = turned(v0, 16);
    v2 = (v2 + v3) | 0;
    v3 = turned(v3, 8) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = turned(v3, 7) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = turned(v1, 13) ^ v2;
    v2 = turned(v2, 16);
  };
  const compress = (word: number): void => {
    v3 ^= word;
    round();
    round();
    v0 ^= word;
  };
  for (const word of words) compress(word);
  compress(words.length * 4 * 0x1000000);
  v2 ^= 0xff;
  for (let at = 0; at < 4; at += 1) round();
  return v1 ^ v3;
}
