import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/config.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { startSuar, type Suar } from '../../../src/main.ts';
import { testMasterKey } from '../../support/master-key.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let suar: Suar | undefined;
let folder: string;
afterEach(async () => {
  await suar?.stop();
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(publicUrl: string): Promise<Suar> {
  store = await openTestStore();
  folder = mkdtempSync(join(tmpdir(), 'suar-proxy-'));
  const environment = {
    SUAR_DATA_DIR: folder,
    SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
    DATABASE_URL: store.databaseUrl,
    PORT: '0',
    SUAR_PUBLIC_URL: publicUrl,
  };
  suar = await startSuar(readConfiguration(environment, folder), silentLogger);
  return suar;
}

const callers = 24;
/** Everybody guesses at a name of their own, as the proxy says from an address of their own. */
async function guesses(listening: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let caller = 1; caller <= callers; caller += 1) {
    const response = await fetch(`${listening}/desk/sign-in`, {
      method: 'POST',
      headers: {
        'X-Forwarded-For': `203.0.113.${caller}`,
        'X-Forwarded-Proto': 'https',
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
      },
      body: new URLSearchParams({ name: `guess-${caller}`, password: 'wrong wrong wrong' }),
    });
    statuses.push(response.status);
  }
  return statuses;
}

it('believes the proxy of a public address, so that one caller does not close the door for others', async () => {
  const { address, listening } = await start('https://help.example/');
  expect(address).toBe('https://help.example');
  expect(await guesses(listening)).toEqual(Array.from({ length: callers }, () => 401));
});

it('believes nobody without one: a guesser has the address that the connection has', async () => {
  const { address, listening } = await start('');
  expect(address).toBe(listening);
  expect((await guesses(listening)).at(-1)).toBe(429);
});

it('shows the rehearsal room to nobody from outside', async () => {
  expect((await start('https://help.example')).rehearsal).toBe(false);
});
