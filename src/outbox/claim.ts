import { sql } from 'kysely';
import { type CaseId, type ConversationId, type OutboxId, type PersonId } from '../core/brand.ts';
import { type ChannelId } from '../core/inbound.ts';
import { outboundBodySchema } from '../core/outbound.ts';
import { type Severity } from '../core/severity.ts';
import { z } from 'zod';
import { purpose, type Row, type Store } from '../store/index.ts';
import { type Departure, type Destination } from './enqueue.ts';
import { leaseHolder } from './transaction.ts';

type ClaimedRow = Row<'outbox'> & { readonly address: Buffer | null };

/** Which rows to look at: those of some lanes, one row, or all that are due. */
export type ClaimScope =
  | { readonly kind: 'lanes'; readonly lanes: readonly string[] }
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'all' };

/** One of our accounts on a channel. */
export interface Account {
  readonly channel: string;
  readonly account: string;
}

const rowsPerClaim = 200;

/**
 * Takes the heads of lanes that are due, with a lease, the most urgent first. A row still `sending` past its lease belonged to a process that
 * is gone: nobody knows whether the provider has it, so it is marked "possibly doubled" before it goes again.
 * @param inHand rows this very process is sending: their lease may run out while the provider takes its time
 * @param elsewhere accounts for which another process sends
 */
export async function claimDue(
  store: Store,
  scope: ClaimScope,
  inHand: readonly string[],
  leaseMs: number,
  elsewhere: readonly Account[],
): Promise<Departure[]> {
  const not =
    elsewhere.length === 0
      ? sql``
      : sql`and (o.channel, o.account) not in (select * from unnest(
          ${elsewhere.map(({ channel }) => channel)}::text[], ${elsewhere.map(({ account }) => account)}::text[]))`;
  const within =
    scope.kind === 'lanes'
      ? sql`and o.lane = any(${scope.lanes}::uuid[])`
      : scope.kind === 'row'
        ? sql`and o.id = ${scope.id}`
        : sql``;
  const { rows } = await sql<ClaimedRow>`
    with due as (
      select o.id from outbox o
      where ((o.status = 'queued' and o.due_at <= now()) or (o.status = 'sending' and o.lease_until < now()))
        and o.id <> all(${inHand}::bigint[]) ${within} ${not}
        and not exists (select 1 from outbox e where e.lane = o.lane and e.id < o.id and e.status in ('queued', 'sending'))
        and (o.passes_held
          or not exists (select 1 from outbox h where h.lane = o.lane and h.id < o.id and h.status = 'held'))
      order by o.urgency desc, o.due_at limit ${rowsPerClaim} for update skip locked),
    taken as (
      update outbox o set possibly_doubled = o.possibly_doubled or o.status = 'sending', status = 'sending',
        attempts = o.attempts + 1, lease_until = now() + ${leaseMs} * interval '1 millisecond',
        lease_by = ${leaseHolder()}::uuid
      from due where o.id = due.id returning o.*)
    select t.*, v.address from taken t left join conversation v on v.id = t.conversation_id order by t.id`.execute(
    store.db,
  );
  return openRows(store, rows);
}

async function openRows(store: Store, rows: readonly ClaimedRow[]): Promise<Departure[]> {
  const keys = await store.keys.of(
    store.db,
    // Written by `enqueue` from a PersonId.
    rows.flatMap((row) => (row.person_id === null ? [] : [row.person_id as PersonId])),
  );
  return rows.flatMap((row) => {
    // As above. A row of an erased person cannot be read any more, and must not be sent: it is skipped for good.
    const key = row.person_id === null ? store.vault.house : keys.get(row.person_id as PersonId);
    if (key === undefined) return [];
    return {
      id: row.id as OutboxId, // The outbox's own key.
      lane: row.lane,
      attempt: row.attempts,
      draft: {
        dedupeKey: row.dedupe_key,
        destination: destinationOf(row, row.address === null ? '' : key.open(row.address, purpose.address, z.string())),
        channel: row.channel as ChannelId, // Written by `enqueue` from a ChannelId.
        account: row.account,
        author: row.author,
        // Written by `enqueue` from a severity; 0 where there was none.
        urgency: row.urgency === 0 ? undefined : (row.urgency as Severity),
        key,
        body: key.open(row.body, purpose.outbox, outboundBodySchema),
      },
    };
  });
}

function destinationOf(row: ClaimedRow, address: string): Destination {
  // Columns are written by `enqueue` from a Destination: which of them are set follows from its kind.
  const person = row.person_id as PersonId;
  if (row.conversation_id !== null) {
    return { kind: 'person', conversation: row.conversation_id as ConversationId, person, address };
  }
  return row.case_id === null
    ? { kind: 'desk', lane: row.lane }
    : { kind: 'case-topic', case: row.case_id as CaseId, person };
}

/** Prolongs a lease that grew old while the row waited in memory. False when somebody else has the row by now. */
export async function renewLease(store: Store, departure: Departure, leaseMs: number): Promise<boolean> {
  const { numUpdatedRows } = await store.db
    .updateTable('outbox')
    .set({ lease_until: sql<Date>`now() + ${leaseMs} * interval '1 millisecond'` })
    .where('id', '=', departure.id)
    .where('attempts', '=', departure.attempt)
    .where('status', '=', 'sending')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
