import { sql } from 'kysely';
import { z } from 'zod';
import { findingCodeSchema } from '../../../adverts/index.ts';
import { type Logger } from '../../../core/logger.ts';
import { purpose, type Store } from '../../../store/index.ts';
import { weekName, weekOf } from '../week.ts';
import { type ExportedAdvert, exportedAdvertSchema, type ExportedContact, exportedContactSchema } from './exported.ts';
import { uuid5 } from './uuid5.ts';

export interface ExportParts {
  readonly store: Store;
  readonly logger: Logger;
  readonly now: Date;
}

/** Drawn once. Our own ids of adverts stand in addresses of the desk, and stay here. */
const advertNamespace = 'b0b6f0de-9a55-4a5c-8d0c-5a3c4f6f2f3b';
const batch = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

export async function countConfirmedAdverts({ store }: ExportParts): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from advert where state = 'confirmed'`.execute(store.db);
  return rows[0]?.count ?? 0;
}

export async function countConfirmedContacts({ store, now }: ExportParts): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from known_contact
    where state = 'confirmed' and expires_at > ${now} and value is not null`.execute(store.db);
  return rows[0]?.count ?? 0;
}

/** All of them in order of their ids, a batch in memory at a time. Index: advert_pkey. */
export async function* confirmedAdverts(parts: ExportParts): AsyncGenerator<ExportedAdvert> {
  for (let after = firstId, done = false; !done;) {
    const { rows } = await sql<{
      id: string;
      at: Date;
      decided_at: Date;
      language: string | null;
      tier: string;
      score: number;
      findings: unknown;
      destinations: string[];
      contacts: number;
    }>`
      select a.id, a.at, a.decided_at, a.language, a.tier, a.score, a.findings, a.destinations,
        (select count(*)::int from advert_contact c where c.advert_id = a.id) as contacts
      from advert a where a.state = 'confirmed' and a.id > ${after} order by a.id limit ${batch}`.execute(
      parts.store.db,
    );
    yield* fitting(
      parts,
      exportedAdvertSchema,
      rows.map((row) => ({
        id: uuid5(advertNamespace, row.id),
        week: weekName(row.at),
        confirmed_week: weekName(row.decided_at),
        language: row.language,
        tier: row.tier,
        score: row.score,
        rules: z
          .array(findingCodeSchema)
          .parse(row.findings)
          .map(({ rule }) => rule),
        destinations: row.destinations,
        contacts: row.contacts,
      })),
    );
    after = rows.at(-1)?.id ?? after;
    done = rows.length < batch;
  }
}

/** Those that count now, in order of their ids. Indexes: known_contact_pkey, advert_contact_index. */
export async function* confirmedContacts(parts: ExportParts): AsyncGenerator<ExportedContact> {
  const { vault, db } = parts.store;
  for (let after = firstId, done = false; !done;) {
    const { rows } = await sql<{
      id: string;
      kind: string;
      value: Buffer;
      confirmed_at: Date;
      expires_at: Date;
      adverts: number;
      first: Date | null;
      last: Date | null;
    }>`
      select k.id, k.kind, k.value, k.confirmed_at, k.expires_at,
        count(a.id)::int as adverts, min(a.at) as first, max(a.at) as last
      from (
        select * from known_contact
        where state = 'confirmed' and expires_at > ${parts.now} and value is not null and id > ${after}
        order by id limit ${batch}
      ) k
      left join advert_contact c on c.contact_index = k.contact_index
      left join advert a on a.id = c.advert_id and a.state <> 'dismissed'
      group by k.id, k.kind, k.value, k.confirmed_at, k.expires_at order by k.id`.execute(db);
    yield* fitting(
      parts,
      exportedContactSchema,
      rows.map((row) => ({
        contact: { kind: row.kind, value: vault.house.open(row.value, purpose.knownContactValue, z.string()) },
        confirmedAt: dayOf(row.confirmed_at),
        expiresAt: dayOf(row.expires_at),
        adverts: row.adverts,
        seen: row.first === null || row.last === null ? null : { first: weekOf(row.first), last: weekOf(row.last) },
      })),
    );
    after = rows.at(-1)?.id ?? after;
    done = rows.length < batch;
  }
}

/** Midnight UTC of the day: when somebody at the desk was at work is nobody's business. */
function dayOf(at: Date): Date {
  return new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`);
}

/** What does not fit stays here rather than end the file for all others; the log says how many, and not what. */
function* fitting<Schema extends z.ZodType>(
  { logger }: ExportParts,
  schema: Schema,
  rows: readonly unknown[],
): Generator<z.infer<Schema>> {
  let leftOut = 0;
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (parsed.success) yield parsed.data;
    else leftOut += 1;
  }
  if (leftOut > 0) logger.warn('desk.export-left-out', { count: leftOut });
}
