import pg from 'pg';
import { type Secret } from '../core/secret.ts';

/** A connection of its own that hears the notices of some channels, and comes back by itself when it is lost. */
export interface Listener {
  start(): void;
  /** Proves that the connection lives; a dead one is replaced. */
  beat(): void;
  stop(): Promise<void>;
}

interface ListenOptions {
  readonly url: Secret;
  /** Plain names: they stand in the statement as they are. */
  readonly channels: readonly ('suar_cases' | 'suar_adverts' | 'suar_flows' | 'suar_inbox' | 'suar_outbox')[];
  /** Called for each notice, and without one after each connection: something may have happened while nobody listened. */
  readonly heard: (notice?: { readonly channel: string; readonly payload: string }) => void;
  readonly onLost: (attempt: number, error: unknown) => void;
}

const longestPauseMs = 10_000;

export function listenTo({ url, channels, heard, onLost }: ListenOptions): Listener {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;
  let failures = 0;

  const lose = (lost: pg.Client, error: unknown): void => {
    if (client !== lost) return;
    client = undefined;
    lost.end().catch(() => undefined); // It is broken already; ending it only frees the socket.
    if (stopped) return;
    failures += 1;
    onLost(failures, error);
    retry = setTimeout(connect, Math.min(longestPauseMs, 200 * 2 ** failures));
  };

  function connect(): void {
    const next = new pg.Client({
      connectionString: url.reveal(),
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
    next.on('notification', ({ channel, payload = '' }) => {
      heard({ channel, payload });
    });
    next
      .connect()
      .then(() => next.query(channels.map((channel) => `listen ${channel}`).join('; ')))
      .then(() => {
        failures = 0;
        heard();
      })
      .catch((error: unknown) => {
        lose(next, error);
      });
  }

  return {
    start: connect,
    beat() {
      const beating = client;
      beating?.query('select 1').catch((error: unknown) => {
        lose(beating, error);
      });
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}
