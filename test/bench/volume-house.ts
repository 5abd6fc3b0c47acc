import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { silentLogger } from '../../src/core/logger.ts';
import { Secret } from '../../src/core/secret.ts';
import { hashPassword } from '../../src/desk/staff/password.ts';
import { openEmbeddedCluster } from '../../src/store/embedded/cluster.ts';
import { openStore } from '../../src/store/index.ts';

/** One PostgreSQL with the databases `empty` and `filled`, each of the newest schema and with the same staff. */
export interface VolumeHouse {
  readonly sides: Readonly<Record<Side, SideOfHouse>>;
  /** Opens no connection that stays: a session's statistics are counted when it ends. */
  withClient<Result>(side: Side, work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  /** While rows are only made for measuring, nothing has to survive a crash. */
  hurry(yes: boolean): Promise<void>;
  close(): Promise<void>;
}

export type Side = 'empty' | 'filled';
export const bothSides = ['empty', 'filled'] as const;

export interface SideOfHouse {
  readonly databaseUrl: string;
  /** What a Suar on this database is started with, beside its Telegram. */
  readonly environment: Readonly<Record<string, string>>;
}

export const volumeDeskChatId = -1_009_000_005;
export const signInName = 'volume';
export const password = 'a long pass phrase for the volume';
/** Also those who own what is stored. */
export const responders = 200;
/** Of these, so many have a capacity, so that their cases are counted. */
export const counted = 20;

/** Long, so that nothing of what is stored falls due while it is measured. */
const settings = `
firstReplyWithin: 4h
remindAfter: 3h
replyWithin: 4h
flood: { messagesPerMinute: 100000 }
`;

export async function openVolumeHouse(): Promise<VolumeHouse> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'suar-volume-')));
  writeFileSync(join(folder, 'settings.yaml'), settings);
  const cluster = await openEmbeddedCluster(folder);
  cluster.keepRunning(silentLogger);
  const masterKey = randomBytes(32);
  const urlOf = (database: string): string => {
    const url = new URL(cluster.url);
    url.pathname = `/${database}`;
    return url.href;
  };
  const connected = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const close = async (): Promise<void> => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const sideOf = (side: Side): SideOfHouse => ({
    databaseUrl: urlOf(side),
    environment: {
      SUAR_DATA_DIR: join(folder, side),
      SUAR_CONFIG: join(folder, 'settings.yaml'),
      SUAR_MASTER_KEY: masterKey.toString('base64'),
      DATABASE_URL: urlOf(side),
      REDIS_URL: '',
      PORT: '0',
      TELEGRAM_DESK_CHAT_ID: String(volumeDeskChatId),
    },
  });
  const house: VolumeHouse = {
    sides: { empty: sideOf('empty'), filled: sideOf('filled') },
    withClient: (side, work) => connected(urlOf(side), work),
    hurry: (yes) =>
      connected(cluster.url, async (client) => {
        for (const name of ['fsync', 'full_page_writes', 'synchronous_commit'])
          await client.query(yes ? `alter system set ${name} = off` : `alter system reset ${name}`);
        await client.query('select pg_reload_conf()');
        if (!yes) await client.query('checkpoint');
      }),
    close,
  };
  try {
    for (const side of bothSides) {
      await connected(cluster.url, (client) => client.query(`create database ${side}`));
      const dataFolder = join(folder, side);
      mkdirSync(dataFolder);
      const databaseUrl = new Secret(urlOf(side));
      const key = new Secret(masterKey);
      await (await openStore({ dataFolder, databaseUrl, masterKey: key, as: 'join', logger: silentLogger })).close();
      await house.withClient(side, hire);
    }
    return house;
  } catch (error) {
    await close();
    throw error;
  }
}

async function hire(client: pg.Client): Promise<void> {
  await client.query(
    `insert into responder (id, sign_in_name, display_name, role, password_hash, teams, capacity)
    select gen_random_uuid(), 'r' || n, 'Responder ' || n, case when n % 20 = 0 then 'supervisor' else 'responder' end, null, '{first-line}',
      case when n <= $2::int then 50 end
    from generate_series(1, $1::int) n`,
    [responders, counted],
  );
  await client.query(
    `insert into responder (id, sign_in_name, display_name, role, password_hash, teams)
    values (gen_random_uuid(), $1, 'Volume', 'administrator', $2, '{first-line}')`,
    [signInName, await hashPassword(password)],
  );
}
