import { z } from 'zod';

const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A deadline beyond a month is a slip of the pen: no person waits for it. */
const longestMs = 31 * unitMs.d;

const expected = 'expected a duration such as 90s, 5m or 2h';

/** Text such as `90s`, parsed to milliseconds: above zero, at most 31 days. */
export const durationSchema = z.string({ error: expected }).transform((text, context) => {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/.exec(text.trim()) ?? [];
  // The pattern lets only these units through.
  const ms = Math.round(Number(amount) * unitMs[unit as keyof typeof unitMs]);
  if (ms > 0 && ms <= longestMs) return ms;
  context.addIssue({ code: 'custom', message: ms > longestMs ? 'expected a duration of at most 31 days' : expected });
  return z.NEVER;
});
