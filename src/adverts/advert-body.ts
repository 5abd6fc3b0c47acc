import { z } from 'zod';
import { ruleSchema } from '../jobcheck/index.ts';

const sourceSchema = z.enum(['typed', 'forwarded', 'caption', 'ocr', 'qr', 'pdf']);
export const contactKindSchema = z.enum(['phone', 'handle', 'domain', 'account', 'email']);
export type ContactKind = z.infer<typeof contactKindSchema>;

/** Everything of a check that can be read, as it lies sealed in one place. */
export const advertBodySchema = z.strictObject({
  parts: z.array(z.strictObject({ source: sourceSchema, text: z.string() })),
  quotes: z.array(z.strictObject({ rule: ruleSchema, quote: z.string(), source: sourceSchema.nullable() })),
  claims: z.array(
    z.strictObject({
      what: z.enum(['licence', 'official', 'no_fee', 'contract', 'work_visa']),
      quote: z.string(),
    }),
  ),
  contacts: z.array(z.strictObject({ kind: contactKindSchema, value: z.string(), quote: z.string() })),
  unchecked: z.array(z.string()),
});
export type AdvertBody = z.infer<typeof advertBodySchema>;

/** A finding as it lies in the open: codes and numbers. */
export const findingCodeSchema = z.strictObject({
  rule: ruleSchema,
  version: z.number(),
  points: z.number(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FindingCode = z.infer<typeof findingCodeSchema>;
