import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { purpose, type Row, type Store } from '../../../store/index.ts';
import { insertRows, type JournalledRow } from '../journal-rows.ts';
import { rowsPerDrain, talkTimes } from './limits.ts';
import { type Origin, originSchema } from './origin.ts';

/**
 * A row's life: kept → taken; or awaited → kept, or gone once it has been told. A row is `kept` by the statement that moves the ratchet on,
 * before WhatsApp hears that we have the message, and `taken` after the inbox has committed it; then its words are gone from here.
 */
export interface Journal {
  /** As it is committed with the ratchet. */
  rowOf(hash: Buffer, entry: JournalEntry): JournalledRow;
  /** Durable when it returns. A repeat changes nothing; content for what was awaited replaces it. */
  keep(row: JournalledRow): Promise<void>;
  /** What the journal knows of this ciphertext: its plaintext, or that it was taken. */
  recall(hash: Buffer): Promise<Recalled | undefined>;
  /** Notes a message that could not be read, unless the journal has its content already. */
  awaitContent(hash: Buffer, origin: Origin, why: Unread, dueAt: Date): Promise<void>;
  /** Who sent the message that we could not read. */
  awaitedOrigin(messageId: string): Promise<Origin | undefined>;
  /**
   * Takes what the inbox has committed, and what was awaited under the same message ids with it. @returns what comes next: all
   * that is kept, in the order in which it was, and what was awaited until now
   */
  next(committed: readonly JournalRow[], now: Date): Promise<JournalRow[]>;
  /** Forgets hashes that no server can deliver again. */
  forget(now: Date): Promise<void>;
}

/** `call`: the person rang, which nobody can answer here. */
const unreadReasons = ['undecryptable', 'unavailable', 'view-once-unavailable', 'call'] as const;
export type Unread = (typeof unreadReasons)[number];

const entrySchema = z.object({
  origin: originSchema,
  /** Base64 of a WhatsApp `Message`; `padded` as it came out of the encryption. */
  bytes: z.string(),
  padded: z.boolean(),
  /** Which of several ciphertexts in one stanza. */
  position: z.number().int().nonnegative().default(0),
});
export type JournalEntry = z.infer<typeof entrySchema>;

const awaitedSchema = z.object({ origin: originSchema, why: z.enum(unreadReasons) });

export type JournalRow = { readonly hash: Buffer; readonly messageIndex: Buffer } & (
  | { readonly kind: 'content'; readonly entry: JournalEntry }
  | { readonly kind: 'unread'; readonly origin: Origin; readonly why: Unread }
);

export type Recalled = { readonly kind: 'kept'; readonly entry: JournalEntry } | { readonly kind: 'taken' };

export const hashOf = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export function openJournal({ db, vault }: Pick<Store, 'db' | 'vault'>, account: string): Journal {
  const indexOf = (messageId: string): Buffer => vault.blindIndex('whatsapp', account, `message ${messageId}`);
  const seal = (value: unknown): Buffer => vault.house.seal(value, purpose.whatsAppJournal);

  return {
    rowOf: (hash, entry) => ({ hash, messageIndex: indexOf(entry.origin.id), body: seal(entry) }),
    async keep(row) {
      await sql`with fence as (select ${account}::text as id) ${insertRows([row])}`.execute(db);
    },
    async recall(hash) {
      const row = await db
        .selectFrom('whatsapp_journal')
        .select(['state', 'body'])
        .where('account', '=', account)
        .where('ciphertext_hash', '=', hash)
        .where('state', '<>', 'awaited')
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return row.body === null
        ? { kind: 'taken' }
        : { kind: 'kept', entry: vault.house.open(row.body, purpose.whatsAppJournal, entrySchema) };
    },
    async awaitContent(hash, origin, why, dueAt) {
      const messageIndex = indexOf(origin.id);
      await sql`
        insert into whatsapp_journal (account, ciphertext_hash, message_index, state, body, due_at)
        select ${account}, ${hash}, ${messageIndex}, 'awaited', ${seal({ origin, why })}, ${dueAt}
        where not exists (select 1 from whatsapp_journal j where j.account = ${account} and j.message_index = ${messageIndex})
        on conflict (account, ciphertext_hash) do nothing`.execute(db);
    },
    async awaitedOrigin(messageId) {
      const row = await db
        .selectFrom('whatsapp_journal')
        .select('body')
        .where('account', '=', account)
        .where('message_index', '=', indexOf(messageId))
        .where('state', '=', 'awaited')
        .executeTakeFirst();
      return row?.body == null ? undefined : vault.house.open(row.body, purpose.whatsAppJournal, awaitedSchema).origin;
    },
    async next(committed, now) {
      const taken = committed.filter(({ kind }) => kind === 'content').map(({ hash }) => hash);
      const told = committed.filter(({ kind }) => kind === 'unread').map(({ hash }) => hash);
      const settled = committed.map(({ messageIndex }) => messageIndex);
      // One that was told as unreadable leaves no hash: the same bytes may be readable when they come again. The select sees
      // what was before; what changes meanwhile is left out by name.
      const { rows } = await sql<Row<'whatsapp_journal'>>`
        with gone as (delete from whatsapp_journal where account = ${account} and state = 'awaited'
          and (ciphertext_hash = any(${told}::bytea[]) or message_index = any(${settled}::bytea[]))),
        taken as (update whatsapp_journal set state = 'taken', body = null
          where account = ${account} and state = 'kept' and ciphertext_hash = any(${taken}::bytea[]))
        select ciphertext_hash, message_index, state, body from whatsapp_journal
        where account = ${account} and (state = 'kept' or (state = 'awaited' and due_at <= ${now}
            and message_index <> all(${settled}::bytea[])))
          and ciphertext_hash <> all(${[...taken, ...told]}::bytea[])
        order by sequence limit ${rowsPerDrain}`.execute(db);
      return rows.flatMap(({ ciphertext_hash: hash, message_index: messageIndex, state, body }): JournalRow[] => {
        if (body === null) return [];
        const row = { hash, messageIndex };
        if (state === 'awaited') {
          const { origin, why } = vault.house.open(body, purpose.whatsAppJournal, awaitedSchema);
          return [{ kind: 'unread', ...row, origin, why }];
        }
        return [{ kind: 'content', ...row, entry: vault.house.open(body, purpose.whatsAppJournal, entrySchema) }];
      });
    },
    async forget(now) {
      await db
        .deleteFrom('whatsapp_journal')
        .where('state', '=', 'taken')
        .where('journalled_at', '<', new Date(now.getTime() - talkTimes.keepTakenDays * 86_400_000))
        .execute();
    },
  };
}
