import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type House, type Memory, torture, type TorturePart } from '../../torture/index.ts';

/** Conversations of one digest: parts of this size are shared out among processes, and their digests joined in order. */
export const partSize = 500;

export interface DigestedPart extends TorturePart {
  readonly part: number;
  /** SHA-256 of every decision of the part, in order. */
  readonly digest: string;
}

/** What a player is begun with. */
export const tortureOrderSchema = z.object({ folder: z.string(), seed: z.number(), conversations: z.number() });

/** What a player tells: it asks for a part with each of them. */
export type TortureMessage = { readonly kind: 'ready' } | { readonly kind: 'played'; readonly part: DigestedPart };

/** Plays the part of this number. @param memory shared by the parts that one process plays */
export function tortureDigested(
  house: House,
  { seed, part, conversations }: { readonly seed: number; readonly part: number; readonly conversations: number },
  memory: Memory,
): DigestedPart {
  const hash = createHash('sha256');
  const from = part * partSize;
  const to = Math.min(from + partSize, conversations);
  const played = torture(house, { seed, from, to }, memory, ({ plan }) => hash.update(JSON.stringify(plan)));
  return { ...played, part, digest: hash.digest('hex') };
}

/** The digest of a run, whoever played its parts. */
export function joinDigests(parts: readonly Pick<DigestedPart, 'part' | 'digest'>[]): string {
  const hash = createHash('sha256');
  for (const { digest } of [...parts].sort((one, other) => one.part - other.part)) hash.update(digest);
  return hash.digest('hex').slice(0, 16);
}
