import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type ResponderId } from '../core/brand.ts';
import { type Severity } from '../core/severity.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { readRoster } from '../roster/index.ts';
import { type Tx } from '../store/index.ts';
import { toldOf } from './audience.ts';
import { type Call, calledBy, takeCalls } from './calls.ts';
import { holdPages } from './hold-pages.ts';
import { planPages, type Tellable, type ToldSoFar } from './fold.ts';
import { type DoorParts } from './parts.ts';

/** One transaction plans so many offers; what is left is planned by the next, at once. */
const perBatch = 500;

interface UntoldOffer extends Tellable {
  readonly id: string;
  readonly audience: string;
}

/**
 * Turns offers and calls of which nobody was told into pages and webhook deliveries. The transaction that takes one off the list writes who
 * is told: a crash before its commit leaves it on the list. @returns how many it took, and what falls due when
 */
export async function planUntold(parts: DoorParts): Promise<{ readonly taken: number; readonly wakeUps: WakeUp[] }> {
  return parts.store.db.transaction().execute(async (tx) => {
    await holdPages(tx);
    const now = parts.clock.now();
    const untold = await takeUntold(tx);
    const called = await takeCalls(tx, perBatch, now);
    const taken = untold.taken + called.taken;
    if (untold.offers.length + called.calls.length === 0) return { taken, wakeUps: [] };
    const roster = await readRoster(tx, parts.teamHours, now);
    const responders = (one: UntoldOffer | Call): readonly ResponderId[] =>
      'caseId' in one ? calledBy(one, roster, now) : toldOf(roster, one.audience, now);
    const withDoors = await respondersWithDoors(tx, parts);
    const toTell = [...untold.offers, ...called.calls].map((one) => ({
      one,
      responders: responders(one).filter((responder) => withDoors.has(responder)),
    }));
    const soFar = await readTold(tx, [...new Set(toTell.flatMap((one) => one.responders))]);
    const wakeUps: WakeUp[] = [];
    for (const { pageId, responder, dueAt, told } of planPages(toTell, soFar, parts.fold, now)) {
      const id = pageId ?? randomUUID();
      await tx
        .insertInto('page')
        .values({ id, responder_id: responder, due_at: dueAt, rung_at: null, created_at: now })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ due_at: dueAt }))
        .execute();
      await putOn(tx, id, told);
      wakeUps.push({ kind: 'notice', id, dueAt });
    }
    await planWebhooks(tx, parts, untold.offers, now);
    return { taken, wakeUps };
  });
}

async function putOn(tx: Tx, page: string, told: readonly (UntoldOffer | Call)[]): Promise<void> {
  const offers = told.flatMap((one) => ('caseId' in one ? [] : { page_id: page, offer_id: one.id }));
  const calls = told.flatMap((one) =>
    'caseId' in one ? { page_id: page, case_id: one.caseId, kind: one.kind, noted_at: one.since } : [],
  );
  if (offers.length > 0)
    await tx
      .insertInto('page_offer')
      .values(offers)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (calls.length > 0)
    await tx
      .insertInto('page_call')
      .values(calls)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** What has ended meanwhile is taken off the list, and nobody is told of it. */
async function takeUntold(tx: Tx): Promise<{ taken: number; offers: UntoldOffer[] }> {
  const { rows } = await sql<{
    id: string;
    audience: string;
    severity: Severity;
    offered_at: Date;
    until: Date | null;
  }>`
    with taken as (
      delete from untold_offer where offer_id in
        (select offer_id from untold_offer order by noted_at limit ${perBatch} for update skip locked)
      returning offer_id)
    select o.id, o.audience, c.severity, o.offered_at,
      case when o.ended_at is null and a.status = 'offered' then a.due_at end as until
    from taken t join offer o on o.id = t.offer_id join alert a on a.id = o.alert_id join cases c on c.id = a.case_id
    order by o.offered_at`.execute(tx);
  return {
    taken: rows.length,
    offers: rows.flatMap(({ id, audience, severity, offered_at: since, until }) =>
      until === null ? [] : [{ id, audience, severity, since, until }],
    ),
  };
}

/** Whoever has no door looks at the desk, or at its chat. */
async function respondersWithDoors(tx: Tx, { mailServer }: DoorParts): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ responder_id: string }>`
    select responder_id from push_subscription where ended_at is null
    union select responder_id from email_address where enabled and problem is null and ${mailServer !== undefined}`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.responder_id));
}

/** Indexes: page_rung, page_one_waiting. */
async function readTold(tx: Tx, responders: readonly ResponderId[]): Promise<ReadonlyMap<ResponderId, ToldSoFar>> {
  const { rows } = await sql<{
    responder_id: ResponderId;
    last_at: Date | null;
    page_id: string | null;
    due_at: Date | null;
  }>`
    select r.id as responder_id, w.id as page_id, w.due_at,
      (select p.rung_at from page p where p.responder_id = r.id and p.rung_at is not null
        order by p.rung_at desc limit 1) as last_at
    from unnest(${responders}::uuid[]) r(id)
    left join page w on w.responder_id = r.id and w.rung_at is null`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.responder_id,
      {
        lastBuzzAt: row.last_at ?? undefined,
        waiting: row.page_id === null || row.due_at === null ? undefined : { pageId: row.page_id, dueAt: row.due_at },
      },
    ]),
  );
}

/** Machines are not folded: each offer is told to each webhook. */
async function planWebhooks(tx: Tx, parts: DoorParts, offers: readonly UntoldOffer[], now: Date): Promise<void> {
  const rows = offers.flatMap((offer) =>
    parts.webhooks.map(({ name }) => ({
      ...{ id: randomUUID(), door: 'webhook' as const, offer_id: offer.id, webhook: name },
      ...{ due_at: now, created_at: now, expires_at: offer.until },
    })),
  );
  if (rows.length > 0) await tx.insertInto('notification').values(rows).execute();
}
