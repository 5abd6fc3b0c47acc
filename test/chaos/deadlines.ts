import { sql } from 'kysely';
import { type Store } from '../../src/store/index.ts';
import { oneSweepMs, pause } from './pair.ts';

/** Looks at deadlines while a trouble lasts, and not only when it is over: what was late by then has been handled since. */
export interface DeadlineWatch {
  /** How many deadlines have come, of alerts and of silence, since the watch began. */
  came(): Promise<number>;
  /** Broken promises in words. */
  stop(): Promise<readonly string[]>;
}

const lookEveryMs = 200;

/**
 * Whatever a service writes into `offer` and `inbox` is timed by the database beside it, in tables of our own: what a service believes
 * the time to be has no part in it.
 */
export async function prepareDeadlines(store: Store): Promise<void> {
  await sql`create table offer_seen (alert_id uuid, round integer, rung integer, at timestamptz default clock_timestamp())`.execute(
    store.db,
  );
  await sql`create function see_offer() returns trigger language plpgsql as $$
    begin insert into offer_seen (alert_id, round, rung) values (new.alert_id, new.round, new.rung); return null; end $$`.execute(
    store.db,
  );
  await sql`create trigger see_offer after insert on offer for each row execute function see_offer()`.execute(store.db);
}

/** @param store on which `prepareDeadlines` ran; it must be readable all the while */
export function watchDeadlines(store: Store): DeadlineWatch {
  const worst = new Map<string, number>();
  let stopped = false;
  const run = async (): Promise<void> => {
    while (!stopped) {
      for (const { kind, ms } of await overdue(store)) worst.set(kind, Math.max(ms, worst.get(kind) ?? 0));
      await pause(lookEveryMs);
    }
  };
  const running = run();
  return {
    async came() {
      const { rows } = await sql<{ n: number }>`
        select (select count(*) from offer_seen where round > 0 or rung > 0)::int
          + (select count(*) from inbox where kind = 'silence')::int as n`.execute(store.db);
      return rows[0]?.n ?? 0;
    },
    async stop() {
      stopped = true;
      await running;
      return [...worst].flatMap(([kind, ms]) => (ms > oneSweepMs ? [`${kind} was due for ${Math.round(ms)} ms`] : []));
    },
  };
}

/** What is due and has not been handled yet, by the database's own clock. */
async function overdue(store: Store): Promise<readonly { kind: string; ms: number }[]> {
  const { rows } = await sql<{ kind: string; ms: number }>`
    select kind, extract(epoch from clock_timestamp() - due_at)::float8 * 1000 as ms from (
      select 'an alert' as kind, min(due_at) as due_at from alert
      union all select 'a silence', min(silence_due_at) from conversation
      union all select 'a check-in', min(due_at) from check_in
      union all select 'a message', min(due_at) from outbox where status = 'queued') due
    where due_at < clock_timestamp()`.execute(store.db);
  return rows;
}

/**
 * Time on a rung, by the database's clock: each offer that ran out stood at least so long, less what a transaction takes, and not longer
 * than that and a sweep.
 */
export async function mistimedOffers(store: Store, withinMs: number): Promise<readonly string[]> {
  const { rows } = await sql<{ alert_id: string; ms: number }>`
    select alert_id, ms from (
      select alert_id, extract(epoch from at - lag(at) over (partition by alert_id order by at))::float8 * 1000 as ms
      from offer_seen) gaps where ms is not null`.execute(store.db);
  return rows.flatMap(({ alert_id: alert, ms }) => {
    if (ms < withinMs - transactionMs) return [`alert ${alert} was offered on after ${Math.round(ms)} ms`];
    return ms > withinMs + oneSweepMs ? [`alert ${alert} was offered on only after ${Math.round(ms)} ms`] : [];
  });
}

const transactionMs = 1_000;
