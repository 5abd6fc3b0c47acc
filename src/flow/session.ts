import { z } from 'zod';
import { caseFieldSchema } from '../core/case-fields.ts';

/** A known place that an answer may mean, by its id and the name that its button shows. No word of the person. */
const matchSchema = z.object({ id: z.string(), name: z.string() });
export type Match = z.infer<typeof matchSchema>;

/**
 * A conversation's place in a flow: pure data, serialised between turns. A session is
 * - `asking`: waiting at `step` for an answer, or for silence until the timer fires;
 * - `human`: a responder owns the conversation; the script is silent except for danger words;
 * - `stopped`: the person said stop; nothing scripted goes out until they write again;
 * - `ended`: the flow is through; the next message begins `welcome` anew.
 */
export const sessionSchema = z.object({
  flow: z.string(),
  /** Content hash of the flow the session began with; it finishes on that version. */
  version: z.string(),
  state: z.enum(['asking', 'human', 'stopped', 'ended']),
  step: z.string(),
  /** How often the present question has been asked again in other words. At most twice, then a human is offered. */
  repeats: z.number().int().nonnegative(),
  /** Questions already passed, newest last, for "back". */
  trail: z.array(z.string()).max(50),
  /** Choice ids only, never a person's words: conditions read them. */
  answers: z.partialRecord(caseFieldSchema, z.string()),
  /** What the question with `match` offers: the places that the answer before it may mean. */
  matches: z.array(matchSchema).max(8).optional(),
  language: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;
