import type { SignalDataSet, SignalKeyStoreWithTransaction } from '@whiskeysockets/baileys';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';

// The other seam between the two halves of this channel: what people say is journalled by the very statement that commits the ratchet that
// opened it. Baileys gathers what a decryption changes and hands it to the key store in one piece; the talk half puts its row among it as
// one more kind of key, and the account half writes that kind into the journal. See docs/decisions/007-whatsapp-journal.md.

const journalKind = 'suar-journal';

const rowSchema = z.object({ messageIndex: z.instanceof(Buffer), body: z.instanceof(Buffer) });
const rowsSchema = z.record(z.string(), rowSchema);

/** Sealed plaintext on its way into the journal. */
export interface JournalledRow extends z.infer<typeof rowSchema> {
  /** SHA-256 of the ciphertext. */
  readonly hash: Buffer;
}

/** Joins the transaction that is under way: the row is committed with it, or not at all. */
export async function putRow(keys: SignalKeyStoreWithTransaction, { hash, ...row }: JournalledRow): Promise<void> {
  // Holds: inside a transaction Baileys files any kind and passes it on as it is (Utils/auth-utils.js, addTransactionCapability).
  await keys.set({ [journalKind]: { [hash.toString('base64')]: row } } as SignalDataSet);
}

/** What a key store is asked to write, apart: keys for Baileys, rows for the journal. */
export function takeRows(data: SignalDataSet): {
  readonly keys: SignalDataSet;
  readonly rows: readonly JournalledRow[];
} {
  const { [journalKind]: rows, ...keys } = data as SignalDataSet & { readonly [journalKind]?: unknown };
  const parsed = rows === undefined ? {} : rowsSchema.parse(rows);
  return { keys, rows: Object.entries(parsed).map(([hash, row]) => ({ hash: Buffer.from(hash, 'base64'), ...row })) };
}

/**
 * Part of a statement whose `fence` names the account by `id`, or is empty. Rows are numbered as they stand. A repeat changes nothing; content
 * for what was awaited replaces it.
 */
export function insertRows(rows: readonly JournalledRow[]): RawBuilder<unknown> {
  return sql`
    insert into whatsapp_journal (account, ciphertext_hash, message_index, state, body)
    select fence.id, j.hash, j.message_index, 'kept', j.body
    from fence, unnest(
      ${rows.map(({ hash }) => hash)}::bytea[],
      ${rows.map(({ messageIndex }) => messageIndex)}::bytea[],
      ${rows.map(({ body }) => body)}::bytea[]
    ) with ordinality as j (hash, message_index, body, place)
    order by j.place
    on conflict (account, ciphertext_hash) do update set state = 'kept', body = excluded.body
    where whatsapp_journal.state = 'awaited'`;
}
