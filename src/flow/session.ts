import { z } from 'zod';
import { contactKindSchema } from '../core/contact-kind.ts';
import { caseFieldSchema } from '../core/case-fields.ts';
import { foundSchema } from './steps/check.ts';

/** A known place that an answer may mean, by its id and the name that its button shows. No word of the person. */
const matchSchema = z.object({ id: z.string(), name: z.string() });
export type Match = z.infer<typeof matchSchema>;

const offeredChoiceSchema = z.union([
  z.object({ id: z.string(), label: z.string() }),
  z.object({ id: z.string(), name: z.string() }),
]);

/** Something that was to be said and that the person's language lacks. Ids and names of places only. */
const heldBackSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    text: z.string(),
    choices: z.array(offeredChoiceSchema),
    proves: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('refer'), to: z.array(contactKindSchema), text: z.string(), none: z.string() }),
]);
export type HeldBack = z.infer<typeof heldBackSchema>;

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
  /** Languages that the person has written in, chosen or agreed to: they may stand in where a text is missing. */
  agreed: z.array(z.string()).max(40).default([]),
  /**
   * What is gathered for a check: how many pieces, and from the moment on that it is being checked, that moment in
   * milliseconds since 1970: the answer names it.
   */
  gather: z.object({ pieces: z.number().int().nonnegative(), asked: z.number().int().optional() }).optional(),
  /** Of the offer that was checked last. */
  found: foundSchema.optional(),
  /** An agreed check-in is under way: the private question is still to be answered, and was answered wrongly so often. */
  checkIn: z.object({ wrong: z.number().int().nonnegative() }).optional(),
  /** Nothing that the person wrote told the language: it came from the phone, or is the house's own. */
  guessed: z.boolean().optional(),
  /**
   * Set while the person is asked which other language they read: what is said once they have told us, and where the
   * session then stands.
   */
  missing: z.object({ held: z.array(heldBackSchema).max(20), then: z.enum(['asking', 'ended']) }).optional(),
});
export type Session = z.infer<typeof sessionSchema>;
