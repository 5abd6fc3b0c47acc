import { randomUUID } from 'node:crypto';
import { toUSVString } from 'node:util';
import { z } from 'zod';
import { longestFileName, longestText } from './limits.ts';

/** Made by the browser, and the same again when it sends again. */
const id = z.guid('expected a UUID').transform((given) => given.toLowerCase());

/** PostgreSQL keeps no NUL, UTF-8 no half of a surrogate pair; a plea is not refused for either. */
const text = z
  .string('expected text')
  .max(longestText, `too long, at most ${longestText} characters`)
  .transform((given) => toUSVString(given.replaceAll('\u0000', '')))
  .refine((given) => given.trim() !== '', 'empty');

const object = 'expected a JSON object';
export const messageFields = z.object({ id, text }, object);
/** 64: what core allows for a choice. */
export const choiceFields = z.object(
  { id, choice: z.string('expected text').min(1, 'empty').max(64, 'too long') },
  object,
);
export const uploadFields = z.object({
  id,
  name: z.string('expected text').max(longestFileName, 'too long').optional(),
});
export const afterFields = z.object({ after: z.string('expected text').max(200, 'too long').optional() });

/** What goes back into the box when a form could not be kept: never refuses, loses no words. */
export const draftFields = z
  .object({ id: z.guid().catch(() => randomUUID()), text: z.string().catch('') })
  .catch(() => ({ id: randomUUID(), text: '' }));
