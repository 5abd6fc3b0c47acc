import { z } from 'zod';
import { instantOf, isZone, wallAt } from '../core/local-time.ts';

const placed = {
  /** The first day, where the person is. */
  date: z.iso.date(),
  /** `20:00`, as the clocks there show it. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  zone: z.string().max(64).refine(isZone),
};

/**
 * When somebody is asked:
 * - `once`;
 * - `days`: every so many days of their calendar, at the same time on their clocks, summer and winter;
 * - `hours`: every so many hours that pass, counted from the first.
 */
export const rhythmSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), ...placed }),
  z.strictObject({ kind: z.literal('days'), every: z.number().int().min(1).max(31), ...placed }),
  z.strictObject({ kind: z.literal('hours'), every: z.number().int().min(1).max(168), ...placed }),
]);
export type Rhythm = z.infer<typeof rhythmSchema>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The shortest time between two due times, whatever the clocks do meanwhile. Undefined: there is only one. */
export function shortestPauseMs(rhythm: Rhythm): number | undefined {
  switch (rhythm.kind) {
    case 'once':
      return undefined;
    case 'hours':
      return rhythm.every * hourMs;
    case 'days':
      // A day on which the clocks are set forward.
      return rhythm.every * dayMs - hourMs;
  }
}

/** The first due time after a moment; null where there is none any more. Pure: the same question has the same answer. */
export function nextDue(rhythm: Rhythm, now: Date): Date | null {
  const at = now.getTime();
  const before = dueNumbers(rhythm, at);
  // Near a change of the clocks the reckoning by days may be one off.
  for (let number = before - 1; number <= before + 2; number += 1) {
    const due = dueOf(rhythm, number);
    if (due !== null && due > at) return new Date(due);
  }
  return null;
}

/** The newest due time that has come; null where none has. */
export function latestDue(rhythm: Rhythm, now: Date): Date | null {
  const at = now.getTime();
  const around = dueNumbers(rhythm, at);
  for (let number = around + 2; number >= around - 1; number -= 1) {
    const due = dueOf(rhythm, number);
    if (due !== null && due <= at) return new Date(due);
  }
  return null;
}

/** About how many due times lie before a moment. */
function dueNumbers(rhythm: Rhythm, at: number): number {
  const first = firstWall(rhythm);
  switch (rhythm.kind) {
    case 'once':
      return 0;
    case 'hours':
      return Math.max(0, Math.floor((at - instantOf(first, rhythm.zone)) / (rhythm.every * hourMs)));
    case 'days':
      return Math.max(0, Math.floor((wallAt(at, rhythm.zone) - first) / (rhythm.every * dayMs)));
  }
}

/** The due time of this number, from 0. Null: there is none. */
function dueOf(rhythm: Rhythm, number: number): number | null {
  if (number < 0) return null;
  const first = firstWall(rhythm);
  switch (rhythm.kind) {
    case 'once':
      return number === 0 ? instantOf(first, rhythm.zone) : null;
    case 'hours':
      return instantOf(first, rhythm.zone) + number * rhythm.every * hourMs;
    case 'days':
      return instantOf(first + number * rhythm.every * dayMs, rhythm.zone);
  }
}

function firstWall({ date, time }: Rhythm): number {
  return Date.parse(`${date}T${time}:00Z`);
}
