import { z } from 'zod';

const about = {
  checkIn: z.uuid(),
  /** The due time that is meant, in milliseconds since 1970: an event for another round says nothing. */
  round: z.number().int(),
};

/** What a check-in brings into the inbox: no word of the person, and none of ours. */
export const checkInEventSchema = z.discriminatedUnion('kind', [
  /** It is time to ask. `late`: it was, too long ago. */
  z.strictObject({ kind: z.literal('check-in'), ...about, late: z.boolean() }),
  /** The time for an answer is over. */
  z.strictObject({ kind: z.literal('check-in-missed'), ...about }),
]);
export type CheckInEvent = z.infer<typeof checkInEventSchema>;
