import { randomUUID } from 'node:crypto';
import { type InboundContent, type InboundEvent } from '../../src/core/inbound.ts';

let counter = 0;

/** An event as a channel hands it over. Each call is a new provider id unless one is given. */
export function anEvent(
  part: Partial<Extract<InboundEvent, { from: 'person' }>> & { content?: InboundContent } = {},
): InboundEvent {
  counter += 1;
  return {
    from: 'person',
    channel: 'telegram',
    account: '42',
    providerId: `update-${counter}-${randomUUID()}`,
    address: '1001',
    sentAt: new Date(),
    content: { kind: 'message', text: 'halo', attachments: [] },
    ...part,
  };
}

export const aText = (text: string): InboundContent => ({ kind: 'message', text, attachments: [] });
