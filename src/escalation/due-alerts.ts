import { sql } from 'kysely';
import { type ResponderId } from '../core/brand.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type Store } from '../store/index.ts';
import { readAtWork } from './at-work.ts';
import { longestOf, type Ladders } from './ladders.ts';
import { type EscalationParts } from './parts.ts';

/** As many as one sweep looks at, the most severe and then the most overdue first; the rest with the next sweep. */
const perSweep = 1_000;

/**
 * Alerts that fall due before a moment, and those whose deadline lies further ahead than any ladder ever sets: the
 * clock was set back since. Index: alert_due.
 */
export async function dueAlerts(store: Store, ladders: Ladders, before: Date): Promise<WakeUp[]> {
  const { waitMs, staleMs } = longestOf(ladders);
  const beyond = (ms: number) => new Date(before.getTime() + ms);
  const { rows } = await sql<{ id: string; due_at: Date; lost: boolean }>`
    select a.id, a.due_at, a.due_at > ${before} as lost from alert a join cases c on c.id = a.case_id
    where a.due_at < ${before} or (a.due_at > ${beyond(waitMs)} and a.status <> 'answered') or a.due_at > ${beyond(staleMs)}
    order by c.severity desc, a.due_at limit ${perSweep}`.execute(store.db);
  // What lies beyond is due now; its own date would only put the wake-up off.
  return rows.map(({ id, due_at: dueAt, lost }) => ({ kind: 'alert', id, dueAt: lost ? new Date(0) : dueAt }));
}

/** Replies that are owed by somebody who has gone off duty since: their cases are handed on now, whatever their deadline. */
export async function leftBehind(parts: EscalationParts): Promise<WakeUp[]> {
  const { db } = parts.store;
  const rows = await db
    .selectFrom('alert')
    .innerJoin('cases', 'cases.id', 'alert.case_id')
    .innerJoin('conversation', 'conversation.id', 'cases.conversation_id')
    .select(['alert.id', 'owner_id', 'conversation.channel'])
    .where('alert.status', '=', 'accepted')
    .orderBy('cases.severity', 'desc')
    .orderBy('due_at')
    .limit(perSweep)
    .execute();
  if (rows.length === 0) return [];
  const now = parts.clock.now();
  const atWork = await readAtWork(db, parts, now);
  return rows.flatMap(({ id, owner_id: owner, channel }) =>
    // A foreign key to responder.
    owner === null || atWork.isOnDuty(owner as ResponderId, channel)
      ? []
      : [{ kind: 'alert' as const, id, dueAt: now }],
  );
}
