import { z } from 'zod';
import { type DeliveryReport } from '../../../core/delivery-report.ts';
import { sendFailureOf } from './send-failure.ts';
import { timeOf } from './origin.ts';

/** `WebMessageInfo.Status` of WhatsApp's protobuf definition. */
const status = { error: 0, serverAck: 2, deliveryAck: 3, read: 4, played: 5 } as const;

const lenient = <T extends z.ZodType>(schema: T) => schema.nullish().catch(undefined);
const fateSchema = z.object({
  status: z.number(),
  messageTimestamp: lenient(z.union([z.number(), z.string()])),
  messageStubParameters: lenient(z.array(z.string())),
});
/** `messages.update` puts it beside the key; a message of ours that is emitted late carries it itself. */
const updateSchema = z.object({
  key: z.object({ id: z.string().min(1).max(300), fromMe: z.literal(true) }),
  update: fateSchema,
});
const emittedSchema = fateSchema.extend({ key: updateSchema.shape.key });

/** What an event of Baileys tells of messages of ours. What it tells of others, or in another shape, is not for the outbox. */
export function reportsOf(
  origin: { readonly channel: 'whatsapp'; readonly account: string },
  told: readonly unknown[],
  now: Date,
): DeliveryReport[] {
  return told.flatMap((one) => {
    const update = updateSchema.safeParse(one);
    const emitted = emittedSchema.safeParse(one);
    const fate = update.success
      ? { id: update.data.key.id, ...update.data.update }
      : emitted.success
        ? { ...emitted.data, id: emitted.data.key.id }
        : undefined;
    const state = fate && stateOf(fate);
    if (fate === undefined || state === undefined) return [];
    return [{ ...origin, providerId: fate.id, state, at: timeOf(fate.messageTimestamp ?? undefined, now) }];
  });
}

function stateOf(fate: z.infer<typeof fateSchema>): DeliveryReport['state'] | undefined {
  switch (fate.status) {
    case status.error: {
      const failure = sendFailureOf(fate.messageStubParameters?.[0] ?? '');
      // What the server may take at a second try is the try's business: it has its own answer.
      return failure.kind === 'refused' ? { kind: 'failed', reason: failure.reason } : undefined;
    }
    case status.serverAck:
      return { kind: 'sent' };
    case status.deliveryAck:
      return { kind: 'delivered' };
    case status.read:
    case status.played:
      return { kind: 'read' };
    default:
      return undefined;
  }
}
