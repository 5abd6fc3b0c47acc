import { z } from 'zod';

const signatureSchema = z.strictObject({
  /** The native speaker who read the text. */
  by: z.string().min(1).max(100),
  /** Day of the signature, such as 2026-11-24. */
  at: z.iso.date(),
  /** Hash of the words that were read; a text that now has another has lost the signature. */
  hash: z.string().regex(/^[0-9a-f]{16}$/u, 'expected 16 hex digits'),
});

/** `locales/<language>/review.yaml`. */
export const reviewSchema = z
  .strictObject({
    /** Where the words come from: somebody who wrote them, or a translation machine. */
    made_by: z.enum(['author', 'machine']),
    /** True once a native speaker has signed every text: `suar locales sign` writes it, and the report holds it to that. */
    reviewed: z.boolean(),
    signatures: z.record(z.string(), signatureSchema).default({}),
  })
  .describe('who made the texts of a language, and who has signed which of them');
export type Review = z.infer<typeof reviewSchema>;
