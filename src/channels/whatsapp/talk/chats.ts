import { sql } from 'kysely';
import { type Store } from '../../../store/index.ts';
import { canonicalAddress } from './jid.ts';
import { type Origin } from './origin.ts';

/** Who has written to this number. We answer, and never write first. */
export interface Chats {
  /** Committed before the inbox hears of the message: the answer may follow at once. */
  hear(heard: readonly { readonly origin: Origin; readonly expirationSeconds?: number }[]): Promise<void>;
  /** Undefined for somebody who never wrote. */
  find(address: string): Promise<Chat | undefined>;
}

export interface Chat {
  /** The same for both addresses of a person. */
  readonly personIndex: Buffer;
  /** The chat's disappearing mode; 0 where messages stay. */
  readonly expirationSeconds: number;
}

interface Change {
  readonly key: string;
  readonly index: Buffer;
  readonly person: Buffer;
  /** The disappearing mode, where a message told it. */
  readonly told: number | undefined;
}

/** Bounded, because a flood of new people must not grow the process. */
const rememberedChats = 20_000;

export function openChats({ db, vault }: Pick<Store, 'db' | 'vault'>, account: string): Chats {
  /** What has been written of a person and would be written again with every word. */
  const written = new Map<string, number | undefined>();
  const indexOf = (address: string): Buffer => vault.blindIndex('whatsapp', account, `chat ${address}`);

  return {
    async hear(heard) {
      const changes = new Map<string, Change>();
      for (const { origin, expirationSeconds } of heard) {
        const { address, alias } = origin;
        const person = canonicalAddress(address, alias);
        for (const name of alias === undefined ? [address] : [address, alias]) {
          const key = `${name} ${person}`;
          const isNews =
            !written.has(key) || (expirationSeconds !== undefined && expirationSeconds !== written.get(key));
          if (!isNews) continue;
          const told = expirationSeconds ?? changes.get(name)?.told;
          changes.set(name, { key, index: indexOf(name), person: indexOf(person), told });
        }
      }
      if (changes.size === 0) return;
      // Sorted, so that two processes that meet the same people wait for each other in one direction.
      const sorted = [...changes.values()].sort((one, other) => one.index.compare(other.index));
      await db
        .insertInto('whatsapp_chat')
        .values(
          sorted.map(({ index, person, told }) => ({
            account,
            address_index: index,
            person_index: person,
            expiration_seconds: told ?? null,
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['account', 'address_index']).doUpdateSet({
            person_index: sql`excluded.person_index`,
            expiration_seconds: sql`coalesce(excluded.expiration_seconds, whatsapp_chat.expiration_seconds)`,
          }),
        )
        .execute();
      for (const { key, told } of sorted) remember(key, told ?? written.get(key));
    },
    async find(address) {
      const row = await db
        .selectFrom('whatsapp_chat')
        .select(['person_index', 'expiration_seconds'])
        .where('account', '=', account)
        .where('address_index', '=', indexOf(address))
        .executeTakeFirst();
      return row && { personIndex: row.person_index, expirationSeconds: row.expiration_seconds ?? 0 };
    },
  };

  function remember(key: string, expirationSeconds: number | undefined): void {
    written.set(key, expirationSeconds);
    const [oldest] = written.keys();
    if (written.size > rememberedChats && oldest !== undefined) written.delete(oldest);
  }
}
