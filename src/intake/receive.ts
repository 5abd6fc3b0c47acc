import { SuarError } from '../core/errors.ts';
import { type Accept, type InboundContent, type InboundEvent, inboundEventSchema } from '../core/inbound.ts';
import { MicroBatch } from '../core/micro-batch.ts';
import { type Reach } from '../core/turning-point.ts';
import { type Database, type NewRow, purpose, type Store, type Tx } from '../store/index.ts';
import { type Arrived, type JoinedWay } from './arrived.ts';
import { type Arrival, findOrBegin, type Found, type Known } from './find-conversations.ts';

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
 * @param onAccepted what was committed, and whether some of it is urgent
 */
export function createInbox(
  store: Store,
  onAccepted: (events: readonly InboundEvent[], urgent: boolean) => void,
  reach: Reach,
  isUrgent: (content: InboundContent) => boolean = () => false,
): Accept {
  // Where an address belongs never changes once it is committed.
  const known = new Map<string, Known>();

  const batch = new MicroBatch<readonly InboundEvent[]>(async (calls) => {
    const events = calls.flat();
    const came = events.map((event): Came => {
      return event.from === 'desk' ? { event } : { ...arrivalOf(store, event), urgent: isUrgent(event.content) };
    });
    const learned = await commit(store, known, came, reach);
    reach('inbox.after-commit');
    for (const [index, conversation] of learned) remember(known, index, conversation);
    const urgent = came.some((one) => 'own' in one && one.urgent);
    onAccepted(events, urgent);
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

type Came = (Arrival & { readonly urgent: boolean }) | { readonly event: Extract<InboundEvent, { from: 'desk' }> };

/** Addresses that we know need no transaction: their events are one statement, and a statement is a commit. */
async function commit(
  store: Store,
  known: ReadonlyMap<string, Known>,
  came: readonly Came[],
  reach: Reach,
): Promise<ReadonlyMap<string, Known>> {
  const arrivals = came.filter((one) => 'own' in one);
  if (arrivals.every(({ own, aliases }) => known.has(own) && aliases.every((alias) => known.has(alias)))) {
    reach('inbox.before-commit');
    await insertEvents(store.db, store, { known, joined: new Set() }, came);
    return new Map();
  }
  return store.db.transaction().execute(async (tx) => {
    const found = await findOrBegin(tx, store, known, arrivals);
    await insertEvents(tx, store, found, came);
    reach('inbox.before-commit');
    return found.known;
  });
}

function arrivalOf(store: Store, event: Arrival['event']): Arrival {
  const { channel, account, address, aliases = [] } = event;
  const indexOf = (one: string): string => store.vault.blindIndex(channel, account, one).toString('base64');
  return { event, own: indexOf(address), aliases: aliases.map(indexOf) };
}

async function insertEvents(
  db: Database | Tx,
  store: Store,
  { known: conversations, joined }: Found,
  came: readonly Came[],
): Promise<void> {
  const found = came.map((one) => ('own' in one ? conversations.get(one.own) : undefined));
  const keys = await store.keys.of(
    db,
    found.flatMap((conversation) => (conversation === undefined ? [] : [conversation.person])),
  );
  const rows: NewRow<'inbox'>[] = came.flatMap((one, index) => {
    const { event } = one;
    const conversation = found[index];
    const key = 'own' in one ? conversation && keys.get(conversation.person) : store.vault.house;
    // An erased person has no key: what they still send is kept by nobody.
    if (key === undefined) return [];
    const body =
      'own' in one
        ? joined.has(one.event)
          ? joinedOf(one)
          : arrivedOf(one, conversations)
        : { ...one.event.content, staffAddress: one.event.staffAddress };
    return {
      conversation_id: conversation?.conversation ?? null,
      channel: event.channel,
      account: event.account,
      provider_id: event.providerId,
      kind: body.kind,
      body: key.seal(body, purpose.inbox),
      sent_at: event.sentAt,
      handled_at: null,
      set_aside_at: null,
      urgent: 'own' in one && one.urgent,
    };
  });
  if (rows.length === 0) return;
  await db
    .insertInto('inbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'provider_id']).doNothing())
    .execute();
}

/** In place of the word, which says nothing any more: where it came from. */
function joinedOf({ event: { channel, address } }: Arrival): JoinedWay {
  return { kind: 'joined', channel, address };
}

/** What travels with the content, sealed like the words. */
function arrivedOf({ event, own, aliases }: Arrival, conversations: ReadonlyMap<string, Known>): Arrived {
  const home = conversations.get(own)?.conversation;
  const others = aliases.flatMap((alias) => conversations.get(alias)?.conversation ?? []);
  const alsoIn = [...new Set(others)].filter((conversation) => conversation !== home);
  return {
    ...event.content,
    address: event.address,
    ...(event.languageHint === undefined ? {} : { languageHint: event.languageHint }),
    ...(alsoIn.length === 0 ? {} : { alsoIn }),
  };
}
