import { type InboundContent, type InboundEvent, inboundEventSchema } from '../../../core/inbound.ts';
import { type Store } from '../../../store/index.ts';
import { withoutPadding } from './found-again.ts';
import { type JournalEntry, type JournalRow } from './journal.ts';
import { canonicalAddress, phoneOf } from './jid.ts';
import { providerIdFor } from './message-id.ts';
import { type Origin } from './origin.ts';
import { parseMessage } from './parse-message.ts';

export interface ReadingParts {
  readonly account: string;
  readonly vault: Pick<Store['vault'], 'blindIndex'>;
  readonly loopbackMedia: boolean;
}

export interface ReadRow {
  readonly origin: Origin;
  readonly events: readonly InboundEvent[];
  readonly live: boolean;
  readonly expirationSeconds?: number;
}

/**
 * What a row of the journal says to the house. The same row reads the same at every try, ids included, so that a second try
 * changes nothing in the inbox.
 */
export async function readRow(parts: ReadingParts, row: JournalRow): Promise<ReadRow> {
  if (row.kind === 'unread') {
    // Its own id: if something readable comes after all, it is a message and no repeat.
    const content: InboundContent = { kind: 'unknown', what: row.why };
    return { origin: row.origin, events: [eventOf(parts, row.origin, content, 'unread')], live: false };
  }
  const { origin } = row.entry;
  const message = await decoded(row.entry);
  if (message === undefined) {
    const content: InboundContent = { kind: 'unknown', what: 'undecodable' };
    return { origin, events: [eventOf(parts, origin, content, 'unread')], live: false };
  }
  const phone = phoneOf(origin.address) ?? (origin.alias === undefined ? undefined : phoneOf(origin.alias));
  const { contents, ...heard } = parseMessage(message, { phone, loopbackMedia: parts.loopbackMedia });
  const events = contents.map((content, index) => eventOf(parts, origin, content, `${row.entry.position}.${index}`));
  return { origin, events, ...heard };
}

/** Undefined where the bytes are no `Message`. */
async function decoded(entry: JournalEntry): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { proto } = await import('@whiskeysockets/baileys');
  try {
    const bytes = Buffer.from(entry.bytes, 'base64');
    const message = proto.Message.decode(entry.padded ? withoutPadding(bytes) : bytes);
    return proto.Message.toObject(message, { longs: Number });
  } catch {
    return undefined;
  }
}

function eventOf(parts: ReadingParts, origin: Origin, content: InboundContent, part: string): InboundEvent {
  const { address, alias, id, sentAt } = origin;
  const person = canonicalAddress(address, alias);
  const idOf = (messageId: string, piece: string): string =>
    providerIdFor(parts.vault, parts.account, person, messageId, piece);
  const event: InboundEvent = {
    from: 'person',
    channel: 'whatsapp',
    account: parts.account,
    providerId: idOf(id, part),
    address,
    ...(alias !== undefined && { aliases: [alias] }),
    sentAt,
    content: 'messageProviderId' in content ? aboutOurId(content, idOf) : content,
  };
  // What we parsed is bounded, but a bound that we forgot must not keep everybody else's messages waiting behind this one.
  return inboundEventSchema.safeParse(event).success
    ? event
    : { ...event, content: { kind: 'unknown', what: 'not readable' } };
}

/** An edit or a revocation speaks of a message by WhatsApp's id; the inbox has it under ours, as its first part. */
function aboutOurId(content: InboundContent, idOf: (messageId: string, part: string) => string): InboundContent {
  return content.kind === 'edit' || content.kind === 'taken-back'
    ? { ...content, messageProviderId: idOf(content.messageProviderId, '0.0') }
    : content;
}
