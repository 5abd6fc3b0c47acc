import { type ResponderId } from '../core/brand.ts';
import { type Ladder } from '../core/ladder.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type Store } from '../store/index.ts';
import { readAtWork } from './at-work.ts';
import { longestWaitMs } from './ladder.ts';
import { type EscalationParts } from './parts.ts';

/** As many as one sweep looks at; the most overdue come first, the rest with the next sweep. */
const perSweep = 1_000;

/**
 * Alerts that fall due before a moment, and those whose deadline lies further ahead than the ladder ever sets: the
 * clock was set back since. Index: alert_due.
 */
export async function dueAlerts(store: Store, ladder: Ladder, before: Date): Promise<WakeUp[]> {
  const beyond = new Date(before.getTime() + longestWaitMs(ladder));
  const rows = await store.db
    .selectFrom('alert')
    .select(['id', 'due_at'])
    .where((where) => where.or([where('due_at', '<', before), where('due_at', '>', beyond)]))
    .orderBy('due_at')
    .limit(perSweep)
    .execute();
  return rows.flatMap(({ id, due_at: dueAt }) => {
    if (dueAt === null) return [];
    // What lies beyond is due now; its own date would only put the wake-up off.
    return [{ kind: 'alert' as const, id, dueAt: dueAt > beyond ? new Date(0) : dueAt }];
  });
}

/** Replies that are owed by somebody who has gone off duty since: their cases are handed on now, whatever their deadline. */
export async function leftBehind(parts: EscalationParts): Promise<WakeUp[]> {
  const { db } = parts.store;
  const rows = await db
    .selectFrom('alert')
    .innerJoin('cases', 'cases.id', 'alert.case_id')
    .select(['alert.id', 'owner_id'])
    .where('alert.status', '=', 'accepted')
    .orderBy('due_at')
    .limit(perSweep)
    .execute();
  if (rows.length === 0) return [];
  const now = parts.clock.now();
  const atWork = await readAtWork(db, parts, now);
  return rows.flatMap(({ id, owner_id: owner }) =>
    // A foreign key to responder.
    owner === null || atWork.isOnDuty(owner as ResponderId) ? [] : [{ kind: 'alert' as const, id, dueAt: now }],
  );
}
