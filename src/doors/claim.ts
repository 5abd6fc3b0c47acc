import { sql } from 'kysely';
import { type ResponderId } from '../core/brand.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type Database } from '../store/index.ts';
import { type Door } from './outcome.ts';

/** A notification that is in this process's hands until its lease ends. */
export interface Claimed {
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  readonly expiresAt: Date;
  readonly about:
    | { readonly kind: 'page'; readonly pageId: string; readonly to: Personal }
    | { readonly kind: 'test'; readonly to: Personal }
    | { readonly kind: 'offer'; readonly offerId: string; readonly webhook: string };
}

export type Personal =
  | { readonly door: 'push'; readonly responder: ResponderId; readonly device: string }
  | { readonly door: 'email'; readonly responder: ResponderId };

interface NotificationRow {
  id: string;
  attempts: number;
  expires_at: Date;
  responder_id: ResponderId | null;
  page_id: string | null;
  offer_id: string | null;
  subscription_id: string | null;
  webhook: string | null;
}

/**
 * Takes up to `most` notifications of one door, so that a door that hangs keeps no other waiting. Who dies with one leaves it to whoever
 * comes after the lease: it may then arrive twice. Index: notification_due.
 */
export async function claimDue(
  db: Database,
  door: Door,
  { most, leaseMs, now }: { readonly most: number; readonly leaseMs: number; readonly now: Date },
): Promise<Claimed[]> {
  const until = new Date(now.getTime() + leaseMs);
  const farAhead = new Date(now.getTime() + 2 * leaseMs);
  // What is due, or leased, far ahead was written before the clock was set back.
  const { rows } = await sql<NotificationRow>`
    update notification set lease_until = ${until}, attempts = attempts + 1
    where id in (
      select id from notification
      where state = 'queued' and door = ${door} and (due_at <= ${now} or created_at > ${now})
        and (lease_until is null or lease_until < ${now} or lease_until > ${farAhead})
      order by due_at limit ${most} for update skip locked)
    and state = 'queued'
    returning id, attempts, expires_at, responder_id, page_id, offer_id, subscription_id, webhook`.execute(db);
  return rows.map((row) => ({
    ...{ id: row.id, attempt: row.attempts, expiresAt: row.expires_at },
    about: aboutOf(row),
  }));
}

/** @throws TypeError for a row that the table's checks forbid */
function aboutOf(row: NotificationRow): Claimed['about'] {
  const { responder_id: responder, page_id: pageId, subscription_id: device } = row;
  if (row.offer_id !== null && row.webhook !== null)
    return { kind: 'offer', offerId: row.offer_id, webhook: row.webhook };
  if (responder === null) throw new TypeError('a notification without a receiver');
  const to: Personal = device === null ? { door: 'email', responder } : { door: 'push', responder, device };
  return pageId === null ? { kind: 'test', to } : { kind: 'page', pageId, to };
}

const perSweep = 500;

/** Pages and notifications that fall due before a moment, for the sweep. Indexes: page_due, notification_due. */
export async function dueNotices(db: Database, before: Date): Promise<WakeUp[]> {
  const { rows } = await sql<{ id: string; due_at: Date }>`
    (select id, due_at from page where rung_at is null and due_at < ${before} order by due_at limit ${perSweep})
    union all
    (select id, due_at from notification where state = 'queued' and door in ('push', 'email', 'webhook')
      and due_at < ${before} order by due_at limit ${perSweep})`.execute(db);
  return rows.map(({ id, due_at: dueAt }) => ({ kind: 'notice', id, dueAt }));
}
