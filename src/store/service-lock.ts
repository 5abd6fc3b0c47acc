import pg from 'pg';
import { type Logger } from '../core/logger.ts';
import { type EmbeddedCluster } from './embedded/cluster.ts';

/** "suar" in ASCII: the advisory lock that says a Suar serves this data folder. */
const serviceLock = 0x73756172;
const retryMs = 300;

export interface ServiceLock {
  release(): Promise<void>;
}

/**
 * Says that this process serves the data folder. The lock lives in a session of the server, so that it ends with the
 * process that holds it, however that ends. When the session breaks, the server is looked after (started again if it
 * died) and the lock taken anew: PostgreSQL may be killed under a running Suar.
 * @returns undefined when another process holds it
 */
export async function takeServiceLock(cluster: EmbeddedCluster, logger: Logger): Promise<ServiceLock | undefined> {
  let released = false;
  let session = await lockIn(cluster.url);
  if (session === undefined) return undefined;
  watch(session);

  function watch(held: pg.Client): void {
    held.once('end', () => {
      if (!released) void takeAgain();
    });
  }

  async function takeAgain(): Promise<void> {
    logger.warn('store.server-lost');
    while (!released) {
      try {
        await cluster.revive();
        session = await lockIn(cluster.url);
        if (session !== undefined) {
          watch(session);
          logger.info('store.server-back');
          return;
        }
      } catch (error) {
        logger.warn('store.server-away', { error });
      }
      await new Promise((wake) => setTimeout(wake, retryMs));
    }
  }

  return {
    async release() {
      released = true;
      await session?.end();
    },
  };
}

async function lockIn(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
  client.on('error', () => undefined); // `end` follows, and is what is acted on.
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [serviceLock]);
  if (rows[0]?.held === true) return client;
  await client.end();
  return undefined;
}
