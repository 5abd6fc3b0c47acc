import { z } from 'zod';
import { mediaKinds } from '../core/inbound.ts';
import { sessionSchema } from './session.ts';
import { checkOutcomeSchema, checkTraitSchema } from './steps/check.ts';

const turnSchema = z.strictObject({
  /** Words, or `enter`, `silence`; a choice by its id in the present question; a medium; words that read like an event; a check's outcome. */
  in: z.union([
    z.string(),
    z.strictObject({ choice: z.string() }),
    z.strictObject({ media: z.enum(mediaKinds), text: z.string().optional() }),
    z.strictObject({ text: z.string() }),
    /** Words that hold the agreed answer, or the duress word; other words are a wrong answer. */
    z.strictObject({ proof: z.enum(['right', 'duress']), text: z.string() }),
    /** The answer to the check that is waited for, or to another one. */
    z.strictObject({
      checked: checkOutcomeSchema,
      found: z.array(checkTraitSchema).optional(),
      late: z.literal(true).optional(),
    }),
  ]),
  /** Ids of the texts said, in order. */
  out: z.array(z.string()).default([]),
  /** Every effect but what is said, in order. */
  effect: z.array(z.looseObject({ kind: z.string() })).default([]),
  /** Where the session then stands; left out while it asks. */
  state: sessionSchema.shape.state.optional(),
  /** The language that the session then speaks; written where it changes. */
  language: z.string().optional(),
});
export type Turn = z.infer<typeof turnSchema>;

/** A golden transcript: one conversation, with what the flow must say and do at every turn. */
export const transcriptSchema = z.strictObject({
  about: z.string().min(1),
  flow: z.string(),
  locale: z.string(),
  /** A private question was agreed with this person, and the conversation is the check-in that asks it. */
  check_in: z.literal(true).optional(),
  turns: z.array(turnSchema).min(1),
  /** The whole conversation where it holds more than the engine sees: edits, staff, publication. The room `torture` plays it. */
  acts: z.array(z.looseObject({ kind: z.string() })).optional(),
  /** What the flows are that such acts publish. */
  seed: z.number().int().nonnegative().optional(),
});
export type Transcript = z.infer<typeof transcriptSchema>;
