import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type AdvertId, recordCheck } from '../adverts/index.ts';
import { type CheckDoorParts, type FileRead, findApiKey } from '../checkdoor/index.ts';
import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type DrawText } from '../core/outbound.ts';
import { judge, type JudgeParts } from '../offers/index.ts';
import { type Reader } from '../reading/index.ts';
import { createTries, type Store, type Tries } from '../store/index.ts';

interface CheckDoor extends CheckDoorParts {
  stop(): Promise<void>;
}

/** Pictures of the page that wait their turn. Each takes seconds; whoever comes behind these is told to wait. */
const mostWaiting = 4;

/** The wiring of `/check` and `/api/check`. Its reader is its own: nobody in a talk waits behind the page. */
export function openCheckDoor({
  store,
  clock,
  judging,
  reader,
  texts,
  exitUrl,
  draw,
  logger,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly judging: () => JudgeParts;
  readonly reader: Reader;
  readonly texts: CheckDoorParts['texts'];
  readonly exitUrl: string;
  readonly draw: DrawText;
  readonly logger: Logger;
}): CheckDoor {
  // Of its own and small: a flood of checks never takes a connection from intake.
  const pool = new pg.Pool({ connectionString: store.url.reveal(), max: 2, connectionTimeoutMillis: 5_000 });
  pool.on('error', (error) => {
    logger.warn('check.connection-lost', { error });
  });
  const counted = new Map<string, Tries>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    texts,
    exitUrl,
    draw,
    judge: (parts) => judge(judging(), parts, clock.now()),
    async readFile(bytes, language): Promise<FileRead> {
      if (waiting >= mostWaiting) return { kind: 'busy' };
      waiting += 1;
      const mine = last.then(() => reader.read(bytes, language));
      // One file at a time; what came of one is no matter to the next.
      last = mine.catch(() => undefined);
      try {
        const outcome = await mine;
        return outcome.kind === 'read' ? { kind: 'read', parts: outcome.texts } : { kind: 'refused' };
      } finally {
        waiting -= 1;
      }
    },
    async keep({ verdict, parts, origin, language }) {
      if (verdict === null) return;
      await store.db.transaction().execute((tx) =>
        recordCheck(store, tx, {
          id: randomUUID() as AdvertId, // A new one.
          origin,
          asker: null,
          evidence: { parts },
          verdict,
          language,
          places: [],
          at: clock.now(),
        }),
      );
    },
    findKey: (secret) => findApiKey(store.db, secret, clock.now()),
    tries(of, perMinute) {
      const name = `check-${of}-${perMinute}`;
      const tries = counted.get(name) ?? createTries(pool, name, perMinute);
      counted.set(name, tries);
      return tries;
    },
    async stop() {
      await reader.stop();
      await pool.end();
    },
  };
}
