import { z } from 'zod';
import { readTextSchema } from '../../core/read-text.ts';
import { refusalSchema } from '../refusal.ts';

/** What the thread is begun with. */
export const threadStartSchema = z.object({
  /** Folder of the language data, `<code>.traineddata.gz`. */
  languageFolder: z.string(),
  /** When it will be ended. */
  deadlineMs: z.number(),
});
export type ThreadStart = z.infer<typeof threadStartSchema>;

/** One file to read. */
export const threadOrderSchema = z.object({
  kind: z.enum(['picture', 'pdf']),
  bytes: z.instanceof(Uint8Array),
  /** The session's language (BCP 47). */
  language: z.string().optional(),
});
export type ThreadOrder = z.infer<typeof threadOrderSchema>;

/** What could not be read of a file that was read otherwise. */
export const missingSchema = z.enum([
  /** Time was up after the first look. */
  'time',
  /** Pages beyond the tenth. */
  'pages',
  /** More text than is kept. */
  'length',
]);
export type Missing = z.infer<typeof missingSchema>;

const textSchema = z.object({
  texts: z.array(readTextSchema),
  /** Codes of the models that read it. */
  languages: z.array(z.string()),
  missing: z.array(missingSchema),
});
export type ReadSoFar = z.infer<typeof textSchema>;

export const threadMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  /** What there is so far, should the time run out. */
  textSchema.extend({ kind: z.literal('so-far') }),
  textSchema.extend({ kind: z.literal('read') }),
  z.object({ kind: z.literal('refused'), why: refusalSchema }),
]);
export type ThreadMessage = z.infer<typeof threadMessageSchema>;
