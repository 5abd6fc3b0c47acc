import { sql } from 'kysely';
import { type Clock } from '../core/clock.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { purpose, type Store, type Tx } from '../store/index.ts';
import { type CheckInEvent } from './check-in-event.ts';
import { planRound } from './plan-round.ts';
import { rhythmSchema } from './rhythm.ts';

/** Check-ins that are due, or whose time for an answer runs out, before a moment. Indexes: check_in_due, check_in_grace. */
export async function dueCheckIns(store: Store, before: Date): Promise<WakeUp[]> {
  const { rows } = await sql<{ id: string; at: Date }>`
    (select id, due_at as at from check_in where due_at < ${before} order by due_at limit 1000)
    union all
    (select id, grace_until from check_in where grace_until < ${before} order by grace_until limit 1000)`.execute(
    store.db,
  );
  return rows.map(({ id, at }) => ({ kind: 'check-in', id, dueAt: at }));
}

interface DueRow {
  case_id: string;
  conversation_id: string;
  channel: string;
  account: string;
  rhythm: unknown;
  grace_minutes: number;
  due_at: Date | null;
  round_due: Date | null;
  round_state: string | null;
  grace_until: Date | null;
  erased: boolean;
}

/**
 * What has come due becomes an inbound event, so that it is handled once and in its turn: the row moves on in the same
 * commit. Nothing happens where it is not due any more, whoever wakes us, and however often.
 * @returns when this check-in is to be looked at next
 */
export function fallDue({ store, clock }: { store: Store; clock: Clock }, id: string): Promise<readonly WakeUp[]> {
  return store.db.transaction().execute(async (tx) => {
    const now = clock.now();
    const row = await lockDue(tx, id, now);
    if (row === undefined) return [];
    if (row.erased) {
      const ended = { ended_at: now, ended_because: 'erased' as const, due_at: null, grace_until: null };
      await tx.updateTable('check_in').set(ended).where('id', '=', id).execute();
      return [];
    }
    const { due_at: dueAt, grace_until: graceUntil, round_due: roundDue } = row;
    if (graceUntil !== null && roundDue !== null && graceUntil <= now) {
      await hand(tx, store, row, { kind: 'check-in-missed', checkIn: id, round: roundDue.getTime() }, now);
      await tx.updateTable('check_in').set({ grace_until: null }).where('id', '=', id).execute();
    }
    // A round begins once the one before it has been settled; until then the row stays due, and the sweep comes back.
    const isOpen = row.round_state === 'asked' || row.round_state === 'taken-over';
    return dueAt !== null && dueAt <= now && !isOpen ? ask(tx, store, id, { ...row, due_at: dueAt }, now) : [];
  });
}

async function lockDue(tx: Tx, id: string, now: Date): Promise<DueRow | undefined> {
  const { rows } = await sql<DueRow>`
    select k.case_id, k.conversation_id, v.channel, v.account, k.rhythm, k.grace_minutes, k.due_at, k.round_due, k.round_state,
      k.grace_until, (select p.erased_at is not null from person p where p.id = k.person_id) as erased
    from check_in k join conversation v on v.id = k.conversation_id
    where k.id = ${id} and (k.due_at <= ${now} or k.grace_until <= ${now}) for no key update of k`.execute(tx);
  return rows[0];
}

async function ask(
  tx: Tx,
  store: Store,
  id: string,
  row: DueRow & { readonly due_at: Date },
  now: Date,
): Promise<readonly WakeUp[]> {
  const rhythm = rhythmSchema.parse(row.rhythm);
  const graceMs = row.grace_minutes * 60_000;
  const { kind, due, next } = planRound(rhythm, row.due_at, now, graceMs);
  const graceUntil = kind === 'ask' ? new Date(now.getTime() + graceMs) : null;
  await tx
    .updateTable('check_in')
    .set({
      due_at: next,
      round_due: due,
      round_state: kind === 'ask' ? 'asked' : 'not-asked',
      grace_until: graceUntil,
    })
    .where('id', '=', id)
    .execute();
  await hand(tx, store, row, { kind: 'check-in', checkIn: id, round: due.getTime(), late: kind === 'pass-over' }, now);
  return [next, graceUntil].flatMap((at) => (at === null ? [] : { kind: 'check-in' as const, id, dueAt: at }));
}

/** The provider's id names the due time: a second event for it could not be written. */
async function hand(tx: Tx, store: Store, row: DueRow, event: CheckInEvent, now: Date): Promise<void> {
  await tx
    .insertInto('inbox')
    .values({
      ...{ conversation_id: row.conversation_id, channel: row.channel, account: row.account, kind: event.kind },
      provider_id: `${event.kind}-${event.checkIn}-${event.round}`,
      body: store.vault.house.seal(event, purpose.inbox),
      sent_at: now,
      handled_at: null,
      set_aside_at: null,
    })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'provider_id']).doNothing())
    .execute();
}
