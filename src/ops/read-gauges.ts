import { sql } from 'kysely';
import { type Database } from '../store/index.ts';

/** How long the oldest thing waits that should not wait. Seconds on the database's clock; zero when nothing waits. */
export interface GaugeReadings {
  readonly oldestUnhandledSeconds: number;
  readonly oldestDueSendSeconds: number;
  readonly oldestOpenAlertSeconds: number;
  /** Index 0 is severity 1. */
  readonly openCasesBySeverity: readonly number[];
}

/** Four small looks at partial indexes: inbox_waiting, outbox_waiting, alert_due, cases_queue. */
export async function readGauges(db: Database): Promise<GaugeReadings> {
  const { rows } = await sql<{ unhandled: number; due: number; alert: number; open: number[] }>`
    select
      coalesce((select extract(epoch from now() - min(received_at)) from inbox
        where handled_at is null and set_aside_at is null), 0)::float8 as unhandled,
      coalesce((select extract(epoch from now() - min(due_at)) from outbox
        where status in ('queued', 'sending') and due_at <= now()
          and (status = 'queued' or lease_until < now())), 0)::float8 as due,
      coalesce((select extract(epoch from now() - min(raised_at)) from alert
        where status in ('offered', 'accepted') and due_at is not null), 0)::float8 as alert,
      (select array_agg(coalesce(n, 0) order by severity) from generate_series(1, 5) severity
        left join (select severity, count(*)::int as n from cases where status <> 'closed' group by severity) c
        using (severity)) as open`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new TypeError('one row was asked for and none came');
  return {
    oldestUnhandledSeconds: Math.max(0, row.unhandled),
    oldestDueSendSeconds: Math.max(0, row.due),
    oldestOpenAlertSeconds: Math.max(0, row.alert),
    openCasesBySeverity: row.open,
  };
}
