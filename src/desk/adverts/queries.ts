import { sql } from 'kysely';
import { type CaseCode } from '../../core/brand.ts';
import { type Database, type Row } from '../../store/index.ts';

export const advertStates = ['in_review', 'checked', 'confirmed', 'dismissed'] as const;
export type AdvertState = (typeof advertStates)[number];
export const advertTiers = ['strong_signs', 'some_signs', 'no_signs_found', 'cannot_tell'] as const;

export interface AdvertFilter {
  readonly state: AdvertState;
  readonly language?: string | undefined;
  readonly tier?: string | undefined;
  /** ISO 3166-1 of a country named as the place of work. */
  readonly place?: string | undefined;
}

export interface ListedAdvert {
  readonly id: string;
  readonly at: Date;
  readonly language: string | null;
  readonly kind: string;
  readonly tier: string;
  readonly score: number;
  readonly disagrees: boolean;
  readonly destinations: readonly string[];
  readonly state: AdvertState;
  readonly priority: number;
  readonly reports: number;
  readonly proposed: 'confirm' | 'dismiss' | null;
  readonly proposedBy: string | null;
}

/** Those that wait by priority, then oldest first; the others newest first. Indexes: advert_queue, advert_newest. */
export async function listAdverts(db: Database, filter: AdvertFilter, limit: number): Promise<ListedAdvert[]> {
  let query = db
    .selectFrom('advert')
    .select(['id', 'at', 'language', 'kind', 'tier', 'score', 'disagrees', 'destinations', 'state', 'priority'])
    .select(['proposed_verdict', 'proposed_by'])
    .select((advert) =>
      advert
        .selectFrom('advert_report')
        .whereRef('advert_report.advert_id', '=', 'advert.id')
        .select(sql<number>`count(*)::int`.as('count'))
        .as('reports'),
    )
    .where('state', '=', filter.state)
    .limit(limit);
  if (filter.language !== undefined) query = query.where('language', '=', filter.language);
  if (filter.tier !== undefined) query = query.where('tier', '=', filter.tier);
  if (filter.place !== undefined) query = query.where(sql<boolean>`destinations @> array[${filter.place}]::text[]`);
  const ordered =
    filter.state === 'in_review' ? query.orderBy('priority', 'desc').orderBy('at') : query.orderBy('at', 'desc');
  const rows = await ordered.orderBy('id').execute();
  return rows.map(({ proposed_verdict, proposed_by, reports, ...row }) => ({
    ...row,
    reports: reports ?? 0,
    proposed: proposed_verdict,
    proposedBy: proposed_by,
  }));
}

/** What can be filtered by: every language and country that adverts of this state have. */
export async function filterChoices(
  db: Database,
  state: AdvertState,
): Promise<{ readonly languages: readonly string[]; readonly places: readonly string[] }> {
  const [languages, places] = await Promise.all([
    sql<{ value: string }>`
      select distinct language as value from advert where state = ${state} and language is not null order by 1`.execute(
      db,
    ),
    sql<{ value: string }>`
      select distinct unnest(destinations) as value from advert where state = ${state} order by 1`.execute(db),
  ]);
  return { languages: languages.rows.map(({ value }) => value), places: places.rows.map(({ value }) => value) };
}

/** How many wait for a first look, and how many for a second pair of eyes. Index: advert_queue. */
export async function countWaiting(db: Database): Promise<{ readonly all: number; readonly proposed: number }> {
  const { rows } = await sql<{ all: number; proposed: number }>`
    select count(*)::int as all, count(proposed_by)::int as proposed from advert where state = 'in_review'`.execute(db);
  return rows[0] ?? { all: 0, proposed: 0 };
}

/** How many people said of it that it is a trap. Index: advert_report_pkey. */
export async function countReports(db: Database, id: string): Promise<number> {
  const { reports } = await db
    .selectFrom('advert_report')
    .select(sql<number>`count(*)::int`.as('reports'))
    .where('advert_id', '=', id)
    .executeTakeFirstOrThrow();
  return reports;
}

/** The newest case of whoever asked; an open one before a closed one. Index: cases by person. */
export async function caseOfPerson(db: Database, person: string): Promise<CaseCode | undefined> {
  const row = await db
    .selectFrom('cases')
    .select('code')
    .where('person_id', '=', person)
    .orderBy(sql`status = 'closed'`)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst();
  return row?.code as CaseCode | undefined; // The column's own values.
}

/** What this person asked about, newest first. Index: advert_person. */
export async function advertsOfPerson(
  db: Database,
  person: string,
): Promise<readonly { readonly id: string; readonly at: Date; readonly tier: string; readonly state: AdvertState }[]> {
  return db
    .selectFrom('advert')
    .select(['id', 'at', 'tier', 'state'])
    .where('person_id', '=', person)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
}

/** What is said of these contacts now, by index in base64. Index: known_contact_one_under_way. */
export async function standingOfContacts(
  db: Database,
  indexes: readonly Buffer[],
  now: Date,
): Promise<ReadonlyMap<string, 'proposed' | 'confirmed'>> {
  if (indexes.length === 0) return new Map();
  const rows = await db
    .selectFrom('known_contact')
    .select(['contact_index', 'state', 'expires_at'])
    .where('contact_index', 'in', [...indexes])
    .where('state', 'in', ['proposed', 'confirmed'])
    .execute();
  return new Map(
    rows.flatMap(({ contact_index, state, expires_at }) => {
      const counts = state === 'proposed' || (state === 'confirmed' && expires_at !== null && expires_at > now);
      return counts ? [[contact_index.toString('base64'), state] as const] : [];
    }),
  );
}

/** Adverts that name one of the same contacts or have the same words, newest first. Indexes: advert_contact_index, advert_text. */
export async function sameContactOrText(
  db: Database,
  { id, text_index, anchors }: Pick<Row<'advert'>, 'id' | 'text_index' | 'anchors'>,
  limit: number,
): Promise<{ id: string; at: Date; state: AdvertState; tier: string; sameContact: boolean; sameText: boolean }[]> {
  const { rows } = await sql<{
    id: string;
    at: Date;
    state: AdvertState;
    tier: string;
    same_contact: boolean;
    same_text: boolean;
  }>`
    select a.id, a.at, a.state, a.tier, bool_or(f.contact) as same_contact, bool_or(not f.contact) as same_text
    from (
      select o.advert_id as id, true as contact
      from advert_contact m join advert_contact o on o.contact_index = m.contact_index where m.advert_id = ${id}
      union
      select t.id, false from advert t where t.text_index = ${text_index} and ${anchors.length > 0}
    ) f join advert a on a.id = f.id
    where a.id <> ${id}
    group by a.id order by a.at desc limit ${limit}`.execute(db);
  return rows.map(({ same_contact, same_text, ...row }) => ({
    ...row,
    sameContact: same_contact,
    sameText: same_text,
  }));
}

/** Among the newest adverts those that share a long run of letters with this sketch, newest first. Index: advert_newest. */
export async function sharingAnchors(
  db: Database,
  { id, anchors }: Pick<Row<'advert'>, 'id' | 'anchors'>,
  newest: number,
): Promise<SketchedAdvert[]> {
  const { rows } = await sql<SketchedAdvert>`
    select id, at, state, tier, anchors
    from (select id, at, state, tier, anchors from advert order by at desc limit ${newest}) n
    where anchors && ${sql.val(anchors)}::integer[] and id <> ${id} order by at desc`.execute(db);
  return rows;
}

export interface SketchedAdvert {
  readonly id: string;
  readonly at: Date;
  readonly state: AdvertState;
  readonly tier: string;
  readonly anchors: readonly number[];
}

/** The newest adverts with their sketches; warnings, mere talk and what was dismissed are left out. Index: advert_newest. */
export async function newestSketches(db: Database, limit: number): Promise<SketchedAdvert[]> {
  return db
    .selectFrom('advert')
    .select(['id', 'at', 'state', 'tier', 'anchors'])
    .where('kind', 'in', ['offer', 'question', 'person_in_transit'])
    .where('state', '<>', 'dismissed')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
}

/** The contacts of these adverts. Index: advert_contact_pkey. */
export async function contactsOfAdverts(
  db: Database,
  ids: readonly string[],
): Promise<
  {
    readonly advert: string;
    readonly kind: 'phone' | 'handle' | 'domain' | 'account' | 'email';
    readonly index: Buffer;
  }[]
> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('advert_contact')
    .select(['advert_id', 'kind', 'contact_index'])
    .where(sql<boolean>`advert_id = any(${sql.val(ids)}::uuid[])`)
    .execute();
  return rows.map((row) => ({ advert: row.advert_id, kind: row.kind, index: row.contact_index }));
}

/**
 * The files that came with these adverts in a chat, by what is in them: the very same file has the same sum; a picture that was taken
 * or pressed together anew has another, and is found by its words. Index: evidence's unique (inbox_id, position).
 */
export async function filesOfAdverts(
  db: Database,
  ids: readonly string[],
): Promise<{ readonly advert: string; readonly sum: Buffer }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ advert: string; sum: Buffer }>`
    select distinct o.advert_id as advert, e.sha256 as sum
    from offer_check o
    join offer_check_piece p on p.check_id = o.id
    join evidence e on e.inbox_id = p.inbox_id
    where o.advert_id = any(${sql.val(ids)}::uuid[]) and e.status = 'stored' and e.sha256 is not null
      and e.kind in ('photo', 'document')`.execute(db);
  return rows;
}

/** Adverts per week and country, or per week and town; of dismissed ones and of what is no offer none. Index: advert_newest. */
export async function countByWeek(
  db: Database,
  by: 'destinations' | 'places',
  since: Date,
): Promise<{ place: string | null; week: Date; adverts: number; strong: number }[]> {
  const { rows } = await sql<{ place: string | null; week: Date; adverts: number; strong: number }>`
    select p.place, date_trunc('week', a.at, 'UTC') as week,
      count(*)::int as adverts, count(*) filter (where a.tier = 'strong_signs')::int as strong
    from advert a left join lateral unnest(a.${sql.ref(by)}) as p (place) on true
    where a.at >= ${since} and a.state <> 'dismissed' and a.kind in ('offer', 'question', 'person_in_transit')
    group by 1, 2`.execute(db);
  return rows;
}

export interface PastExport {
  readonly by: string;
  readonly what: string;
  readonly rows: number;
  readonly at: Date;
}

/** Who took what out of the house, newest first. Index: advert_event_exports. */
export async function pastExports(db: Database, limit: number): Promise<PastExport[]> {
  const { rows } = await sql<PastExport>`
    select actor as by, detail ->> 'what' as what, (detail ->> 'rows')::int as rows, at
    from advert_event where kind = 'exported' order by id desc limit ${limit}`.execute(db);
  return rows;
}
