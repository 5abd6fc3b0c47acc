import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { z } from 'zod';
import { packageFolder } from '../../src/main.ts';
import { type Store } from '../../src/store/index.ts';
import { type RemoteStandin, startRemoteStandin } from '../standins/whatsapp/index.ts';
import { type House, openHouse } from './house.ts';
import { testMasterKey } from './master-key.ts';
import { openSharedHouse, type SharedHouse } from './shared-house.ts';

/** A whole Suar whose people write by WhatsApp: the stand-in is a process of its own, and lives on when Suar is killed. */
export interface WhatsAppHouse {
  readonly house: House;
  readonly whatsapp: RemoteStandin;
  /** Phone numbers of the people. */
  readonly people: readonly string[];
  /** Waits until Suar is logged in. */
  online(): Promise<void>;
  close(): Promise<void>;
}

export const hotline = '15550100';
const lid = '990000000000001';

/** Alarms wait long for their answer: nobody is at the desk, and the script goes on talking. */
const settings = `
ladder:
  - { offer: team, team: first-line, within: 30m }
  - { offer: supervisors, within: 30m }
firstReplyWithin: 30m
delivery: { lease: 2s, attempts: 1000, firstRetry: 100ms, longestRetry: 1s }
sweep: 1s
`;

export interface WhatsAppHouseOptions {
  readonly people: number;
  readonly seed?: number;
  readonly leaseMs?: number;
  /** Beside what the house needs itself. */
  readonly environment?: Readonly<Record<string, string>>;
}

export async function openWhatsAppHouse(options: WhatsAppHouseOptions): Promise<WhatsAppHouse> {
  const side = await openWhatsAppSide(options);
  const house = await openHouse(side.environment, settings);
  await house.start();
  await side.link(house.dataFolder, {});
  return { house, ...side.rest, close: () => side.close(house) };
}

/** Two processes and one number: whoever has its lease talks. */
export interface WhatsAppPair extends Omit<WhatsAppHouse, 'house'> {
  readonly house: SharedHouse;
}

export async function openWhatsAppPair(options: WhatsAppHouseOptions): Promise<WhatsAppPair> {
  const side = await openWhatsAppSide(options);
  const house = await openSharedHouse(['all', 'all'], side.environment, settings);
  await Promise.all(house.processes.map((one) => one.start()));
  await side.link(house.dataFolder, { DATABASE_URL: house.databaseUrl });
  return { house, ...side.rest, close: () => side.close(house) };
}

/** WhatsApp with its people, to whom no phone of ours is linked yet. */
async function openWhatsAppSide({ people, seed = 1, leaseMs = 2_400, environment: more = {} }: WhatsAppHouseOptions) {
  const whatsapp = await startRemoteStandin(seed);
  const environment = {
    WHATSAPP_WEB: 'on',
    WHATSAPP_WEB_URL: whatsapp.url,
    WHATSAPP_WEB_ROOT_KEY: whatsapp.rootPublicKey.toString('base64'),
    WHATSAPP_LEASE_MS: String(leaseMs),
    ...more,
  };
  const phones = Array.from({ length: people }, (_, index) => `1555${String(2_000_000 + index)}`);
  await whatsapp.ask('addAccount', { phone: hotline, lid });
  await whatsapp.ask(
    'addContacts',
    // Some have no LID, as many people still have none.
    phones.map((phone, index) => ({ phone, ...(index % 5 === 4 ? {} : { lid: `7${phone}` }), name: 'Ayu' })),
  );
  const online = async (): Promise<void> => {
    await waitUntil('Suar is logged in', async () => {
      const companions = await whatsapp.ask('companions', {});
      return companions.some(({ connected }) => connected);
    });
  };
  return {
    environment,
    rest: { whatsapp, people: phones, online },
    async link(dataFolder: string, where: Readonly<Record<string, string>>) {
      await linkPhone(dataFolder, { ...environment, ...where }, whatsapp);
      await online();
      // As a phone does after it was linked; without it a client holds live messages back for 20 s.
      await whatsapp.ask('sendHistory', { account: hotline });
    },
    async close(house: { close(): Promise<void> }) {
      await house.close();
      await whatsapp.stop();
    },
  };
}

const stepSchema = z.looseObject({ kind: z.string(), text: z.string().optional() });

/** `suar whatsapp pair main`, and a phone that scans what it shows. */
async function linkPhone(
  dataFolder: string,
  environment: Readonly<Record<string, string>>,
  whatsapp: RemoteStandin,
): Promise<void> {
  const command = spawn(process.execPath, ['dist/cli/suar.js', 'whatsapp', 'pair', 'main', '--json'], {
    cwd: packageFolder,
    env: {
      ...process.env,
      ...environment,
      SUAR_DATA_DIR: dataFolder,
      SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  command.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  createInterface({ input: command.stdout }).on('line', (line) => {
    said += `${line}\n`;
    const step = stepSchema.parse(JSON.parse(line));
    if (step.kind === 'qr' && step.text !== undefined)
      whatsapp.ask('scanQr', { account: hotline, text: step.text }).catch((error: unknown) => {
        said += String(error);
      });
  });
  await new Promise<void>((linked, failed) => {
    command.once('exit', (code) => {
      if (code === 0) linked();
      else failed(new Error(`no phone was linked (${String(code)}): ${said}`));
    });
  });
}

export async function waitUntil(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for this: ${what}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/** Nothing waits any more: not at WhatsApp, not in the journal, not in the inbox, not in the outbox. */
export async function untilAllIsStill(
  { house, whatsapp }: { readonly house: { log(): string }; readonly whatsapp: RemoteStandin },
  store: Store,
  timeoutMs = 120_000,
): Promise<void> {
  let quiet = 0;
  let last = '';
  await waitUntil(
    'all is still',
    async () => {
      const { rows } = await sql<{ inbox: number; outbox: number; journal: number }>`select
        (select count(*) from inbox where handled_at is null and set_aside_at is null)::int as inbox,
        (select count(*) from outbox where status in ('queued', 'sending'))::int as outbox,
        (select count(*) from whatsapp_journal where state = 'kept')::int as journal`.execute(store.db);
      const companions = await whatsapp.ask('companions', {});
      const at = companions.reduce((sum, { waiting }) => sum + waiting, 0);
      const [{ inbox = 0, outbox = 0, journal = 0 } = {}] = rows;
      last = JSON.stringify({ whatsapp: at, inbox, outbox, journal });
      quiet = at + inbox + outbox + journal === 0 ? quiet + 1 : 0;
      return quiet >= 4;
    },
    timeoutMs,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; ${last}; log: ${house.log().slice(-3_000)}`);
  });
}
