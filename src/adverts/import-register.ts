import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { SuarError } from '../core/errors.ts';
import { type Database, type Row, type Tx } from '../store/index.ts';
import { type RegisterEntry, type RegisterFile } from './register-file.ts';

export class RegisterError extends SuarError {
  override readonly name = 'RegisterError';
}

/** Older ones answer nothing: "could not be checked" (job-offer-check.md, section 5). */
export const freshForDays = 30;
const rowsAtOnce = 1_000;

export interface NewRegister {
  /** Whose list it is: "BP2MI P3MI". One list a source. */
  readonly source: string;
  /** `licensed`: who may send people abroad. `misused`: names that an authority says are misused. */
  readonly list: 'licensed' | 'misused';
  /** ISO 3166-1: whose licences it holds. A number of another country is not missed here. */
  readonly country: string;
  readonly fetchedAt: Date;
  readonly file: RegisterFile;
}

/** Replaces the list of a source as a whole: whoever asks meanwhile sees the old one or the new one. @throws RegisterError */
export async function importRegister(db: Database, register: NewRegister, now: Date): Promise<string> {
  const { source, list, country, fetchedAt, file } = register;
  if (fetchedAt > now) throw new RegisterError('the list was fetched in the future', 'Check --fetched-at.');
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('suar registers'))`.execute(tx);
    const before = await current(tx, source);
    if (before !== undefined && before.fetched_at > fetchedAt) {
      throw new RegisterError(
        `the list of ${source} in use was fetched later, at ${before.fetched_at.toISOString()}`,
        'Import the newest one, or check --fetched-at.',
      );
    }
    if (before !== undefined) {
      await tx.updateTable('register_snapshot').set({ current: false }).where('id', '=', before.id).execute();
      await tx.deleteFrom('register_entry').where('snapshot_id', '=', before.id).execute();
    }
    const id = randomUUID();
    await tx
      .insertInto('register_snapshot')
      .values({
        id,
        source,
        list,
        country,
        fetched_at: fetchedAt,
        imported_at: now,
        sha256: file.sha256,
        entries: file.entries.length,
        current: true,
      })
      .execute();
    for (let at = 0; at < file.entries.length; at += rowsAtOnce)
      await insertEntries(tx, id, file.entries.slice(at, at + rowsAtOnce));
    return id;
  });
}

async function current(tx: Tx, source: string): Promise<Row<'register_snapshot'> | undefined> {
  return tx
    .selectFrom('register_snapshot')
    .selectAll()
    .where('source', '=', source)
    .where('current', '=', true)
    .executeTakeFirst();
}

async function insertEntries(tx: Tx, snapshot: string, entries: readonly RegisterEntry[]): Promise<void> {
  await tx
    .insertInto('register_entry')
    .values(
      entries.map(({ licence, name, nameKey, nearKeys, contacts }) => ({
        snapshot_id: snapshot,
        licence,
        name,
        name_key: nameKey,
        near_keys: [...nearKeys],
        contacts: [...contacts],
      })),
    )
    .execute();
}

export interface ListedRegister {
  readonly source: string;
  readonly list: 'licensed' | 'misused';
  readonly country: string;
  readonly fetchedAt: Date;
  readonly importedAt: Date;
  readonly sha256: string;
  readonly entries: number;
  readonly current: boolean;
  readonly stale: boolean;
}

/** Every import, the lists in use first. */
export async function listRegisters(db: Database, now: Date): Promise<ListedRegister[]> {
  const rows = await db
    .selectFrom('register_snapshot')
    .selectAll()
    .orderBy('current', 'desc')
    .orderBy('source')
    .orderBy('imported_at', 'desc')
    .execute();
  return rows.map((row) => ({
    source: row.source,
    list: row.list,
    country: row.country,
    fetchedAt: row.fetched_at,
    importedAt: row.imported_at,
    sha256: row.sha256.toString('hex'),
    entries: row.entries,
    current: row.current,
    stale: isStale(row.fetched_at, now),
  }));
}

export function isStale(fetchedAt: Date, now: Date): boolean {
  return now.getTime() - fetchedAt.getTime() > freshForDays * 24 * 3_600_000;
}
