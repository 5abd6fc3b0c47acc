import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemClock } from '../../../src/core/clock.ts';
import { type Logger, silentLogger } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { createWakeUps, type WakeUps } from '../../../src/escalation/index.ts';
import { openQueue } from '../../../src/store/index.ts';
import { openTestRedis, type TestRedis } from '../../support/redis-server.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { Rows } from './rows.ts';
import { aHouse, alertOf, anAlert, minute, offersOf } from './house.ts';

const redis = await openTestRedis();
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  await store.drop();
  await redis?.drop();
});

const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms));
async function until(condition: () => boolean | Promise<boolean>, withinMs: number): Promise<number> {
  const began = performance.now();
  while (!(await condition())) {
    if (performance.now() - began > withinMs) throw new Error(`it did not come to pass in ${withinMs} ms`);
    await pause(10);
  }
  return performance.now() - began;
}

const never = 600_000;
const running: WakeUps[] = [];
/** Jobs that hang would hang in the next test too. */
const emptyings = new Set<() => Promise<void>>();
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  await Promise.all([...emptyings].map((empty) => empty()));
  emptyings.clear();
});

const backends: { name: string; redis?: TestRedis }[] = [
  { name: 'PostgreSQL' },
  ...(redis === undefined ? [] : [{ name: 'Redis', redis }]),
];

describe.each(backends)('wake-ups through $name', ({ redis: server }) => {
  function wakeUpsOf(rows: Rows, sweepMs: number, logger: Logger = silentLogger): WakeUps {
    const databaseUrl = new Secret(store.databaseUrl);
    const wakeUps = createWakeUps({
      queue: openQueue({ databaseUrl, logger, ...(server === undefined ? {} : { redisUrl: new Secret(server.url) }) }),
      handlers: {
        alert: rows.handle,
        delivery: rows.handle,
        silence: rows.handle,
        evidence: rows.handle,
        offer: rows.handle,
        'check-in': rows.handle,
        reading: rows.handle,
        notice: rows.handle,
      },
      due: [rows.find('alert'), rows.find('delivery')],
      sweepMs,
      clock: systemClock,
      logger,
    });
    running.push(wakeUps);
    emptyings.add(emptyTheQueue);
    return wakeUps;
  }
  async function emptyTheQueue(): Promise<void> {
    if (server !== undefined) await server.command('FLUSHALL');
    else {
      const client = new pg.Client({ connectionString: store.databaseUrl });
      await client.connect();
      const { rows } = await client.query<{ table: string }>(
        `select quote_ident(table_name) as table from information_schema.tables
         where table_schema = 'bullmq' and table_type = 'BASE TABLE' and table_name not like '%migration%'`,
      );
      expect(rows.map(({ table }) => table)).toContain('job');
      await client.query(`truncate ${rows.map(({ table }) => `bullmq.${table}`).join(', ')}`);
      await client.end();
    }
  }

  it.skipIf(server !== undefined)('cost few connections', async () => {
    const rows = new Rows();
    const wakeUps = wakeUpsOf(rows, never);
    await wakeUps.start();
    for (let nth = 0; nth < 200; nth += 1) wakeUps.schedule(rows.add(`row-${nth}`, 0, nth % 2 ? 'alert' : 'delivery'));
    await until(() => rows.handled.length === 200, 10_000);
    const { rows: connections } = await storeQuery<{ count: string }>(
      `select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and (application_name in ('alerts', 'others') or query ilike '%job%')`,
    );
    // Four queues, a few each.
    expect(Number(connections[0]?.count)).toBeLessThanOrEqual(12);
  });

  it('come when they are due, each kind, without a sweep', async () => {
    const rows = new Rows();
    const wakeUps = wakeUpsOf(rows, never);
    await wakeUps.start();
    for (const [kind, inMs] of [
      ['alert', 400],
      ['delivery', 300],
      ['silence', 200],
      ['evidence', 0],
    ] as const) {
      wakeUps.schedule(rows.add(kind, inMs, kind));
    }
    const began = performance.now();
    await until(() => rows.handled.length === 4, 5_000);
    const alert = rows.handled.find(({ id }) => id === 'alert');
    expect((alert?.at ?? 0) - began).toBeGreaterThanOrEqual(390);
    expect((alert?.at ?? 0) - began).toBeLessThan(2_000);
  });

  it('come within one sweep after the queue was emptied, and the queue serves on', async () => {
    const rows = new Rows();
    const wakeUps = wakeUpsOf(rows, 1_000);
    await wakeUps.start();
    for (let nth = 0; nth < 20; nth += 1) wakeUps.schedule(rows.add(`alert-${nth}`, 1_500));
    await pause(500);
    await emptyTheQueue();
    // Due in 1 s at most, and found by the sweep after that at the latest.
    await until(() => rows.handled.length === 20, 3_500);
    await running.pop()?.stop();

    const later = new Rows();
    const again = wakeUpsOf(later, never);
    await again.start();
    await emptyTheQueue();
    again.schedule(later.add('after', 100));
    await until(() => later.has('after'), 7_000);
  });

  it('come although a handler of the same kind hangs or throws, and alerts never wait behind deliveries', async () => {
    const rows = new Rows();
    const wakeUps = wakeUpsOf(rows, never);
    await wakeUps.start();
    for (let nth = 0; nth < 40; nth += 1) {
      wakeUps.schedule(rows.add(`hangs-${nth}`, 0, 'delivery'));
      wakeUps.schedule(rows.add(`throws-${nth}`, 0, 'alert'));
    }
    for (let nth = 0; nth < 4; nth += 1) wakeUps.schedule(rows.add(`hangs-alert-${nth}`, 0, 'alert'));
    await pause(200);
    wakeUps.schedule(rows.add('good', 50, 'alert'));
    await until(() => rows.has('good'), 5_000);
    expect(rows.due.has('throws-0')).toBe(true);
  });

  it('are taken over by the sweeper when nothing was ever scheduled', async () => {
    const rows = new Rows();
    rows.add('overdue', -60_000);
    rows.add('soon', 700);
    rows.add('overdue-delivery', -1_000, 'delivery');
    await wakeUpsOf(rows, 500).start();
    await until(() => rows.handled.length === 3, 3_000);
  });

  it('wake twice and act once: two processes, a queue each, one alert', async () => {
    const house = aHouse(store);
    const raised = await anAlert(store, house);
    house.pass(2 * minute);
    const dueAt = (await alertOf(store, raised)).due_at ?? new Date(0);
    const rows = new Rows();
    const twins = [1, 2].map(() => {
      const wakeUps = createWakeUps({
        queue: openQueue({
          ...{ databaseUrl: new Secret(store.databaseUrl), logger: silentLogger },
          ...(server === undefined ? {} : { redisUrl: new Secret(server.url) }),
        }),
        handlers: {
          ...{
            delivery: rows.handle,
            silence: rows.handle,
            evidence: rows.handle,
            offer: rows.handle,
            'check-in': rows.handle,
            reading: rows.handle,
            notice: rows.handle,
          },
          alert: () => house.escalation.climb(raised.alertId),
        },
        due: [(before) => house.escalation.dueAlerts(before)],
        ...{ sweepMs: 60_000, clock: { now: house.now }, logger: silentLogger },
      });
      running.push(wakeUps);
      return wakeUps;
    });
    await Promise.all(twins.map((one) => one.start()));
    for (const one of twins) one.schedule({ kind: 'alert', id: raised.alertId, dueAt });
    await Promise.all(twins.map((one) => one.sweep()));
    await pause(500);
    expect(await offersOf(store, raised.alertId)).toHaveLength(2);
  });
});

async function storeQuery<Row extends pg.QueryResultRow>(text: string): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: store.databaseUrl });
  await client.connect();
  try {
    return await client.query<Row>(text);
  } finally {
    await client.end();
  }
}

describe('wake-ups through PostgreSQL, when it goes away and comes back', () => {
  it('come again by themselves', async () => {
    const rows = new Rows();
    const wakeUps = createWakeUps({
      queue: openQueue({ databaseUrl: new Secret(store.databaseUrl), logger: silentLogger }),
      handlers: {
        alert: rows.handle,
        delivery: rows.handle,
        silence: rows.handle,
        evidence: rows.handle,
        offer: rows.handle,
        'check-in': rows.handle,
        reading: rows.handle,
        notice: rows.handle,
      },
      ...{ due: [rows.find('alert')], sweepMs: never, clock: systemClock, logger: silentLogger },
    });
    running.push(wakeUps);
    await wakeUps.start();
    const admin = new pg.Client({ connectionString: inject('postgresUrl') });
    await admin.connect();
    const name = new URL(store.databaseUrl).pathname.slice(1);
    await admin.query(`alter database ${name} allow_connections false`);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    wakeUps.schedule(rows.add('while-away', 0));
    await pause(1_500);
    await admin.query(`alter database ${name} allow_connections true`);
    await admin.end();
    // Lost by the queue, found by the sweep.
    await wakeUps.sweep();
    expect(rows.has('while-away')).toBe(true);
    wakeUps.schedule(rows.add('after', 200));
    await until(() => rows.has('after'), 8_000);
  });
});

describe.skipIf(redis === undefined)('wake-ups through Redis', () => {
  function onRedis(rows: Rows, sweepMs: number, warned: string[] = []): WakeUps {
    const logger: Logger = { ...silentLogger, warn: (event) => void warned.push(event) };
    const wakeUps = createWakeUps({
      queue: openQueue({
        ...{ databaseUrl: new Secret(store.databaseUrl), redisUrl: new Secret(redis?.url ?? ''), logger },
      }),
      handlers: {
        alert: rows.handle,
        delivery: rows.handle,
        silence: rows.handle,
        evidence: rows.handle,
        offer: rows.handle,
        'check-in': rows.handle,
        reading: rows.handle,
        notice: rows.handle,
      },
      ...{ due: [rows.find('alert')], sweepMs, clock: systemClock, logger },
    });
    running.push(wakeUps);
    return wakeUps;
  }

  it('come through the sweeper while it is away, and through it again soon after it is back', async () => {
    const [rows, warned] = [new Rows(), [] as string[]];
    const wakeUps = onRedis(rows, 1_000, warned);
    await wakeUps.start();
    await redis?.kill();
    for (let nth = 0; nth < 10; nth += 1) wakeUps.schedule(rows.add(`away-${nth}`, 200));
    await until(() => rows.handled.length === 10, 3_000);
    expect(warned.length).toBeGreaterThan(0);
    expect(warned.length).toBeLessThan(10);
    await pause(4_000);
    await redis?.startAgain();
    // Nobody but the queue knows this row: two tries to reconnect, at most 2 s apart, and the worker is back too.
    await pause(4_500);
    wakeUps.schedule(rows.add('unswept', 0));
    await until(() => rows.has('unswept'), 3_000);
  });

  it('hold up nobody while it is frozen', async () => {
    const rows = new Rows();
    const wakeUps = onRedis(rows, 1_000);
    await wakeUps.start();
    redis?.freeze();
    try {
      const began = performance.now();
      for (let nth = 0; nth < 2_000; nth += 1) wakeUps.schedule(rows.add(`frozen-${nth}`, 100));
      expect(performance.now() - began).toBeLessThan(1_000);
      await until(() => rows.handled.length === 2_000, 3_500);
      const stopping = performance.now();
      await running.pop()?.stop();
      expect(performance.now() - stopping).toBeLessThan(12_000);
    } finally {
      redis?.thaw();
    }
  });

  it('start although it is away, and use it once it is there', async () => {
    await redis?.kill();
    const rows = new Rows();
    const wakeUps = onRedis(rows, 1_000);
    rows.add('overdue', -1_000);
    const started = wakeUps.start();
    await until(() => rows.has('overdue'), 1_500);
    await redis?.startAgain();
    await started;
    wakeUps.schedule(rows.add('unswept', 0));
    await until(() => rows.has('unswept'), 3_000);
  });
});
