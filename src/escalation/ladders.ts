import { type Ladder, ladderOf, type SpecialLadder } from '../core/ladder.ts';
import { type Severity } from '../core/severity.ts';
import { longestStaleMs, longestWaitMs } from './ladder.ts';

export interface Ladders {
  /** For every case that none of `ladders` takes. */
  readonly ladder: Ladder;
  readonly ladders?: readonly SpecialLadder[];
}

/** The ladder that a case has now. */
export function ladderFor(
  { ladder, ladders = [] }: Ladders,
  about: { readonly severity: Severity; readonly language: string | null },
): Ladder {
  return ladderOf(ladder, ladders, about);
}

/** Undefined for one that is no longer configured. */
export function ladderNamed({ ladder, ladders = [] }: Ladders, name: string): Ladder | undefined {
  return name === '' ? ladder : ladders.find((one) => one.name === name);
}

/** The furthest deadlines that any ladder sets: on offers and replies, and on cases that lie still. */
export function longestOf({ ladder, ladders = [] }: Ladders): { readonly waitMs: number; readonly staleMs: number } {
  const all = [ladder, ...ladders];
  const waitMs = Math.max(...all.map(longestWaitMs));
  return { waitMs, staleMs: Math.max(waitMs, ...all.map(longestStaleMs)) };
}
