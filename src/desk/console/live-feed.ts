import pg from 'pg';
import { type Logger } from '../../core/logger.ts';
import { type Store } from '../../store/index.ts';

/** Tells whoever subscribed that something about cases changed. A lost notice costs one tick. */
export interface LiveFeed {
  subscribe(tell: () => void): () => void;
  start(): void;
  stop(): Promise<void>;
}

/** Many changes within this time are one notice. */
const gatherMs = 150;
/** Every so often subscribers are told anyway, and the connection is proved to live. */
const tickMs = 15_000;
const longestPauseMs = 10_000;

/** One connection of its own listens on `suar_cases`, for the whole process. */
export function createLiveFeed(store: Pick<Store, 'url'>, logger: Logger): LiveFeed {
  const subscribers = new Set<() => void>();
  let client: pg.Client | undefined;
  let gathering: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let ticking: NodeJS.Timeout | undefined;
  let stopped = false;
  let failures = 0;

  const tell = (): void => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      for (const subscriber of subscribers) subscriber();
    }, gatherMs);
  };

  const lose = (lost: pg.Client, error: unknown): void => {
    if (client !== lost) return;
    client = undefined;
    lost.end().catch(() => undefined); // It is broken already; ending it only frees the socket.
    if (stopped) return;
    failures += 1;
    logger.warn('desk.feed-lost', { attempt: failures, error });
    retry = setTimeout(connect, Math.min(longestPauseMs, 200 * 2 ** failures));
  };

  function connect(): void {
    const next = new pg.Client({
      connectionString: store.url.reveal(),
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    client = next;
    next.on('error', (error) => {
      lose(next, error);
    });
    next.on('end', () => {
      lose(next, undefined);
    });
    next.on('notification', tell);
    next
      .connect()
      .then(() => next.query('listen suar_cases'))
      .then(() => {
        failures = 0;
        tell(); // Whatever happened while nobody listened.
      })
      .catch((error: unknown) => {
        lose(next, error);
      });
  }

  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    start() {
      connect();
      ticking = setInterval(() => {
        tell();
        const beating = client;
        beating?.query('select 1').catch((error: unknown) => {
          lose(beating, error);
        });
      }, tickMs);
    },
    async stop() {
      stopped = true;
      clearInterval(ticking);
      clearTimeout(retry);
      clearTimeout(gathering);
      const last = client;
      client = undefined;
      subscribers.clear();
      await last?.end();
    },
  };
}
