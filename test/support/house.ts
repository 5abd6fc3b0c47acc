import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { silentLogger } from '../../src/core/logger.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { startTelegramStandin, type TelegramStandin } from '../standins/telegram/index.ts';
import { buildIfOld } from './built.ts';
import { testMasterKey } from './master-key.ts';
import { type ServiceProcess, serviceProcess } from './service-process.ts';

export const staffTelegramId = 7_001;
export const deskChatId = -1_009_000_001;

/** A whole Suar under attack: the real process on a data folder of its own, with Telegram's stand-in outside of it. */
export interface House extends Omit<ServiceProcess, 'stop' | 'freeze' | 'thaw' | 'shiftClock'> {
  readonly standin: TelegramStandin;
  readonly dataFolder: string;
  /** The same database, for looking and for breaking things. */
  join(): Promise<Store>;
  close(): Promise<void>;
}

export const stormSettings = `
ladder:
  - { offer: team, team: first-line, within: 4s }
  - { offer: supervisors, within: 4s }
firstReplyWithin: 30s
remindAfter: 20s
delivery: { lease: 2s, firstRetry: 100ms, longestRetry: 1s }
sweep: 1s
polling: { lease: 1s }
flood: { messagesPerMinute: 60, answerEvery: 1s }
`;

/** @param own settings where others than the storm's short ladder are wanted */
export async function openHouse(
  environment: Readonly<Record<string, string>> = {},
  own: string = stormSettings,
): Promise<House> {
  buildIfOld();
  const standin = await startTelegramStandin({ deskChatId });
  const dataFolder = mkdtempSync(join(tmpdir(), 'suar-chaos-'));
  const settingsFile = join(dataFolder, 'settings.yaml');
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(settingsFile, own);
  const service = serviceProcess({
    SUAR_DATA_DIR: dataFolder,
    SUAR_CONFIG: settingsFile,
    SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
    PORT: '0',
    TELEGRAM_BOT_TOKEN: standin.token,
    TELEGRAM_API_ROOT: standin.url,
    TELEGRAM_DESK_CHAT_ID: String(deskChatId),
    ...environment,
  });
  return {
    ...service,
    standin,
    dataFolder,
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
      await service.stop();
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
