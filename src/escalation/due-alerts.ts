import { sql } from 'kysely';
import { channelIds } from '../core/inbound.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type Store } from '../store/index.ts';
import { readAtWork } from './at-work.ts';
import { longestOf, type Ladders } from './ladders.ts';
import { type EscalationParts } from './parts.ts';

/** As many as one sweep looks at, the most severe and then the most overdue first; the rest with the next sweep. */
const perSweep = 1_000;

/**
 * Alerts that fall due before a moment, and those whose deadline lies further ahead than any ladder ever sets: the
 * clock was set back since. Three parts, because answered alerts lie ahead by the thousand: indexes alert_due and alert_awaits.
 */
export async function dueAlerts(store: Store, ladders: Ladders, before: Date): Promise<WakeUp[]> {
  const { waitMs, staleMs } = longestOf(ladders);
  const beyond = (ms: number) => new Date(before.getTime() + ms);
  const { rows } = await sql<{ id: string; due_at: Date; lost: boolean }>`
    select a.id, a.due_at, a.due_at > ${before} as lost from (
      select id, case_id, due_at from alert where due_at < ${before}
      union all select id, case_id, due_at from alert where status in ('offered', 'accepted') and due_at > ${beyond(waitMs)}
      union all select id, case_id, due_at from alert where status = 'answered' and due_at > ${beyond(staleMs)}) a
    join cases c on c.id = a.case_id order by c.severity desc, a.due_at limit ${perSweep}`.execute(store.db);
  // What lies beyond is due now; its own date would only put the wake-up off.
  return rows.map(({ id, due_at: dueAt, lost }) => ({ kind: 'alert', id, dueAt: lost ? new Date(0) : dueAt }));
}

/**
 * Replies that are owed by somebody who has gone off duty since: their cases are handed on now, whatever their deadline. Whoever is off
 * is known first, so that those whose owners are at work are not read, and cannot fill the sweep. Index: alert_awaits, or cases_owner.
 */
export async function leftBehind(parts: EscalationParts): Promise<WakeUp[]> {
  const { db } = parts.store;
  const now = parts.clock.now();
  const atWork = await readAtWork(db, parts, now);
  const off = atWork.roster.members.flatMap(({ id }) =>
    channelIds.flatMap((channel) => (atWork.isOnDuty(id, channel) ? [] : { id, channel })),
  );
  if (off.length === 0) return [];
  const owners = off.map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`
    select a.id from alert a join cases c on c.id = a.case_id join conversation v on v.id = c.conversation_id
    where a.status = 'accepted' and c.status = 'owned' and c.owner_id = any(${owners}::uuid[]) and (c.owner_id, v.channel) in (
      select * from unnest(${owners}::uuid[], ${off.map(({ channel }) => channel)}::text[]))
    order by c.severity desc, a.due_at limit ${perSweep}`.execute(db);
  return rows.map(({ id }) => ({ kind: 'alert', id, dueAt: now }));
}
