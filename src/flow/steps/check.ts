import { z } from 'zod';
import { mediaKinds } from '../../core/inbound.ts';
import { durationSchema, silenceSchema, targetSchema } from '../target.ts';

/** The one choice that a gathering offers. */
export const gatheredChoice = 'thats-all';

/** How a check can end. `told`: the answer has been said. */
export const checkOutcomes = ['told', 'in-transit', 'more-needed', 'unread'] as const;
export const checkOutcomeSchema = z.enum(checkOutcomes);
export type CheckOutcome = z.infer<typeof checkOutcomeSchema>;

/**
 * What the flow may ask about the answer to a check: there is something that friends can be warned of by a picture; a number, name or
 * address is named that somebody may wait to hear of; where to ask about the firm depends on the person's nationality.
 */
export const checkTraits = ['warned', 'names-contact', 'nation-decides'] as const;
export const checkTraitSchema = z.enum(checkTraits);
export type CheckTrait = z.infer<typeof checkTraitSchema>;

/** What the session remembers of the newest answer: codes, no word of anybody. */
export const foundSchema = z.object({
  traits: z.array(checkTraitSchema),
  /** The rules that a warning to friends names, heaviest first. */
  rules: z.array(z.string()).max(8),
});
export type Found = z.infer<typeof foundSchema>;

/**
 * Gathers what belongs to one job offer, has it checked, and tells the answer. It waits three times:
 * - for the first piece, until `silence`;
 * - for further pieces, until the person says that this is all, or `quiet` passes without a word;
 * - for the answer of the check, until `late`. A piece that comes meanwhile belongs to it too: it is gathered on.
 */
export const checkSchema = z.strictObject({
  kind: z.literal('check'),
  text: z.string().min(1),
  again: z.tuple([z.string().min(1), z.string().min(1)]),
  accepts: z.array(z.enum(['text', ...mediaKinds])).min(1),
  /** Said once, after the first piece; the button beside it ends the gathering. */
  gathered: z.string().min(1),
  /** Label of that button. */
  done: z.string().min(1),
  quiet: durationSchema,
  /** Said when the check begins. */
  reading: z.string().min(1),
  /** What comes here belongs to what the check before it was about. */
  joins: z.boolean().default(false),
  /** Where an outcome leads elsewhere than `next`. */
  ways: z.partialRecord(checkOutcomeSchema, targetSchema).default({}),
  next: targetSchema.optional(),
  skip: targetSchema.optional(),
  late: silenceSchema,
  silence: silenceSchema.optional(),
});
export type CheckStep = z.infer<typeof checkSchema>;
