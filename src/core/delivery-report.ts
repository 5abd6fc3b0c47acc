import { z } from 'zod';
import { channelIdSchema } from './inbound.ts';
import { refusalReasons } from './outbound.ts';

/**
 * What a provider said later about a message that it had taken. Reports come late, twice and in any order: what is
 * further along (sent < delivered < read) stays, and `failed` counts unless the message had been delivered.
 */
export const deliveryReportSchema = z.object({
  channel: channelIdSchema,
  account: z.string().min(1).max(100),
  /** The id that `send` returned. */
  providerId: z.string().min(1).max(300),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sent') }),
    z.object({ kind: z.literal('delivered') }),
    z.object({ kind: z.literal('read') }),
    z.object({ kind: z.literal('failed'), reason: z.enum(refusalReasons) }),
    /** The window was closed after all: the message is held until the person writes. */
    z.object({ kind: z.literal('window-closed') }),
  ]),
  at: z.date(),
});
export type DeliveryReport = z.infer<typeof deliveryReportSchema>;

/** The door for reports. Commits the batch, or throws and nothing of it is kept; unknown ids are no error. */
export type Report = (reports: readonly DeliveryReport[]) => Promise<void>;
