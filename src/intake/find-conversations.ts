import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type ConversationId, type PersonId } from '../core/brand.ts';
import { type InboundEvent } from '../core/inbound.ts';
import { purpose, type SealingKey, type Store, type Tx } from '../store/index.ts';
import { type Addressed, introduce, type Introductions } from './introduce.ts';
import { type JoinedPerson, useWayWords } from './join-ways.ts';
import { wayWordIn } from './way-word.ts';

/** Whose an address is. */
export interface Known {
  readonly conversation: ConversationId;
  readonly person: PersonId;
}

/** An event of a person with its addresses as blind indexes. */
export interface Arrival extends Addressed {
  readonly event: Extract<InboundEvent, { from: 'person' }>;
}

export interface Found {
  readonly known: ReadonlyMap<string, Known>;
  /** Events that said a word of ours from an address that was new: their conversation is a further one of somebody we know. */
  readonly joined: ReadonlySet<Arrival['event']>;
}

/** How many locks addresses are spread over: a flood of new people must not fill PostgreSQL's table of locks. */
const locks = 1_024;
/** First half of our advisory locks on addresses; any number that nothing else in this database uses. */
const lockSpace = 4_004;

/**
 * The conversation and person behind each address of these events, by blind index; makes both on the first word, and adds
 * the addresses that a provider now names as the same person's. Whoever first writes nothing but a word that we gave somebody is that
 * person, who gets a further conversation.
 */
export async function findOrBegin(
  tx: Tx,
  store: Store,
  remembered: ReadonlyMap<string, Known>,
  arrivals: readonly Arrival[],
): Promise<Found> {
  const addresses = [...new Set(arrivals.flatMap(({ own, aliases }) => [own, ...aliases]))];
  const known = new Map<string, Known>();
  for (const address of addresses) {
    const conversation = remembered.get(address);
    if (conversation !== undefined) known.set(address, conversation);
  }
  const missing = () => addresses.filter((address) => !known.has(address));
  if (missing().length === 0) return { known, joined: new Set() };
  // Two processes may meet one new person, even under two of their addresses: whoever comes second finds what the first made. Most that
  // we do not remember are new: they are locked before they are looked for, and looked for once.
  await lockAddresses(tx, missing());
  await learn(tx, known, missing());
  return { known, joined: await write(tx, store, arrivals, known, introduce(arrivals, known)) };
}

async function learn(tx: Tx, known: Map<string, Known>, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const indexes = addresses.map(bytesOf);
  const rows = await tx
    .selectFrom('conversation')
    .select(['id', 'person_id', 'address_index'])
    .where('address_index', 'in', indexes)
    .unionAll(
      tx
        .selectFrom('conversation_alias as a')
        .innerJoin('conversation as v', 'v.id', 'a.conversation_id')
        .select(['v.id', 'v.person_id', 'a.address_index'])
        .where('a.address_index', 'in', indexes),
    )
    .execute();
  for (const row of rows) {
    // Ids of conversations and people come from their own tables.
    const conversation = { conversation: row.id as ConversationId, person: row.person_id as PersonId };
    known.set(row.address_index.toString('base64'), conversation);
  }
}

/** Until the transaction ends. Sorted, so that two processes that meet the same people wait in one direction. */
async function lockAddresses(tx: Tx, addresses: readonly string[]): Promise<void> {
  const numbers = new Set(addresses.map((address) => bytesOf(address).readUInt32BE(0) % locks));
  const sorted = [...numbers].sort((one, other) => one - other);
  await sql`select pg_advisory_xact_lock(${lockSpace}::integer, n) from unnest(${sorted}::integer[]) as n`.execute(tx);
}

async function write(
  tx: Tx,
  store: Store,
  arrivals: readonly Arrival[],
  known: Map<string, Known>,
  { strangers, aliases }: Introductions<Known>,
): Promise<ReadonlySet<Arrival['event']>> {
  const added = [...aliases];
  const words = strangers.map(({ event }) => wordSaidBy(arrivals[event]));
  const joins = await useWayWords(
    tx,
    store,
    words.flatMap((word) => word ?? []),
  );
  const beginnings = strangers.flatMap(({ event: position, addresses: [own, ...others] }, index): Beginning[] => {
    const event = arrivals[position]?.event;
    if (event === undefined) return [];
    const joined = takeFrom(joins, words[index]);
    const begun = joined ?? { ...store.vault.newPersonKey(), person: randomUUID() as PersonId };
    // Ids of new people and conversations come from here.
    const conversation = { conversation: randomUUID() as ConversationId, person: begun.person };
    known.set(own, conversation);
    added.push(...others.map((address) => ({ address, conversation })));
    return [{ ...conversation, own, event, key: begun.key, begun }];
  });
  await insertBeginnings(tx, store, beginnings);
  const joined = new Set(beginnings.flatMap(({ event, begun }) => ('main' in begun ? [event] : [])));
  if (added.length === 0) return joined;
  await tx
    .insertInto('conversation_alias')
    .values(
      added.map(({ address, conversation: { conversation } }) => ({
        address_index: bytesOf(address),
        conversation_id: conversation,
      })),
    )
    .execute();
  for (const { address, conversation } of added) known.set(address, conversation);
  return joined;
}

/** People and their conversations, in one statement. */
async function insertBeginnings(tx: Tx, { keys }: Store, beginnings: readonly Beginning[]): Promise<void> {
  if (beginnings.length === 0) return;
  const people = beginnings.flatMap(({ begun }) => ('wrapped' in begun ? [begun] : []));
  // Should this not commit, nobody has these people.
  for (const { person, key } of people) keys.remember(person, key);
  const conversations = beginnings.map(({ conversation, person, event, own, key, begun }) => ({
    id: conversation,
    person_id: person,
    channel: event.channel,
    account: event.account,
    address_index: bytesOf(own),
    address: key.seal(event.address, purpose.address),
    language: 'main' in begun ? begun.language : null,
    joined_to: 'main' in begun ? begun.main : null,
    session: null,
    silence_due_at: null,
    blocked_at: null,
  }));
  if (people.length === 0) {
    await tx.insertInto('conversation').values(conversations).execute();
    return;
  }
  const rows = people.map(({ person: id, wrapped, version }) => {
    return { id, wrapped_key: wrapped, key_version: version, erased_at: null };
  });
  await tx
    .with('people', (db) => db.insertInto('person').values(rows))
    .insertInto('conversation')
    .values(conversations)
    .execute();
}

interface Beginning extends Known {
  readonly own: string;
  readonly event: Arrival['event'];
  readonly key: SealingKey;
  /** Somebody new, with their key, or whom a word has joined. */
  readonly begun: JoinedPerson | (ReturnType<Store['vault']['newPersonKey']> & { readonly person: PersonId });
}

function wordSaidBy(arrival: Arrival | undefined): string | undefined {
  const content = arrival?.event.content;
  return content?.kind === 'message' && content.attachments.length === 0 ? wayWordIn(content.text) : undefined;
}

/** Two strangers may say one word in one batch: it joins the first. */
function takeFrom(joins: Map<string, JoinedPerson>, word: string | undefined): JoinedPerson | undefined {
  const joined = word === undefined ? undefined : joins.get(word);
  if (word !== undefined) joins.delete(word);
  return joined;
}

const bytesOf = (address: string): Buffer => Buffer.from(address, 'base64');
