import pg from 'pg';
import { type Logger } from '../core/logger.ts';

/**
 * Who uses our own PostgreSQL. Advisory locks live in a session of the server, so they end with the process that holds
 * them, however that ends. Everybody holds `present` shared; the one that serves holds `serving` alone.
 */
export interface Presence {
  leave(): Promise<void>;
}

/** "suar" in ASCII, and the number after it. */
const serving = 0x73756172;
const present = serving + 1;

const againAfterMs = 300;

/** @returns undefined when another Suar serves */
export async function takePlace(url: string, as: 'serve' | 'join', logger: Logger): Promise<Presence | undefined> {
  let left = false;
  let retry: NodeJS.Timeout | undefined;
  let client = await sit();
  if (client === undefined) return undefined;

  async function sit(): Promise<pg.Client | undefined> {
    const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
    session.on('error', (error) => {
      logger.warn('store.place-lost', { error });
    });
    await session.connect();
    await session.query('select pg_advisory_lock_shared($1)', [present]);
    if (as === 'serve') {
      const { rows } = await session.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [serving]);
      if (rows[0]?.held !== true) {
        await session.end();
        return undefined;
      }
    }
    session.once('end', sitAgainLater);
    return session;
  }

  /** The server was restarted under us: our place is free, and must not go to another Suar. */
  function sitAgainLater(): void {
    if (left) return;
    retry = setTimeout(() => {
      sit().then(
        (session) => {
          if (session !== undefined) client = session;
          else {
            logger.error('store.place-taken', { kind: as });
            sitAgainLater();
          }
        },
        (error: unknown) => {
          logger.warn('store.place-not-regained', { error });
          sitAgainLater();
        },
      );
    }, againAfterMs);
    retry.unref();
  }

  return {
    async leave() {
      left = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}

/** Whether nobody uses the server. Asked under the folder lock, so that nobody comes in meanwhile. */
export async function everybodyLeft(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // The question below fails with it.
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [present]);
    return rows[0]?.held === true;
  } finally {
    await client.end();
  }
}
