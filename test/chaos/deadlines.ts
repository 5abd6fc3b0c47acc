import { sql } from 'kysely';
import { type Store } from '../../src/store/index.ts';
import { oneSweepMs, pause } from './pair.ts';

/** Looks at deadlines while a trouble lasts, and not only when it is over: what was late by then has been handled since. */
export interface DeadlineWatch {
  /** Resolves when so many more have come, of alerts and of silence. Rejects after half a minute. */
  untilMoreCame(count: number): Promise<void>;
  /** Broken promises in words. */
  stop(): Promise<readonly string[]>;
}

const lookEveryMs = 200;
const patienceMs = 30_000;

/**
 * Each change of an alert's deadline is timed by the database beside it, in a table of our own: what a service believes the time to be
 * has no part in it. To be asked where nobody accepts: what changes a deadline then is that it has come.
 */
export async function prepareDeadlines(store: Store): Promise<void> {
  for (const statement of [
    `create table deadline_seen (alert_id uuid, early interval, ahead interval)`,
    `create table deadline_look (at timestamptz)`,
    `create function see_deadline() returns trigger language plpgsql as $$
      begin
        insert into deadline_seen values (new.id, old.due_at - clock_timestamp(), new.due_at - clock_timestamp());
        return null;
      end $$`,
    `create trigger see_deadline after update on alert for each row
      when (old.due_at is distinct from new.due_at) execute function see_deadline()`,
  ])
    await sql.raw(statement).execute(store.db);
}

/** @param store on which `prepareDeadlines` ran; it must be readable all the while */
export function watchDeadlines(store: Store): DeadlineWatch {
  const worst = new Map<string, number>();
  let stopped = false;
  /** The longest that a look and a commit of our own took: tells whoever reads of a broken promise whether the machine stood still. */
  let stoodStillMs = 0;
  const run = async (): Promise<void> => {
    while (!stopped) {
      const began = performance.now();
      for (const { kind, ms } of await overdue(store)) worst.set(kind, Math.max(ms, worst.get(kind) ?? 0));
      await sql`insert into deadline_look values (now())`.execute(store.db);
      await pause(lookEveryMs);
      stoodStillMs = Math.max(stoodStillMs, performance.now() - began - lookEveryMs);
    }
  };
  const running = run();
  return {
    async untilMoreCame(count) {
      const before = await countCome(store);
      for (const until = performance.now() + patienceMs; (await countCome(store)) < before + count;) {
        if (performance.now() > until) throw new Error(`fewer than ${count} deadlines came in half a minute`);
        await pause(lookEveryMs);
      }
    },
    async stop() {
      stopped = true;
      await running;
      return [...worst].flatMap(([kind, ms]) =>
        ms > oneSweepMs
          ? [`${kind} was due for ${Math.round(ms)} ms, while a look at it took ${Math.round(stoodStillMs)} ms at most`]
          : [],
      );
    },
  };
}

async function countCome(store: Store): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from deadline_seen)::int + (select count(*) from inbox where kind = 'silence')::int as n`.execute(
    store.db,
  );
  return rows[0]?.n ?? 0;
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

/** A process knows the database's time as well as a busy machine lets it ask. */
const clockErrorMs = 1_000;

/** No deadline has fired before its time, and none was set further ahead than a rung lasts, by the database's clock. */
export async function mistimedDeadlines(store: Store, withinMs: number): Promise<readonly string[]> {
  const { rows } = await sql<{ alert_id: string; early: number; ahead: number }>`
    select alert_id, extract(epoch from early)::float8 * 1000 as early, extract(epoch from ahead)::float8 * 1000 as ahead
    from deadline_seen`.execute(store.db);
  return rows.flatMap(({ alert_id: alert, early, ahead }) => [
    ...(early > clockErrorMs ? [`alert ${alert} fired ${Math.round(early)} ms early`] : []),
    ...(ahead > withinMs + clockErrorMs ? [`alert ${alert} was put off for ${Math.round(ahead)} ms`] : []),
  ]);
}
