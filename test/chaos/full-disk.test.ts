import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Store } from '../../src/store/index.ts';
import { type ServiceProcess } from '../support/service-process.ts';
import { backends, oneOrAll, type Pair, pause, underLoad } from './pair.ts';

/** How long the disk is full: seconds in the whole suite, a minute with `npm run test:chaos`. */
const fullMs = Number(process.env['CHAOS_DISK_FULL_MS'] ?? 3_000);
const patience = { timeout: 30_000, interval: 200 };

/** What PostgreSQL says where a table can grow no more, on every table and for every user (SQLSTATE 53100, "disk_full"). */
async function prepareFullDisk(store: Store): Promise<void> {
  await sql`create table disk as select false as is_full`.execute(store.db);
  await sql`create function meet_full_disk() returns trigger language plpgsql as $$ begin
    if (select is_full from public.disk) then
      raise disk_full using message = 'could not extend file: No space left on device';
    end if;
    return null;
  end $$`.execute(store.db);
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'bullmq') and tablename <> 'disk' and tablename not like '%migration%'`.execute(
    store.db,
  );
  for (const { name } of rows)
    await sql
      .raw(
        `create trigger full_disk before insert or update on ${name} for each statement execute function meet_full_disk()`,
      )
      .execute(store.db);
}

const fill = (store: Store, isFull: boolean) => sql`update disk set is_full = ${isFull}`.execute(store.db);

/** A page of the web chat says something; the same id twice is one message. */
async function writeOnTheWeb(one: ServiceProcess, id: string): Promise<number> {
  const response = await fetch(`${one.address()}/chat/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, text: 'tolong' }),
  });
  await response.arrayBuffer();
  return response.status;
}

const readinessSchema = z.object({ missing: z.array(z.string()), degraded: z.array(z.string()) });
async function askReadiness(one: ServiceProcess): Promise<{ status: number } & z.infer<typeof readinessSchema>> {
  const response = await fetch(`${one.address()}/readyz`);
  return { status: response.status, ...readinessSchema.parse(await response.json()) };
}

/** What the provider has been told is kept is kept at this very moment, and not only when all is well again. */
async function lostNow({ house, store }: Pair): Promise<readonly number[]> {
  const confirmed = house.standin.confirmedUpdates();
  const { rows } = await sql<{ id: string }>`select provider_id as id from inbox`.execute(store.db);
  const kept = new Set(rows.map(({ id }) => id));
  return confirmed.filter((update) => !kept.has(String(update)));
}

const { all, drop } = await backends();
afterAll(drop);

describe.each(oneOrAll(all, process.env['CHAOS_DISK_FULL_MS'] !== undefined))(
  'two processes with wake-ups on $name, whose database finds its disk full',
  ({ name, environment }) => {
    it('acknowledge nothing that is not kept, say so, and handle everything afterwards', async () => {
      await underLoad(
        `full disk on ${name}`,
        async (pair) => {
          const { house, store, load } = pair;
          const words = house.processes.map((one) => ({ one, id: randomUUID() }));
          await fill(store, true);
          const before = house.standin.confirmedUpdates().length;
          const written = load.written();
          for (const { one, id } of words) {
            expect(await writeOnTheWeb(one, id)).toBe(503);
            const { status, missing } = await askReadiness(one);
            expect(status).toBe(503);
            expect(missing).toContain('inbox: 53100, nothing is taken in');
          }
          await pause(fullMs);
          // People went on writing; at most what was being committed when the disk filled up has been confirmed since.
          expect(load.written()).toBeGreaterThan(written);
          expect(house.standin.pendingUpdates()).toBeGreaterThan(0);
          expect(house.standin.confirmedUpdates().length - before).toBeLessThanOrEqual(100);
          expect(await lostNow(pair)).toEqual([]);
          await fill(store, false);
          for (const { one, id } of words) {
            expect(await writeOnTheWeb(one, id)).toBe(200);
            await expect.poll(() => askReadiness(one), patience).toMatchObject({ status: 200, missing: [] });
          }
        },
        { environment, prepare: prepareFullDisk },
      );
    });
  },
);

const folder = mkdtempSync(join(tmpdir(), 'suar-small-disk-'));
/** Enough for a new cluster and a few seconds of talk. */
const diskMegabytes = 160;
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', folder]).status === 0;
if (!isMounted)
  process.stderr.write(
    'no disk may be mounted here: full disks are played by the database alone, and not by a real one.\n',
  );
afterAll(() => {
  if (isMounted) spawnSync('umount', ['-l', folder]);
  rmdirSync(folder);
});

/** Writes until nothing more fits. */
function fillDisk(file: string): void {
  const opened = openSync(file, 'w');
  try {
    const block = Buffer.alloc(64 * 1024);
    for (;;) if (writeSync(opened, block) < block.length) return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(opened);
  }
}

describe.skipIf(!isMounted)('two processes whose data folder lies on a small disk', () => {
  it('lose nothing while that is really full, and say so', async () => {
    await underLoad(
      'a disk that is really full',
      async (pair) => {
        const filler = join(folder, 'filler');
        fillDisk(filler);
        for (const one of pair.house.processes)
          expect((await askReadiness(one)).degraded).toEqual([
            expect.stringMatching(/^data folder: \d+ MB left on its disk$/),
          ]);
        await pause(fullMs);
        rmSync(filler);
        for (const one of pair.house.processes)
          await expect.poll(() => askReadiness(one), patience).toMatchObject({ status: 200, degraded: [] });
        expect(await lostNow(pair)).toEqual([]);
      },
      { under: folder, people: { people: 50, messages: 20_000, everyMs: 10 } },
    );
  });
});
