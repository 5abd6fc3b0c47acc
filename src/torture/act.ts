import { z } from 'zod';
import { checkOutcomeSchema } from '../flow/index.ts';
import { mediaKinds } from '../core/inbound.ts';

/** What the generator knows that words mean, because it took them from the lists of that command. */
const meansSchema = z.enum(['danger', 'stop', 'human', 'wipe']);
export type Means = z.infer<typeof meansSchema>;

/** One thing that happens in a tortured conversation: concrete, so that it can be played again without the seed. */
export const actSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sends'),
    text: z.string(),
    media: z.array(z.enum(mediaKinds).exclude(['location', 'contact'])),
    means: meansSchema.optional(),
    languageHint: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('presses'), choice: z.string() }),
  z.strictObject({ kind: z.literal('edits'), text: z.string(), means: meansSchema.optional() }),
  z.strictObject({ kind: z.literal('sends-pin') }),
  z.strictObject({ kind: z.literal('sends-contact') }),
  z.strictObject({ kind: z.literal('sends-unknown') }),
  z.strictObject({ kind: z.literal('blocks') }),
  z.strictObject({ kind: z.literal('unblocks') }),
  /** The timer runs out; also one that should have been cleared. */
  z.strictObject({ kind: z.literal('is-silent') }),
  /** A check comes back: the one that is waited for, or (late) one that nobody waits for any more. */
  z.strictObject({ kind: z.literal('is-checked'), outcome: checkOutcomeSchema, late: z.boolean() }),
  z.strictObject({ kind: z.literal('staff-accepts') }),
  z.strictObject({ kind: z.literal('staff-closes') }),
  /** Changed flows are published; the number is that of the publication. */
  z.strictObject({ kind: z.literal('publishes'), publication: z.number().int().nonnegative() }),
]);
export type Act = z.infer<typeof actSchema>;

export const actsSchema = z.array(actSchema);
