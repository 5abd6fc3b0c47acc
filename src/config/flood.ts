import { z } from 'zod';
import { durationSchema } from './duration.ts';
import { wholeNumber } from './whole-number.ts';

export const floodSchema = z.strictObject(
  {
    messagesPerMinute: wholeNumber(1, 100_000).optional(),
    answerEvery: durationSchema.optional(),
    backlog: wholeNumber(100, 10_000_000).optional(),
  },
  { error: 'expected messagesPerMinute, answerEvery, backlog' },
);

/** What becomes of more than can be answered. Nothing of it is ever dropped. */
export interface FloodLimits {
  /** A conversation that writes more is handled in one piece, once in `answerEveryMs`. */
  readonly messagesPerMinute: number;
  readonly answerEveryMs: number;
  /** With so many messages waiting to be handled no more are fetched, until half of them are left. */
  readonly backlog: number;
}
