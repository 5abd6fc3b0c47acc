import { sql } from 'kysely';
import { type Snapshots } from '../jobcheck/index.ts';
import { type Database } from '../store/index.ts';
import { isStale } from './import-register.ts';
import { answerOf, type RegisteredEntry } from './register-answer.ts';
import { isSameName, licenceKey, nameKey, nearKeys } from './register-keys.ts';

/** A number or a name that more entries have is no name. */
const mostEntries = 200;

export interface RegisterQuestion {
  readonly licence: string | undefined;
  readonly company: string | undefined;
  readonly countries: readonly string[];
}

export interface RegisterLookUps {
  readonly registry: Snapshots['registry'];
  /** The company's name stands in a fresh official list of names that are misused. */
  readonly isMisused: boolean;
}

/** Asks the lists in use for what an advert claims. Where nothing is claimed nothing is asked. */
export async function askRegisters(db: Database, question: RegisterQuestion, now: Date): Promise<RegisterLookUps> {
  const { countries } = question;
  const number = question.licence === undefined ? undefined : licenceKey(question.licence);
  const name = question.company === undefined ? '' : nameKey(question.company);
  if (number === undefined && name === '') return { registry: () => ({ kind: 'nothing-claimed' }), isMisused: false };
  const [lists, entries] = await Promise.all([
    db.selectFrom('register_snapshot').selectAll().where('current', '=', true).execute(),
    findEntries(db, number, name),
  ]);
  const registers = lists
    .filter(({ list }) => list === 'licensed')
    .map((row) => ({ id: row.id, source: row.source, country: row.country, fetchedAt: row.fetched_at }));
  const misused = new Set(
    lists.flatMap((row) => (row.list === 'misused' && !isStale(row.fetched_at, now) ? [row.id] : [])),
  );
  return {
    registry: (claimed) => answerOf(registers, entries, claimed, countries, now),
    isMisused: entries.some(
      ({ register, nameKey: key }) => misused.has(register) && name !== '' && isSameName(key, name),
    ),
  };
}

/** Indexes: register_entry_licence, register_entry_near. */
async function findEntries(db: Database, number: string | undefined, name: string): Promise<RegisteredEntry[]> {
  const rows = await db
    .selectFrom('register_entry')
    .select(['snapshot_id', 'licence', 'name_key', 'contacts'])
    .where((where) =>
      where.or([
        ...(number === undefined ? [] : [where('licence', '=', number)]),
        ...(name === '' ? [] : [sql<boolean>`near_keys && ${sql.val(nearKeys(name))}::text[]`]),
      ]),
    )
    .limit(mostEntries)
    .execute();
  return rows.map((row) => ({
    register: row.snapshot_id,
    licence: row.licence,
    nameKey: row.name_key,
    contacts: row.contacts,
  }));
}
