import { z } from 'zod';
import { kindSchema, ruleSchema, sourceSchema, tierSchema, type Verdict } from '../jobcheck/index.ts';

const detailSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const findingSchema = z.object({
  rule: ruleSchema,
  version: z.number(),
  points: z.number(),
  quote: z.string().nullable(),
  source: sourceSchema.nullable(),
  detail: detailSchema,
});

/** A verdict as it is stored and handed on; it holds a person's words, so it is sealed wherever it rests. */
export const verdictSchema = z.object({
  kind: kindSchema,
  tier: tierSchema,
  score: z.number(),
  findings: z.array(findingSchema),
  claims: z.array(
    z.object({ what: z.enum(['licence', 'official', 'no_fee', 'contract', 'work_visa']), quote: z.string() }),
  ),
  contacts: z.array(
    z.object({
      kind: z.enum(['phone', 'handle', 'domain', 'account', 'email']),
      value: z.string(),
      quote: z.string(),
    }),
  ),
  destinations: z.array(z.string()),
  unchecked: z.array(z.string()),
  opinion: z.object({ lure: z.number(), disagrees: z.boolean() }),
}) satisfies z.ZodType<Verdict>;

/** What could not be read of what was sent. Nobody listens to a voice: there is no machine here that could. */
export const unreadKinds = ['voice', 'video', 'picture', 'document'] as const;

/** A check that has come back, as the event that tells it. */
export const checkedSchema = z.object({
  kind: z.literal('checked'),
  /** When it was asked for, in milliseconds since 1970: the answer belongs to that asking alone. */
  asked: z.number().int(),
  /** Null where there was nothing to read, or the check failed. */
  verdict: verdictSchema.nullable(),
  /** Beside a number, a name or a link there were no words: only look-ups could say something. */
  bare: z.boolean(),
  /** What was read from pictures, QR codes and documents, for the person to correct. */
  read: z.string().max(600),
  unread: z.array(z.enum(unreadKinds)),
});
export interface Checked extends Readonly<Omit<z.infer<typeof checkedSchema>, 'verdict' | 'unread'>> {
  readonly verdict: Verdict | null;
  readonly unread: readonly (typeof unreadKinds)[number][];
}
