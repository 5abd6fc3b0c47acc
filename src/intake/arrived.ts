import { z } from 'zod';
import { channelIdSchema, inboundContentSchema } from '../core/inbound.ts';

/** What stands in the inbox beside the content of a person's event. */
const besideSchema = z.object({
  /** The app's language: a hint for the first answer. */
  languageHint: z.string().optional(),
  /** Where it came from: answers go there. */
  address: z.string(),
  /** Other conversations whose addresses the provider says are this person's. */
  alsoIn: z.array(z.string()).optional(),
});

/** The sealed body of an event of kind `joined`: somebody whom we know wrote the word that we gave them, from here. */
export const joinedWaySchema = z.object({ kind: z.literal('joined'), channel: channelIdSchema, address: z.string() });
export type JoinedWay = z.infer<typeof joinedWaySchema>;

/** The sealed body of a person's event in the inbox. */
export const arrivedSchema = z.intersection(inboundContentSchema, besideSchema);
export type Arrived = z.infer<typeof arrivedSchema>;
