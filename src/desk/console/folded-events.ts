import { z } from 'zod';
import { type CaseFile } from '../../cases/index.ts';

type CaseEvents = CaseFile['events'];

/** What `messages-folded` says of itself. */
const foldedSchema = z.object({ count: z.number(), seconds: z.number() });

/** Folds further apart are two floods. */
const togetherMs = 5 * 60_000;

/** One flood is one line, however often it was answered: its messages and its time in all, where its last fold stands. */
export function withFoldsTogether(events: CaseEvents): CaseEvents {
  const lines: (CaseEvents[number] | undefined)[] = [];
  let last: { index: number; at: Date; began: number; count: number } | undefined;
  for (const event of events) {
    const folded = event.kind === 'messages-folded' ? foldedSchema.safeParse(event.detail).data : undefined;
    if (folded === undefined) {
      lines.push(event);
      continue;
    }
    const at = event.at.getTime();
    const goesOn = last !== undefined && at - last.at.getTime() <= togetherMs;
    const began = goesOn && last !== undefined ? last.began : at - folded.seconds * 1_000;
    const count = folded.count + (goesOn && last !== undefined ? last.count : 0);
    if (goesOn && last !== undefined) lines[last.index] = undefined;
    last = { index: lines.length, at: event.at, began, count };
    lines.push({ ...event, detail: { folded: floodWords(count, at - began) } });
  }
  return lines.filter((line) => line !== undefined);
}

function floodWords(count: number, ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000));
  const time = seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  return `${count} messages in ${time}`;
}
