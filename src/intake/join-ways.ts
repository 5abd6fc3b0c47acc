import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { type ConversationId, type PersonId } from '../core/brand.ts';
import { type SealingKey, type Store, type Tx } from '../store/index.ts';
import { newWayWord, shownWayWord } from './way-word.ts';

/** Whom a word joins, and what their further conversation begins with. */
export interface JoinedPerson {
  readonly person: PersonId;
  readonly key: SealingKey;
  /** The conversation in which they were known first. */
  readonly main: ConversationId;
  readonly language: string | null;
}

/** Long enough for somebody who gets at a phone once a day; short enough for what stands in a chat that others may read later. */
const validHours = 72;

/**
 * A word by which the person of this conversation is known when they write it from an address that is new to us. It replaces one that has
 * not been used. Nothing but a mark of it is kept. Runs under the locks of the person's conversations.
 */
export async function giveWayWord(tx: Tx, { vault }: Store, conversation: ConversationId): Promise<string> {
  const word = newWayWord((below) => randomInt(below));
  await sql`
    insert into way_word (conversation_id, word_mark, expires_at)
    select coalesce(joined_to, id), ${vault.wordMark(word)}, now() + ${validHours} * interval '1 hour'
    from conversation where id = ${conversation}
    on conflict (conversation_id) do update set word_mark = excluded.word_mark, expires_at = excluded.expires_at`.execute(
    tx,
  );
  return shownWayWord(word);
}

/**
 * Uses up those of these words that are valid: each joins one address. Of two processes that see the same word one gets it. Runs under
 * the locks of the addresses and takes that of the person's first conversation before the word, like whoever gives a new one.
 * Indexes: way_word's keys.
 */
export async function useWayWords(
  tx: Tx,
  { vault, keys }: Store,
  words: readonly string[],
): Promise<Map<string, JoinedPerson>> {
  const joined = new Map<string, JoinedPerson>();
  if (words.length === 0) return joined;
  const marks = new Map(words.map((word) => [vault.wordMark(word).toString('base64'), word]));
  const bytes = [...marks.keys()].map((mark) => Buffer.from(mark, 'base64'));
  const { rows: given } = await sql<{ id: ConversationId }>`
    select conversation_id as id from way_word where word_mark = any(${bytes}::bytea[]) and expires_at > now()`.execute(
    tx,
  );
  if (given.length === 0) return joined;
  const { rows: mains } = await sql<{ id: ConversationId; person_id: PersonId; language: string | null }>`
    select id, person_id, language from conversation where id = any(${given.map(({ id }) => id)}::uuid[])
    order by id for no key update`.execute(tx);
  // Whoever has been erased is nobody to join.
  const alive = await keys.of(
    tx,
    mains.map((main) => main.person_id),
  );
  const joinable = mains.filter((main) => alive.has(main.person_id)).map(({ id }) => id);
  const { rows: used } = await sql<{ conversation_id: string; word_mark: Buffer }>`
    delete from way_word where word_mark = any(${bytes}::bytea[]) and conversation_id = any(${joinable}::uuid[])
      and expires_at > now() returning conversation_id, word_mark`.execute(tx);
  for (const { conversation_id: id, word_mark: mark } of used) {
    const main = mains.find((one) => one.id === id);
    const key = main === undefined ? undefined : alive.get(main.person_id);
    const word = marks.get(mark.toString('base64'));
    if (main === undefined || key === undefined || word === undefined) continue;
    joined.set(word, { person: main.person_id, key, main: main.id, language: main.language });
  }
  await sql`
    update conversation set joined_to = id
    where id = any(${used.map((row) => row.conversation_id)}::uuid[]) and joined_to is null`.execute(tx);
  return joined;
}

/** From now on a conversation is used for nothing; what its person writes there is heard. Runs under its lock. */
export async function endWay(tx: Tx, conversation: ConversationId): Promise<void> {
  await sql`
    update conversation set ended_at = now(), silence_due_at = null
    where id = ${conversation} and ended_at is null`.execute(tx);
}
