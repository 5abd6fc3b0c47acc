import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { checkedSchema } from '../advice/index.ts';
import { checkInEventSchema, checkInRowSchema, openCheckIn } from '../checkins/index.ts';
import { type CaseCode, type CaseId, type ConversationId, type InboxId, type PersonId } from '../core/brand.ts';
import { caseFieldsSchema, type CaseKind } from '../core/case-fields.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type Severity } from '../core/severity.ts';
import { sessionSchema } from '../flow/index.ts';
import { purpose, type SealingKey, type Store, type Tx } from '../store/index.ts';
import { fromZawgyi } from '../text/index.ts';
import { arrivedSchema, joinedWaySchema } from './arrived.ts';
import { crowd, withFewCrowds } from './floods.ts';
import { isOwnKind } from './is-word.ts';
import { type OpenCase } from './plan-case.ts';
import { type TurnInput } from './turn.ts';

/** One unhandled event with all that is needed to decide about it and to write the answer. */
export interface ClaimedTurn {
  readonly inboxId: InboxId;
  readonly conversation: ConversationId;
  readonly person: PersonId;
  readonly channel: ChannelId;
  readonly account: string;
  /** Where this event came from; answers go there. */
  readonly address: string;
  /** It is not where the person wrote from before. */
  readonly moved: boolean;
  /** Other conversations whose addresses the provider says are this person's: two histories that nobody merges. */
  readonly alsoIn: readonly string[];
  /** How many messages of this conversation wait, this one among them. */
  readonly waiting: number;
  /** Something for this person is held until they write. */
  readonly holds: boolean;
  readonly key: SealingKey;
  readonly input: TurnInput;
}

export interface ClaimedTurns {
  readonly turns: readonly ClaimedTurn[];
  /** More waited than was taken: of other conversations, or later events of these. */
  readonly more: boolean;
}

interface TurnRow {
  id: string;
  waiting: number;
  kind: string;
  body: Buffer;
  received_at: Date;
  conversation_id: string;
  person_id: string;
  channel: string;
  account: string;
  address: Buffer;
  language: string | null;
  session: Buffer | null;
  blocked_at: Date | null;
  joined_to: string | null;
  ended: boolean;
  holds: boolean;
  case_id: string | null;
  code: string | null;
  case_kind: string | null;
  severity: number | null;
  case_status: 'open' | 'owned' | null;
  given_back: boolean | null;
  watched: boolean | null;
  case_language: string | null;
  fields: Buffer | null;
  check_in: unknown;
}

/** Which of what waits is looked at. */
export type TurnScope =
  | { readonly kind: 'all' }
  /** Of conversations in which something urgent waits; what came before it is handled before it. */
  | { readonly kind: 'urgent' }
  /** The halves of a batch that failed. */
  | { readonly kind: 'rows'; readonly ids: readonly InboxId[] };

/**
 * Locks the oldest unhandled event of up to `limit` conversations, oldest first, passing over those another worker has. Behind
 * them come those with many waiting, and not at all those that are slowed (floods.ts).
 * The inbox row is locked beside its conversation: a row that another worker marked after our snapshot is then checked
 * again in its newest version, and not handled twice. Of somebody with several ways the first conversation is locked too, and one is
 * handled at a time: nobody else has any of them meanwhile. Indexes: inbox_waiting, inbox_urgent, outbox_held, check_in_one.
 */
export async function claimTurns(tx: Tx, store: Store, limit: number, scope: TurnScope): Promise<ClaimedTurns> {
  const rows = await selectTurns(tx, limit, scope);
  const alone = onePerPerson(rows);
  const taken = withFewCrowds(await withNewestOf(tx, alone));
  const keys = await store.keys.of(
    tx,
    taken.map((row) => row.person_id as PersonId), // conversation.person_id holds nothing else.
  );
  const closed = await lastClosed(tx, taken);
  const turns = taken.flatMap((row) => {
    const key = keys.get(row.person_id as PersonId); // As above.
    return key === undefined ? [] : [openTurn(store, row, key, closed.get(row.person_id))];
  });
  const more = rows.length === limit || taken.length < rows.length || rows.some(({ waiting }) => waiting > 1);
  return { turns, more };
}

/** The oldest of each person: what one conversation decides, the other must find. */
function onePerPerson(rows: readonly TurnRow[]): readonly TurnRow[] {
  const oldest = new Map<string, TurnRow>();
  for (const row of rows) {
    const before = oldest.get(row.person_id);
    if (before === undefined || BigInt(row.id) < BigInt(before.id)) oldest.set(row.person_id, row);
  }
  return oldest.size === rows.length ? rows : rows.filter((row) => oldest.get(row.person_id) === row);
}

/**
 * Of people with several ways the row is read once more, under the locks: another worker may have changed their case in another of their
 * conversations after our snapshot, and PostgreSQL reads anew what is locked, not what was joined to it.
 */
async function withNewestOf(tx: Tx, rows: readonly TurnRow[]): Promise<readonly TurnRow[]> {
  const several = rows.filter((row) => row.joined_to !== null).map((row) => row.id as InboxId); // The inbox's own key.
  if (several.length === 0) return rows;
  const newest = new Map(
    (await selectTurns(tx, several.length, { kind: 'rows', ids: several })).map((row) => [row.id, row]),
  );
  return rows.flatMap((row) => {
    if (row.joined_to === null) return row;
    const found = newest.get(row.id);
    return found === undefined ? [] : { ...found, waiting: row.waiting };
  });
}

/** Of each conversation the oldest that waits, and how many wait. Who is slowed is asked of conversations, not of each of their messages. */
function dueIn(scope: TurnScope, limit: number) {
  const waits = sql`handled_at is null and set_aside_at is null`;
  const notSlowed = sql`not exists (select from flood f where f.conversation_id = w.conversation_id and f.until > now())`;
  const among = (rows: RawBuilder<unknown>) => sql`select * from (
      select conversation_id, min(id) as id, count(*)::int as waiting from inbox
      where ${waits} and conversation_id is not null ${rows} group by conversation_id) w
    where ${notSlowed} order by waiting > ${crowd}, id limit ${limit}`;
  switch (scope.kind) {
    case 'all':
      return among(sql``);
    case 'rows':
      return among(sql`and id = any(${scope.ids}::bigint[])`);
    case 'urgent':
      // Neither many of one person nor those that are slowed may keep the others out.
      return sql`select w.conversation_id, o.id, o.waiting from (
          select conversation_id, min(id) as id from inbox where urgent and ${waits} group by conversation_id) w
        cross join lateral (
          select min(id) as id, count(*)::int as waiting from inbox where conversation_id = w.conversation_id and ${waits}) o
        where ${notSlowed} order by w.id limit ${limit}`;
  }
}

/** The row is found by its conversation too: by its number alone a table without statistics was searched from end to end for each. */
async function selectTurns(tx: Tx, limit: number, scope: TurnScope): Promise<readonly TurnRow[]> {
  const { rows } = await sql<TurnRow>`
    select i.id, due.waiting, i.kind, i.body, i.received_at, v.id as conversation_id, v.person_id, v.channel, v.account, v.address, v.language,
      v.session, v.blocked_at, v.joined_to, v.ended_at is not null as ended, c.id as case_id, c.code, c.kind as case_kind, c.severity, c.status as case_status, c.watched,
      c.given_back_at is not null as given_back,
      c.language as case_language, c.fields, exists (select 1 from outbox o where o.lane = v.id and o.status = 'held') as holds,
      (select json_build_object('id', k.id, 'round', floor(extract(epoch from k.round_due) * 1000), 'state', k.round_state,
        'secret', translate(encode(k.secret, 'base64'), E'\\n', ''))
        from check_in k where k.person_id = v.person_id and k.ended_at is null) as check_in
    from (${dueIn(scope, limit)}) due
    join inbox i on i.conversation_id = due.conversation_id and i.id = due.id and i.handled_at is null and i.set_aside_at is null
    join conversation v on v.id = due.conversation_id
    join conversation m on m.id = coalesce(v.joined_to, v.id)
    left join cases c on c.person_id = v.person_id and c.status <> 'closed'
    for no key update of v, m, i skip locked`.execute(tx);
  return rows;
}

/** A word within this time is a reply to whoever closed the case; later it is something new. */
const replyWithinDays = 14;

type CaseColumns = Pick<
  TurnRow,
  'case_id' | 'code' | 'case_kind' | 'severity' | 'case_status' | 'given_back' | 'watched' | 'case_language' | 'fields'
>;

/** Of people without an open case, the case that was closed last. Index: cases_person. */
async function lastClosed(tx: Tx, turns: readonly TurnRow[]): Promise<ReadonlyMap<string, CaseColumns>> {
  const people = turns.flatMap(({ case_id: open, person_id: person }) => (open === null ? [person] : []));
  if (people.length === 0) return new Map();
  const { rows } = await sql<CaseColumns & { person_id: string }>`
    select distinct on (person_id) person_id, id as case_id, code, kind as case_kind, severity, null as case_status,
      false as given_back, watched, language as case_language, fields
    from cases where person_id = any(${people}::uuid[]) and status = 'closed' and closed_at > now() - ${replyWithinDays} * interval '1 day'
    order by person_id, closed_at desc`.execute(tx);
  return new Map(rows.map((row) => [row.person_id, row]));
}

function openTurn(store: Store, row: TurnRow, key: SealingKey, closed: CaseColumns | undefined): ClaimedTurn {
  const before = key.open(row.address, purpose.address, z.string());
  const { event, address = before, alsoIn = [] } = openEvent(store, row, key);
  return {
    // Each id is the key of its own table; the channel was written from a ChannelId.
    inboxId: row.id as InboxId,
    conversation: row.conversation_id as ConversationId,
    person: row.person_id as PersonId,
    channel: row.channel as ChannelId,
    account: row.account,
    address,
    moved: address !== before,
    alsoIn,
    waiting: row.waiting,
    holds: row.holds,
    key,
    input: {
      at: row.received_at,
      event,
      session: row.session === null ? null : key.open(row.session, purpose.session, sessionSchema),
      language: row.language,
      blocked: row.blocked_at !== null,
      ended: row.ended,
      openCase: openCaseOf(row, key),
      closedCase: closed === undefined ? null : openCaseOf(closed, key),
      checkIn:
        row.check_in === null ? null : openCheckIn(store, checkInRowSchema.parse(row.check_in), key, wordsOf(event)),
    },
  };
}

/** What the person wrote, in the letters in which it is read. */
function wordsOf(event: TurnInput['event']): string | null {
  return event.kind === 'message' || event.kind === 'edit' ? fromZawgyi(event.text) : null;
}

interface BehindRow {
  id: string;
  conversation_id: string;
  kind: string;
  body: Buffer;
  received_at: Date;
}

/**
 * What waits behind these turns, for those whose conversation is handled as one: up to `most` messages in all, as many of each
 * conversation. Only what people wrote, up to the first thing that is not: a timer has its own turn. Runs under their locks.
 */
export async function claimBehind(
  tx: Tx,
  store: Store,
  turns: readonly ClaimedTurn[],
  most: { readonly together: number; readonly each: number },
): Promise<ReadonlyMap<ConversationId, readonly ClaimedTurn[]>> {
  const behind = new Map<ConversationId, ClaimedTurn[]>();
  if (turns.length === 0) return behind;
  const each = Math.min(most.each, Math.max(1, Math.floor(most.together / turns.length)));
  const { rows } = await sql<BehindRow>`
    select r.* from jsonb_to_recordset(${JSON.stringify(turns.map(({ inboxId, conversation }) => ({ inboxId, conversation })))}::jsonb)
      as t("inboxId" bigint, conversation uuid)
    cross join lateral (
      select id, conversation_id, kind, body, received_at from inbox
      where conversation_id = t.conversation and id > t."inboxId" and handled_at is null and set_aside_at is null
      order by id limit ${each}) r
    order by r.id`.execute(tx);
  const ended = new Set<string>();
  for (const row of rows) {
    const turn = turns.find(({ conversation }) => conversation === row.conversation_id);
    if (isOwnKind(row.kind)) ended.add(row.conversation_id);
    if (turn === undefined || ended.has(row.conversation_id)) continue;
    const before = behind.get(turn.conversation) ?? [];
    behind.set(turn.conversation, [...before, openBehind(store, turn, row)]);
  }
  return behind;
}

function openBehind(store: Store, turn: ClaimedTurn, row: BehindRow): ClaimedTurn {
  const { event, address = turn.address, alsoIn = [] } = openEvent(store, row, turn.key);
  return {
    ...turn,
    inboxId: row.id as InboxId, // The inbox's own key.
    address,
    moved: turn.moved || address !== turn.address,
    alsoIn,
    input: { ...turn.input, at: row.received_at, event },
  };
}

function openEvent(
  { vault }: Store,
  row: Pick<TurnRow, 'kind' | 'body'>,
  key: SealingKey,
): { event: TurnInput['event']; address?: string | undefined; alsoIn?: readonly string[] | undefined } {
  if (row.kind === 'silence') return { event: { kind: 'silence' } };
  if (row.kind === 'given-back') return { event: { kind: 'given-back' } };
  if (row.kind === 'checked') return { event: key.open(row.body, purpose.inbox, checkedSchema) };
  if (row.kind === 'check-in' || row.kind === 'check-in-missed')
    return { event: vault.house.open(row.body, purpose.inbox, checkInEventSchema) };
  if (row.kind === 'joined') {
    const { address, ...event } = key.open(row.body, purpose.inbox, joinedWaySchema);
    return { event, address };
  }
  const { address, alsoIn, ...event } = key.open(row.body, purpose.inbox, arrivedSchema);
  return { event, address, alsoIn };
}

function openCaseOf(row: CaseColumns, key: SealingKey): OpenCase | null {
  if (row.case_id === null) return null;
  return {
    // Written by the cases room from these types; not null where the id is not.
    id: row.case_id as CaseId,
    code: row.code as CaseCode,
    owned: row.case_status === 'owned' && row.given_back !== true,
    givenBack: row.case_status === 'owned' && row.given_back === true,
    kind: row.case_kind as CaseKind,
    severity: row.severity as Severity,
    watched: row.watched ?? false,
    language: row.case_language,
    fields: row.fields === null ? {} : key.open(row.fields, purpose.caseFields, caseFieldsSchema),
  };
}
