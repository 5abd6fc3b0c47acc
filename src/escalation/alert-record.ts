import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { audienceName } from '../core/audience-name.ts';
import { type AlertId, type CaseCode, type CaseId, type PersonId, type ResponderId } from '../core/brand.ts';
import { type Ladder } from '../core/ladder.ts';
import { type Severity } from '../core/severity.ts';
import { type NewRow, type Row, type Store, type Tx } from '../store/index.ts';
import { type AlertState, type OfferMove, standingOn } from './ladder.ts';
import { ladderNamed, type Ladders } from './ladders.ts';

/*
 * Lock order of the house: conversation, then case, then alert. Whoever changes an alert holds its case first
 * (`lockCases`), and several cases are locked in the order of their ids. So an accept, a climb and a turn of intake
 * that meet on one case wait for one another and never in a circle.
 */

export interface CaseOfAlert {
  readonly id: CaseId;
  readonly code: CaseCode;
  readonly person: PersonId;
  readonly kind: string;
  readonly severity: Severity;
  readonly language: string | null;
  readonly status: 'open' | 'owned' | 'closed';
  readonly owner: { readonly id: ResponderId; readonly name: string } | null;
  /** Of the conversation in which the person wrote last. */
  readonly channel: string;
  /** Its owner lets the script speak. */
  readonly givenBack: boolean;
  /** Somebody marked it so; the severity alone may make it heavy, too. */
  readonly heavy: boolean;
}

export type AlertRow = Row<'alert'> & { readonly id: AlertId; readonly case_id: CaseId };

export async function lockCases(tx: Tx, cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, CaseOfAlert>> {
  if (cases.length === 0) return new Map();
  const { rows } = await sql<{
    id: CaseId;
    code: CaseCode;
    person_id: PersonId;
    kind: string;
    severity: Severity;
    language: string | null;
    status: CaseOfAlert['status'];
    owner_id: ResponderId | null;
    channel: string;
    heavy: boolean;
    given_back: boolean;
  }>`
    select id, code, person_id, kind, severity, language, status, owner_id, heavy, given_back_at is not null as given_back,
      (select channel from conversation v where v.id = conversation_id) as channel
    from cases
    where id = any(${cases}::uuid[]) order by id for no key update`.execute(tx);
  const names = await namesOf(
    tx,
    rows.flatMap(({ owner_id: owner }) => owner ?? []),
  );
  return new Map(
    rows.map(({ person_id: person, given_back: givenBack, owner_id: owner, ...row }) => [
      row.id,
      { ...row, person, givenBack, owner: owner === null ? null : { id: owner, name: names.get(owner) ?? '' } },
    ]),
  );
}

/**
 * Asked after the lock: a row that had to be waited for is read again in its newest version, but what was joined to it
 * is not (PostgreSQL, "Read Committed Isolation Level"): the new owner would come with the old owner's name.
 */
async function namesOf(tx: Tx, responders: readonly ResponderId[]): Promise<ReadonlyMap<string, string>> {
  if (responders.length === 0) return new Map();
  const rows = await tx.selectFrom('responder').select(['id', 'display_name']).where('id', 'in', responders).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

/** The alerts of these cases that are not resolved; one per case. The cases are locked already. Index: alert_one_open. */
export async function lockOpenAlerts(tx: Tx, cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, AlertRow>> {
  if (cases.length === 0) return new Map();
  const rows = await tx
    .selectFrom('alert')
    .selectAll()
    .where('case_id', 'in', cases)
    .where('status', '<>', 'resolved')
    .orderBy('case_id')
    .forUpdate()
    .execute();
  // Both are keys of their own tables.
  return new Map(rows.map((row) => [row.case_id as CaseId, row as AlertRow]));
}

export async function caseOfAlert(store: Store, alertId: AlertId): Promise<CaseId | undefined> {
  const row = await store.db.selectFrom('alert').select('case_id').where('id', '=', alertId).executeTakeFirst();
  return row?.case_id as CaseId | undefined; // A foreign key to cases.
}

/**
 * What the ladder needs to know. Whether a first reply is owed is read from what happened since the case was accepted.
 * @param ladder that the case has now
 */
export async function stateOf(
  tx: Tx,
  ladders: Ladders,
  { alert, ladder, ownerOnDuty }: { readonly alert: AlertRow; readonly ladder: Ladder; readonly ownerOnDuty: boolean },
): Promise<AlertState> {
  const { reminded, due_at: dueAt, status } = alert;
  const { rung, round, moved } = standingOn(ladder, ladderNamed(ladders, alert.ladder), alert);
  if (status === 'resolved') return { status, rung, round };
  if (dueAt === null) return { status: 'answered', rung, round };
  switch (status) {
    case 'answered':
      return { status, rung, round, quiet: { since: await lastEventAt(tx, alert), dueAt, reminded } };
    case 'offered':
      return { status, rung, round, dueAt, moved };
    case 'accepted': {
      const owes = (await hasReplied(tx, alert)) ? 'reply' : 'first-reply';
      return { status, rung, round, dueAt, reminded, owes, ownerOnDuty };
    }
  }
}

/** A reminder is none that anybody made. Index: case_event_case. */
async function lastEventAt(tx: Tx, alert: AlertRow): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select at from case_event where case_id = ${alert.case_id} and kind <> 'reminded' order by id desc limit 1`.execute(
    tx,
  );
  return rows[0]?.at ?? alert.raised_at;
}

/** Index: case_event_case. */
async function hasReplied(tx: Tx, alert: AlertRow): Promise<boolean> {
  const { rows } = await sql`
    select 1 from case_event where case_id = ${alert.case_id} and kind = 'replied'
      and id > (select coalesce(max(id), 0) from case_event where case_id = ${alert.case_id} and kind = 'accepted')
    limit 1`.execute(tx);
  return rows.length > 0;
}

export interface OpenedAlert {
  readonly id: AlertId;
  readonly caseId: CaseId;
  readonly reason: string;
  readonly at: Date;
  readonly offer: OfferMove;
}

export function newAlertId(): AlertId {
  return randomUUID() as AlertId; // Ids of new alerts come from here.
}

/** Alerts with their first offers. */
export async function insertAlerts(tx: Tx, opened: readonly OpenedAlert[]): Promise<void> {
  if (opened.length === 0) return;
  await tx
    .with('opened', (db) =>
      db.insertInto('alert').values(
        opened.map(({ id, caseId, reason, at, offer }) => ({
          id,
          case_id: caseId,
          reason,
          status: 'offered' as const,
          rung: offer.rung,
          round: offer.round,
          ladder: offer.ladder,
          raised_at: at,
          due_at: offer.dueAt,
        })),
      ),
    )
    .insertInto('offer')
    .values(opened.map((one) => offerRow(one)))
    .execute();
}

interface Offered {
  readonly id: AlertId;
  readonly at: Date;
  readonly offer: OfferMove;
}

export async function insertOffer(tx: Tx, offered: Offered): Promise<void> {
  await tx.insertInto('offer').values(offerRow(offered)).execute();
}

function offerRow({ id, at, offer }: Offered): NewRow<'offer'> {
  return {
    id: randomUUID(),
    alert_id: id,
    rung: offer.rung,
    round: offer.round,
    audience: audienceName(offer.audience),
    offered_at: at,
    ended_at: null,
    outcome: null,
  };
}

/** Ends whatever of this alert is still on offer. Index: offer_open. */
export async function endOffers(
  tx: Tx,
  alertId: AlertId,
  outcome: 'accepted' | 'expired' | 'superseded',
  at: Date,
): Promise<void> {
  await tx
    .updateTable('offer')
    .set({ ended_at: at, outcome })
    .where('alert_id', '=', alertId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function saveAlert(
  tx: Tx,
  alertId: AlertId,
  change: Partial<Pick<AlertRow, 'status' | 'reason' | 'rung' | 'round' | 'reminded' | 'due_at' | 'ladder'>>,
): Promise<void> {
  await tx.updateTable('alert').set(change).where('id', '=', alertId).execute();
}

/** Of many alerts in one statement: a flood makes many graver at once. The last word on each counts. */
export async function saveReasons(
  tx: Tx,
  graver: readonly { readonly id: AlertId; readonly reason: string }[],
): Promise<void> {
  if (graver.length === 0) return;
  const last = [...new Map(graver.map(({ id, reason }) => [id, reason]))];
  await sql`
    update alert a set reason = n.reason
    from unnest(${last.map(([id]) => id)}::uuid[], ${last.map(([, reason]) => reason)}::text[]) n(id, reason)
    where a.id = n.id`.execute(tx);
}

/** Who took it, for what somebody carries in a shift; whoever has it now. */
export async function recordTaken(
  tx: Tx,
  taken: { readonly caseId: CaseId; readonly responder: ResponderId; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('case_taken')
    .values({ case_id: taken.caseId, responder_id: taken.responder, at: taken.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
