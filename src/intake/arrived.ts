import { z } from 'zod';
import { inboundContentSchema } from '../core/inbound.ts';

/** What stands in the inbox beside the content of a person's event. */
const besideSchema = z.object({
  /** The app's language: a hint for the first answer. */
  languageHint: z.string().optional(),
  /** Where it came from: answers go there. */
  address: z.string(),
  /** Other conversations whose addresses the provider says are this person's. */
  alsoIn: z.array(z.string()).optional(),
});

/** The sealed body of a person's event in the inbox. */
export const arrivedSchema = z.intersection(inboundContentSchema, besideSchema);
export type Arrived = z.infer<typeof arrivedSchema>;
