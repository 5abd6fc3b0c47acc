import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '../../src/core/logger.ts';
import { type Role } from '../../src/core/role.ts';
import { Secret } from '../../src/core/secret.ts';
import { openEmbeddedCluster } from '../../src/store/embedded/cluster.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { startTelegramStandin, type TelegramStandin } from '../standins/telegram/index.ts';
import { buildIfOld } from './built.ts';
import { deskChatId, stormSettings } from './house.ts';
import { testMasterKey } from './master-key.ts';
import { type ServiceProcess, serviceProcess } from './service-process.ts';

/** Several processes on one database and one bot, each killed by itself; the database belongs to none of them. */
export interface SharedHouse {
  readonly standin: TelegramStandin;
  readonly processes: readonly ServiceProcess[];
  readonly dataFolder: string;
  readonly databaseUrl: string;
  /** What all of them wrote to their logs. */
  log(): string;
  join(): Promise<Store>;
  /** PostgreSQL ends at once, as in a crash, and comes back within a second. */
  killDatabase(): void;
  close(): Promise<void>;
}

/**
 * @param roles of each process; `all` for every role
 * @param under where its data folder is made
 */
export async function openSharedHouse(
  roles: readonly ('all' | readonly Role[])[],
  environment: Readonly<Record<string, string>> = {},
  settings: string = stormSettings,
  under: string = tmpdir(),
): Promise<SharedHouse> {
  buildIfOld();
  const standin = await startTelegramStandin({ deskChatId });
  const dataFolder = realpathSync(mkdtempSync(join(under, 'suar-shared-')));
  const settingsFile = join(dataFolder, 'settings.yaml');
  writeFileSync(settingsFile, settings);
  const cluster = await openEmbeddedCluster(dataFolder);
  cluster.keepRunning(silentLogger);
  const processes = roles.map((some, index) =>
    serviceProcess({
      SUAR_DATA_DIR: dataFolder,
      SUAR_CONFIG: settingsFile,
      SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
      PORT: '0',
      CLOCK_SHIFT_FILE: join(dataFolder, `clock-${index}`),
      DATABASE_URL: cluster.url,
      TELEGRAM_BOT_TOKEN: standin.token,
      TELEGRAM_API_ROOT: standin.url,
      TELEGRAM_DESK_CHAT_ID: String(deskChatId),
      ...(some === 'all' ? {} : { ROLES: some.join(',') }),
      ...environment,
    }),
  );
  return {
    standin,
    processes,
    dataFolder,
    databaseUrl: cluster.url,
    log: () => processes.map((one) => one.log()).join('\n'),
    join: () =>
      openStore({
        dataFolder,
        databaseUrl: new Secret(cluster.url),
        masterKey: testMasterKey,
        as: 'join',
        logger: silentLogger,
        poolSize: 3,
      }),
    killDatabase() {
      // Its first line is the server's process (PostgreSQL, "postmaster.pid").
      const [pid = ''] = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGQUIT');
    },
    async close() {
      for (const one of processes) {
        one.thaw();
        await one.stop();
      }
      await cluster.stop();
      await standin.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
