import { z } from 'zod';

/** "Graph API, handling errors": `code` is what to build on. */
export const graphErrorSchema = z.object({ error: z.object({ code: z.number().int() }) });

/** The answer to POST /{phone-number-id}/messages. */
export const sentSchema = z.object({ messages: z.array(z.object({ id: z.string().min(1).max(300) })).min(1) });

/** The answer to POST /{phone-number-id}/media. */
export const uploadedSchema = z.object({ id: z.string().min(1).max(300) });

/** The answer to GET /{media-id}. */
export const mediaSchema = z.object({
  url: z.url(),
  sha256: z.string().max(100).optional().catch(undefined),
  file_size: z.coerce.number().int().nonnegative().optional().catch(undefined),
});
export type CloudMedia = z.infer<typeof mediaSchema>;

/** The answer to GET /{phone-number-id}. */
export const numberSchema = z.object({
  id: z.string(),
  /** GREEN, YELLOW, RED or UNKNOWN: before a number is limited, its quality falls. */
  quality_rating: z.string().max(30).optional().catch(undefined),
  /** As people read it: `+1 555-0100`. */
  display_phone_number: z.string().min(5).max(40).optional().catch(undefined),
});
