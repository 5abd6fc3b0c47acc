import { randomUUID } from 'node:crypto';
import { type ConversationId, type PersonId } from '../core/brand.ts';
import { SuarError } from '../core/errors.ts';
import { type Accept, type InboundEvent, inboundEventSchema } from '../core/inbound.ts';
import { MicroBatch } from '../core/micro-batch.ts';
import { type Reach } from '../core/turning-point.ts';
import { type Database, type NewRow, purpose, type Store, type Tx } from '../store/index.ts';

interface Known {
  readonly conversation: ConversationId;
  readonly person: PersonId;
}

export class UnreadableEventError extends SuarError {
  override readonly name = 'UnreadableEventError';
}

/** Addresses whose conversation we have seen lately; bounded, because a flood of new addresses must not grow the process. */
const rememberedConversations = 20_000;
/** Calls joined in one commit. One poll of Telegram is at most 100 events. */
const callsPerCommit = 64;

/**
 * The inbox: the one door in. Each call is committed before it returns; calls that come while a commit is under way
 * share the next one. A repeat of (channel, account, provider id) changes nothing.
 */
export function createInbox(store: Store, onAccepted: (events: readonly InboundEvent[]) => void, reach: Reach): Accept {
  const known = new Map<string, Known>();

  const batch = new MicroBatch<readonly InboundEvent[]>(async (calls) => {
    const events = calls.flat();
    const learned = await commit(store, known, events, reach);
    reach('inbox.after-commit');
    for (const [index, conversation] of learned) remember(known, index, conversation);
    onAccepted(events);
  }, callsPerCommit);

  return async (events) => {
    if (events.length === 0) return;
    const parsed = inboundEventSchema.array().safeParse(events);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') ?? '';
      throw new UnreadableEventError(
        `inbound event: ${field} is not as expected`,
        'The channel must send events of the shape InboundEvent.',
      );
    }
    await batch.add(parsed.data);
  };
}

function remember(known: Map<string, Known>, index: string, conversation: Known): void {
  known.set(index, conversation);
  if (known.size <= rememberedConversations) return;
  const [oldest] = known.keys();
  if (oldest !== undefined) known.delete(oldest);
}

/** Addresses that we know need no transaction: their events are one statement, and a statement is a commit. */
async function commit(
  store: Store,
  known: ReadonlyMap<string, Known>,
  events: readonly InboundEvent[],
  reach: Reach,
): Promise<ReadonlyMap<string, Known>> {
  const indexes = events.flatMap((event) => (event.from === 'person' ? [indexOf(store, event)] : []));
  if (indexes.every((index) => known.has(index))) {
    reach('inbox.before-commit');
    await insertEvents(store.db, store, known, events);
    return new Map();
  }
  return store.db.transaction().execute(async (tx) => {
    const fromPeople = events.filter((event) => event.from === 'person');
    const conversations = await findOrBegin(tx, store, known, fromPeople);
    await insertEvents(tx, store, conversations, events);
    reach('inbox.before-commit');
    return conversations;
  });
}

async function insertEvents(
  db: Database | Tx,
  store: Store,
  conversations: ReadonlyMap<string, Known>,
  events: readonly InboundEvent[],
): Promise<void> {
  const found = events.map((event) => (event.from === 'person' ? conversations.get(indexOf(store, event)) : undefined));
  const keys = await store.keys.of(
    db,
    found.flatMap((conversation) => (conversation === undefined ? [] : [conversation.person])),
  );
  const rows: NewRow<'inbox'>[] = events.flatMap((event, index) => {
    const conversation = found[index];
    const key = event.from === 'desk' ? store.vault.house : conversation && keys.get(conversation.person);
    // An erased person has no key: what they still send is kept by nobody.
    if (key === undefined) return [];
    const body = event.from === 'desk' ? { ...event.content, staffAddress: event.staffAddress } : contentOf(event);
    return {
      conversation_id: conversation?.conversation ?? null,
      channel: event.channel,
      account: event.account,
      provider_id: event.providerId,
      kind: event.content.kind,
      body: key.seal(body, purpose.inbox),
      sent_at: event.sentAt,
      handled_at: null,
      set_aside_at: null,
    };
  });
  if (rows.length === 0) return;
  await db
    .insertInto('inbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'provider_id']).doNothing())
    .execute();
}

/** The app's language travels with the content: a hint for the first answer, sealed like the words. */
function contentOf(
  event: Extract<InboundEvent, { from: 'person' }>,
): InboundEvent['content'] & { languageHint?: string } {
  return event.languageHint === undefined ? event.content : { ...event.content, languageHint: event.languageHint };
}

const indexOf = (store: Store, event: InboundEvent): string =>
  store.vault.blindIndex(event.channel, event.account, event.address).toString('base64');

/** The conversation and person behind each address; makes both on the first word. Returned by blind index. */
async function findOrBegin(
  tx: Tx,
  store: Store,
  known: ReadonlyMap<string, Known>,
  events: readonly InboundEvent[],
): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  const unknown = new Map<string, InboundEvent>();
  for (const event of events) {
    const index = indexOf(store, event);
    const conversation = known.get(index);
    if (conversation === undefined) unknown.set(index, event);
    else found.set(index, conversation);
  }
  if (unknown.size === 0) return found;
  for (const [index, conversation] of await findConversations(tx, [...unknown.keys()])) {
    found.set(index, conversation);
    unknown.delete(index);
  }
  await begin(tx, store, unknown);
  for (const [index, conversation] of await findConversations(tx, [...unknown.keys()])) found.set(index, conversation);
  return found;
}

async function findConversations(tx: Tx, indexes: readonly string[]): Promise<[string, Known][]> {
  if (indexes.length === 0) return [];
  const rows = await tx
    .selectFrom('conversation')
    .select(['id', 'person_id', 'address_index'])
    .where(
      'address_index',
      'in',
      indexes.map((index) => Buffer.from(index, 'base64')),
    )
    .execute();
  // Ids of conversations and people come from their own tables.
  return rows.map((row) => [
    row.address_index.toString('base64'),
    { conversation: row.id as ConversationId, person: row.person_id as PersonId },
  ]);
}

/** Two processes may meet the same new address: the unique index lets one begin, the other finds. */
async function begin(tx: Tx, store: Store, unknown: ReadonlyMap<string, InboundEvent>): Promise<void> {
  if (unknown.size === 0) return;
  // Sorted, so that two processes that meet the same people wait for each other in one direction.
  const beginnings = [...unknown]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([index, event]) => {
      const { key, wrapped, version } = store.vault.newPersonKey();
      return { index, event, key, wrapped, version, person: randomUUID(), conversation: randomUUID() };
    });
  await tx
    .insertInto('person')
    .values(
      beginnings.map(({ person, wrapped, version }) => ({
        id: person,
        wrapped_key: wrapped,
        key_version: version,
        erased_at: null,
      })),
    )
    .execute();
  const begun = await tx
    .insertInto('conversation')
    .values(
      beginnings.map(({ conversation, person, event, index, key }) => ({
        id: conversation,
        person_id: person,
        channel: event.channel,
        account: event.account,
        address_index: Buffer.from(index, 'base64'),
        address: key.seal(event.address, purpose.address),
        language: null,
        session: null,
        silence_due_at: null,
        blocked_at: null,
      })),
    )
    .onConflict((conflict) => conflict.column('address_index').doNothing())
    .returning('person_id')
    .execute();
  const kept = new Set(begun.map((row) => row.person_id));
  const lost = beginnings.map(({ person }) => person).filter((person) => !kept.has(person));
  if (lost.length > 0) await tx.deleteFrom('person').where('id', 'in', lost).execute();
}
