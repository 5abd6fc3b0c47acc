import { sql } from 'kysely';
import { z } from 'zod';
import { type ConversationId, type PersonId } from '../core/brand.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type Database, purpose, type Store, type Tx } from '../store/index.ts';

/** One conversation of a person: an address that they have written from, on one of our accounts. */
export interface Way {
  readonly conversation: ConversationId;
  readonly person: PersonId;
  readonly channel: ChannelId;
  readonly account: string;
  readonly address: string;
  readonly language: string | null;
  readonly beganAt: Date;
  readonly lastWordAt: Date | null;
  /** It was joined to an earlier one by a word of ours. */
  readonly joined: boolean;
  readonly blocked: boolean;
  /** A responder wants it used for nothing. */
  readonly ended: boolean;
}

interface WayRow {
  id: ConversationId;
  person_id: PersonId;
  channel: ChannelId;
  account: string;
  address: Buffer;
  language: string | null;
  created_at: Date;
  last_word_at: Date | null;
  joined: boolean;
  blocked: boolean;
  ended: boolean;
}

/** The ways to these people, of each the one first from which they wrote last. None to who has been erased. Index: conversation_person. */
export async function waysTo(
  db: Database | Tx,
  { keys }: Pick<Store, 'keys'>,
  people: readonly PersonId[],
): Promise<readonly Way[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<WayRow>`
    select id, person_id, channel, account, address, language, created_at, last_word_at, coalesce(joined_to, id) <> id as joined,
      blocked_at is not null as blocked, ended_at is not null as ended
    from conversation where person_id = any(${people}::uuid[])
    order by last_word_at desc nulls last, created_at desc, id`.execute(db);
  const opened = await keys.of(db, people);
  return rows.flatMap((row) => {
    const key = opened.get(row.person_id);
    if (key === undefined) return [];
    const { id: conversation, person_id: person, channel, account, language, joined, blocked, ended } = row;
    const address = key.open(row.address, purpose.address, z.string());
    const times = { beganAt: row.created_at, lastWordAt: row.last_word_at };
    return [{ conversation, person, channel, account, address, language, joined, blocked, ended, ...times }];
  });
}

/** Words of ours may go there, and would be carried. */
export const isUsable = ({ blocked, ended }: Way): boolean => !blocked && !ended;

/** Where a responder's words go: where the person wrote last and can be reached; where none can, where they wrote last at all. */
export function wayToWrite(ways: readonly Way[]): Way | undefined {
  return ways.find(isUsable) ?? ways.find(({ ended }) => !ended) ?? ways[0];
}
