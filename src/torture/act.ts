import { z } from 'zod';
import { checkOutcomeSchema } from '../flow/index.ts';
import { mediaKinds } from '../core/inbound.ts';

/** What the generator knows that words mean, because it took them from the lists of that command. */
const meansSchema = z.enum(['danger', 'stop', 'human', 'wipe']);
export type Means = z.infer<typeof meansSchema>;

/** What is agreed with somebody about check-ins, in plain words: nobody's, so that they may be written down. */
const agreementSchema = z.strictObject({
  question: z.string(),
  answer: z.string(),
  duress: z.string().nullable(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** What a person does; several may wait and be handled as one. */
const personActSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sends'),
    text: z.string(),
    media: z.array(z.enum(mediaKinds).exclude(['location', 'contact'])),
    means: meansSchema.optional(),
    /** The agreed answer or duress word that the text was made from. */
    tells: z.string().optional(),
    languageHint: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('presses'), choice: z.string() }),
  z.strictObject({
    kind: z.literal('edits'),
    text: z.string(),
    means: meansSchema.optional(),
    tells: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('sends-pin') }),
  z.strictObject({ kind: z.literal('sends-contact') }),
  z.strictObject({ kind: z.literal('sends-unknown') }),
  z.strictObject({ kind: z.literal('blocks') }),
  z.strictObject({ kind: z.literal('unblocks') }),
]);
export type PersonAct = z.infer<typeof personActSchema>;

/** What staff and the clock do to rows: nobody decides anything then. */
const rowActSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff-accepts') }),
  /** The ladder takes the case from an owner who went silent. */
  z.strictObject({ kind: z.literal('staff-loses') }),
  z.strictObject({ kind: z.literal('staff-writes') }),
  z.strictObject({ kind: z.literal('staff-gives-back') }),
  z.strictObject({ kind: z.literal('staff-closes') }),
  z.strictObject({ kind: z.literal('staff-agrees'), on: agreementSchema }),
  z.strictObject({ kind: z.literal('staff-ends-check-in') }),
  z.strictObject({ kind: z.literal('staff-vouches') }),
  /** A check-in falls due; `late`: longer ago than its grace. */
  z.strictObject({ kind: z.literal('is-due'), late: z.boolean() }),
  z.strictObject({ kind: z.literal('grace-ends') }),
  z.strictObject({ kind: z.literal('is-later'), days: z.number().int().positive() }),
  /** Changed flows are published; the number is that of the publication. */
  z.strictObject({ kind: z.literal('publishes'), publication: z.number().int().nonnegative() }),
]);
export type RowAct = z.infer<typeof rowActSchema>;

/** One thing that happens in a tortured conversation: concrete, so that it can be played again without the seed. */
export const actSchema = z.discriminatedUnion('kind', [
  ...personActSchema.options,
  ...rowActSchema.options,
  /** Many messages wait at once; `rest`: not the last of them. */
  z.strictObject({ kind: z.literal('floods'), acts: z.array(personActSchema).min(1), rest: z.boolean() }),
  /** What the house itself put into the inbox has its turn: a round, a miss, a talk that was given back. */
  z.strictObject({ kind: z.literal('is-handled') }),
  /** The timer runs out; also one that should have been cleared. */
  z.strictObject({ kind: z.literal('is-silent') }),
  /** A check comes back: the one that is waited for, or (late) one that nobody waits for any more. */
  z.strictObject({ kind: z.literal('is-checked'), outcome: checkOutcomeSchema, late: z.boolean() }),
]);
export type Act = z.infer<typeof actSchema>;

const rowActs: ReadonlySet<string> = new Set(rowActSchema.options.map(({ shape }) => shape.kind.value));

export function isRowAct(act: Act): act is RowAct {
  return rowActs.has(act.kind);
}

export const actsSchema = z.array(actSchema);
