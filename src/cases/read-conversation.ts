import { type PersonId } from '../core/brand.ts';
import { inboundContentSchema } from '../core/inbound.ts';
import { type Choice, outboundBodySchema } from '../core/outbound.ts';
import { purpose, type Store } from '../store/index.ts';

/** A line of a talk as its person may see it. */
export interface ConversationLine {
  /** Where this line stands in both halves of the transcript: `<inbox id>.<outbox id>`; what comes after it is newer. */
  readonly key: string;
  readonly providerId: string;
  readonly direction: 'in' | 'out';
  readonly kind: 'text' | 'media';
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The language in which the text was wished as a picture; left out where it was not. */
  readonly asPicture?: string;
  readonly at: Date;
}

/** The language that a conversation is held in; null where there is none yet. */
export async function languageOfConversation(store: Store, origin: Origin): Promise<string | null> {
  const found = await store.db
    .selectFrom('conversation')
    .select('language')
    .where('address_index', '=', store.vault.blindIndex(origin.channel, origin.account, origin.address))
    .executeTakeFirst();
  return found?.language ?? null;
}

interface Origin {
  readonly channel: string;
  readonly account: string;
  readonly address: string;
}

const mostLines = 500;

/**
 * What one conversation shows its own person: what they wrote, and what has been sent to them. Outbox rows of one
 * conversation leave in the order of their ids, so that a key never skips a line that was sent later.
 */
export async function readConversation(store: Store, origin: Origin, afterKey?: string): Promise<ConversationLine[]> {
  const conversation = await store.db
    .selectFrom('conversation')
    .select(['id', 'person_id'])
    .where('address_index', '=', store.vault.blindIndex(origin.channel, origin.account, origin.address))
    .executeTakeFirst();
  if (conversation === undefined) return [];
  const [, afterInbox = '0', afterOutbox = '0'] = /^(\d{1,18})\.(\d{1,18})$/.exec(afterKey ?? '') ?? [];
  const key = await store.keys.ofOne(store.db, conversation.person_id as PersonId); // A foreign key to person.
  const received = await store.db
    .selectFrom('inbox')
    .select(['id', 'provider_id', 'body', 'received_at'])
    .where('conversation_id', '=', conversation.id)
    .where('id', '>', afterInbox)
    .where('kind', 'not in', ['silence', 'checked', 'given-back', 'check-in', 'check-in-missed', 'joined'])
    .orderBy('id', 'desc')
    .limit(mostLines)
    .execute();
  const sent = await store.db
    .selectFrom('outbox')
    .select(['id', 'provider_id', 'body', 'sent_at'])
    .where('conversation_id', '=', conversation.id)
    .where('id', '>', afterOutbox)
    .where('status', 'in', ['sent', 'delivered', 'read'])
    .where('taken_back_at', 'is', null)
    .where('dedupe_key', 'not like', 'revoke-%')
    .orderBy('id', 'desc')
    .limit(mostLines)
    .execute();
  const lines = [
    ...received.map((row) => ({
      half: 'inbox' as const,
      id: row.id,
      providerId: row.provider_id,
      at: row.received_at,
      ...shownInbound(key.open(row.body, purpose.inbox, inboundContentSchema)),
    })),
    ...sent.map((row) => {
      const body = key.open(row.body, purpose.outbox, outboundBodySchema);
      const [text, choices] = body.kind === 'text' ? [body.text, body.choices] : ['', []];
      const at = row.sent_at ?? new Date(0);
      return {
        half: 'outbox' as const,
        id: row.id,
        providerId: row.provider_id ?? row.id,
        at,
        kind: 'text' as const,
        text,
        choices,
        ...(body.kind === 'text' && body.asPicture !== undefined && { asPicture: body.asPicture.language }),
      };
    }),
  ].sort((one, other) => one.at.getTime() - other.at.getTime() || (one.half === 'inbox' ? -1 : 1));
  return withKeys(lines, afterInbox, afterOutbox);
}

function shownInbound(
  content: ReturnType<typeof inboundContentSchema.parse>,
): Pick<ConversationLine, 'kind' | 'text' | 'choices'> {
  if (content.kind === 'message' && content.attachments.length === 0)
    return { kind: 'text', text: content.text, choices: [] };
  if (content.kind === 'choice') return { kind: 'text', text: content.choice, choices: [] };
  return { kind: 'media', text: content.kind === 'message' ? content.text : '', choices: [] };
}

type HalfLine = Omit<ConversationLine, 'key' | 'direction'> & {
  readonly half: 'inbox' | 'outbox';
  readonly id: string;
};

function withKeys(lines: readonly HalfLine[], afterInbox: string, afterOutbox: string): ConversationLine[] {
  let [inbox, outbox] = [BigInt(afterInbox), BigInt(afterOutbox)];
  return lines.map(({ half, id, ...line }) => {
    // Highest so far, so that a line that sorts oddly by its time is not shown a second time.
    if (half === 'inbox') inbox = BigInt(id) > inbox ? BigInt(id) : inbox;
    else outbox = BigInt(id) > outbox ? BigInt(id) : outbox;
    return { ...line, direction: half === 'inbox' ? 'in' : 'out', key: `${inbox}.${outbox}` };
  });
}
