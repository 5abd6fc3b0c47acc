import { randomUUID } from 'node:crypto';
import { type Server } from 'node:http';
import express from 'express';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { silentLogger } from '../../../src/core/logger.ts';
import { type ChannelHealth, createMetrics, type Metrics, operationsRouter } from '../../../src/ops/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let metrics: Metrics;
let server: Server;
let address: string;
let channels: ChannelHealth[] = [];

beforeAll(async () => {
  store = await openTestStore();
  metrics = createMetrics(silentLogger);
  server = express()
    .use(operationsRouter({ store, metrics, channels: () => channels }))
    .listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
});
afterAll(async () => {
  server.close();
  await store.drop();
});

const readinessSchema = z.object({ ready: z.boolean(), missing: z.array(z.string()), degraded: z.array(z.string()) });
async function askReadiness() {
  const response = await fetch(`${address}/readyz`);
  return { status: response.status, ...readinessSchema.parse(await response.json()) };
}
const scrape = async (): Promise<string> => (await fetch(`${address}/metrics`)).text();

describe('/readyz', () => {
  it('is ready with a migrated database and started channels', async () => {
    channels = [{ id: 'webchat', started: true }];
    expect(await askReadiness()).toEqual({ status: 200, ready: true, missing: [], degraded: [] });
  });

  it('names the channel that has not started', async () => {
    channels = [
      { id: 'webchat', started: true },
      { id: 'telegram', started: false },
    ];
    expect(await askReadiness()).toEqual({
      ...{ status: 503, ready: false, missing: ['channel telegram: not started'], degraded: [] },
    });
    channels = [];
  });

  it('stays ready while a phone waits to be linked, and says so: nobody may take the desk away for it', async () => {
    channels = [
      { id: 'webchat', started: true },
      { id: 'whatsapp', started: false, mendedByHand: true },
    ];
    expect(await askReadiness()).toEqual({
      ...{ status: 200, ready: true, missing: [], degraded: ['channel whatsapp: a number is not connected'] },
    });
    channels = [];
  });

  it('names migrations that are not applied', async () => {
    await sql`alter table kysely_migration rename to elsewhere`.execute(store.db);
    await sql`create table kysely_migration as select * from elsewhere limit 0`.execute(store.db);
    expect((await askReadiness()).missing).toEqual([expect.stringMatching(/^migrations: 0 of \d+ applied$/)]);
    await sql`drop table kysely_migration`.execute(store.db);
    expect((await askReadiness()).missing).toEqual(['database: 42P01']);
    await sql`alter table elsewhere rename to kysely_migration`.execute(store.db);
    expect((await askReadiness()).ready).toBe(true);
  });

  it('says within about two seconds that a locked database does not answer, and stays alive', async () => {
    const other = new pg.Client({ connectionString: store.databaseUrl });
    await other.connect();
    await other.query('begin; lock table kysely_migration in access exclusive mode');
    const begun = performance.now();
    const [readiness, alive] = await Promise.all([askReadiness(), fetch(`${address}/healthz`)]);
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(readiness).toEqual({ status: 503, ready: false, missing: ['database: no answer within 2 s'], degraded: [] });
    expect(alive.status).toBe(200);
    await other.query('rollback');
    await other.end();
    expect((await askReadiness()).ready).toBe(true);
  });
});

describe('/metrics', () => {
  it('counts, and knows no label that came from outside', async () => {
    metrics.countInbound('telegram', 3);
    metrics.countInbound('0812-0000-1234', 1);
    metrics.countHandled(2);
    metrics.countOutcome('telegram', 'sent');
    metrics.countOutcome('telegram', 'again');
    metrics.countOutcome('webchat', 'failed');
    const text = await scrape();
    expect(text).toContain('suar_inbound_total{channel="telegram"} 3');
    expect(text).toContain('suar_inbound_total{channel="other"} 1');
    expect(text).toContain('suar_inbound_total{channel="webchat"} 0');
    expect(text).toContain('suar_handled_total 2');
    expect(text).toContain('suar_sent_total{channel="telegram"} 1');
    expect(text).toContain('suar_retries_total{channel="telegram"} 1');
    expect(text).toContain('suar_failed_total{channel="webchat"} 1');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).not.toContain('0812');
  });

  it('shows how long the oldest waits, from the rows', async () => {
    await aWaitingNight();
    const text = await scrape();
    const value = (name: string): number => Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
    expect(value('suar_inbox_oldest_unhandled_seconds')).toBeCloseTo(600, -1);
    expect(value('suar_outbox_oldest_due_seconds')).toBeCloseTo(120, -1);
    expect(value('suar_alert_oldest_open_seconds')).toBeCloseTo(300, -1);
    expect(text).toContain('suar_cases_open{severity="4"} 1');
    expect(text).toContain('suar_cases_open{severity="5"} 0');
    expect(text).toContain('suar_database_up 1');
  });

  it('shows no old reading when the database does not answer', async () => {
    const other = new pg.Client({ connectionString: store.databaseUrl });
    await other.connect();
    await other.query('begin; lock table inbox in access exclusive mode');
    const text = await scrape();
    expect(text).toContain('suar_database_up 0');
    expect(text).toContain('suar_inbox_oldest_unhandled_seconds Nan');
    expect(text).toContain('suar_inbound_total{channel="telegram"} 3');
    await other.query('rollback');
    await other.end();
  });

  it('is closed to requests that a proxy passed on', async () => {
    for (const header of ['X-Forwarded-For', 'Forwarded']) {
      expect((await fetch(`${address}/metrics`, { headers: { [header]: 'for=127.0.0.1' } })).status).toBe(404);
    }
  });
});

/** One event ten minutes old, one message two minutes overdue, one alert five minutes old on a case of severity 4. */
async function aWaitingNight(): Promise<void> {
  const [person, conversation, theCase] = [randomUUID(), randomUUID(), randomUUID()];
  const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
  const sealed = Buffer.of(1);
  const { db } = store;
  await db.insertInto('person').values({ id: person, wrapped_key: sealed, key_version: 1 }).execute();
  const place = { channel: 'telegram', account: '1' };
  await db
    .insertInto('conversation')
    .values({ id: conversation, person_id: person, ...place, address_index: sealed, address: sealed })
    .execute();
  await db
    .insertInto('inbox')
    .values([
      {
        conversation_id: conversation,
        ...place,
        provider_id: '1',
        kind: 'message',
        body: sealed,
        sent_at: ago(11),
        received_at: ago(10),
      },
      {
        conversation_id: conversation,
        ...place,
        provider_id: '0',
        kind: 'message',
        body: sealed,
        sent_at: ago(60),
        received_at: ago(60),
        handled_at: ago(60),
      },
    ])
    .execute();
  await db
    .insertInto('cases')
    .values({
      id: theCase,
      code: 'K7D-3MX',
      person_id: person,
      conversation_id: conversation,
      kind: 'distress',
      severity: 4,
      status: 'open',
      opened_at: ago(5),
      last_inbound_at: ago(5),
    })
    .execute();
  await db
    .insertInto('alert')
    .values({
      id: randomUUID(),
      case_id: theCase,
      reason: 'distress',
      status: 'offered',
      rung: 0,
      round: 0,
      raised_at: ago(5),
      due_at: ago(-1),
    })
    .execute();
  const row = {
    lane: conversation,
    audience: 'person' as const,
    author: 'flow',
    ...place,
    body: sealed,
    status: 'queued' as const,
  };
  await db
    .insertInto('outbox')
    .values([
      { ...row, dedupe_key: 'a', due_at: ago(2) },
      { ...row, dedupe_key: 'b', due_at: ago(-30) },
    ])
    .execute();
}
