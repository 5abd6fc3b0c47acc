import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import { silentLogger } from '../../src/core/logger.ts';
import { type TurningPoint } from '../../src/core/turning-point.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { startTelegramStandin, type TelegramStandin } from '../standins/telegram/index.ts';
import { buildIfOld } from './built.ts';
import { testMasterKey } from './master-key.ts';

export const staffTelegramId = 7_001;
export const deskChatId = -1_009_000_001;

/** A whole Suar under attack: the real process on a data folder of its own, with Telegram's stand-in outside of it. */
export interface House {
  readonly standin: TelegramStandin;
  readonly dataFolder: string;
  /** Starts the process; resolves when it serves, or when it has died at its turning point before that. */
  start(death?: { at: TurningPoint; nth?: number }): Promise<void>;
  /** Resolves when the process has ended. */
  ended(): Promise<void>;
  kill(): Promise<void>;
  isRunning(): boolean;
  /** Everything the process wrote to its log so far. */
  log(): string;
  /** The same database, for looking and for breaking things. */
  join(): Promise<Store>;
  close(): Promise<void>;
}

const settings = `
ladder:
  - { offer: team, team: first-line, within: 4s }
  - { offer: supervisors, within: 4s }
firstReplyWithin: 30s
remindAfter: 20s
delivery: { lease: 2s, firstRetry: 100ms, longestRetry: 1s }
sweep: 1s
`;

/** @param own settings where others than the storm's short ladder are wanted */
export async function openHouse(
  environment: Readonly<Record<string, string>> = {},
  own: string = settings,
): Promise<House> {
  buildIfOld();
  const standin = await startTelegramStandin({ deskChatId });
  const dataFolder = mkdtempSync(join(tmpdir(), 'suar-chaos-'));
  const settingsFile = join(dataFolder, 'settings.yaml');
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(settingsFile, own);
  let child: ChildProcess | undefined;
  let log = '';

  const house: House = {
    standin,
    dataFolder,
    isRunning: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    log: () => log,
    async start(death) {
      const started = spawn(process.execPath, [new URL('serve.mjs', import.meta.url).pathname], {
        env: {
          ...process.env,
          SUAR_DATA_DIR: dataFolder,
          SUAR_CONFIG: settingsFile,
          SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
          PORT: '0',
          TELEGRAM_BOT_TOKEN: standin.token,
          TELEGRAM_API_ROOT: standin.url,
          TELEGRAM_DESK_CHAT_ID: String(deskChatId),
          ...environment,
          ...(death === undefined ? {} : { KILL_AT: death.at, KILL_NTH: String(death.nth ?? 1) }),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      started.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
      await new Promise<void>((served, failed) => {
        createInterface({ input: started.stdout }).on('line', (line) => {
          if (line === 'ready') served();
          else log += `${line}\n`;
        });
        started.once('exit', (code, signal) => {
          if (signal === 'SIGKILL') served();
          else failed(new Error(`the service ended with ${String(code)}: ${log.slice(-3_000)}`));
        });
      });
    },
    ended: () =>
      new Promise((ended) => {
        if (!house.isRunning()) ended();
        else
          child?.once('exit', () => {
            ended();
          });
      }),
    async kill() {
      child?.kill('SIGKILL');
      await house.ended();
    },
    join: () =>
      openStore({
        dataFolder,
        databaseUrl: undefined,
        masterKey: testMasterKey,
        as: 'join',
        logger: silentLogger,
        poolSize: 3,
      }),
    async close() {
      if (house.isRunning()) {
        child?.kill('SIGTERM');
        await house.ended();
      }
      // The server of a killed process lives on: opening and closing as the server's owner ends it.
      const store = await openStore({
        dataFolder,
        databaseUrl: undefined,
        masterKey: testMasterKey,
        as: 'serve',
        logger: silentLogger,
      });
      await store.close();
      await standin.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
  return house;
}

/** A responder on the roster, known by the Telegram id with which the stand-in's staff writes. */
export async function hireResponder(store: Store): Promise<void> {
  await store.db
    .insertInto('responder')
    .values({
      id: randomUUID(),
      sign_in_name: 'rina',
      display_name: 'Rina',
      role: 'responder',
      password_hash: null,
      teams: ['first-line'],
      telegram_id: String(staffTelegramId),
    })
    .execute();
}
