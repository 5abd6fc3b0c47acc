import { sql } from 'kysely';
import { SuarError } from '../core/errors.ts';
import { type Accept } from '../core/inbound.ts';
import { type Logger } from '../core/logger.ts';
import { type Database } from '../store/index.ts';

/** More waits than the house can handle: the provider keeps this, and sends it again. */
export class HouseFullError extends SuarError {
  override readonly name = 'HouseFullError';

  constructor() {
    super('too much waits to be handled', 'The provider sends it again. If it lasts, start another process.');
  }
}

/** Keeps what waits from growing without end: what is not taken in waits at its provider. */
export interface Backlog {
  /** For doors at which others decide when to come: refuses while the house is full, and when too many stand in the door. */
  readonly accept: Accept;
  /** For doors at which we fetch: resolves when there is room, or with the signal. */
  room(signal: AbortSignal): Promise<void>;
  start(): void;
  stop(): void;
}

/** Events in calls of `accept` that have not come back: what a process keeps in memory while the database is slow. */
const mostInTheDoor = 2_000;
const lookEveryMs = 1_000;

/**
 * @param most messages waiting, over all processes. Conversations that are slowed down do not count: they wait by our own will,
 *   and one of them could keep the house shut for everybody
 */
export function createBacklog({
  db,
  accept,
  most,
  logger,
  everyMs = lookEveryMs,
}: {
  readonly db: Database;
  readonly accept: Accept;
  readonly most: number;
  readonly logger: Logger;
  readonly everyMs?: number;
}): Backlog {
  let full = false;
  let inTheDoor = 0;
  let looking = false;
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Set<() => void>();

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    try {
      judge(await countWaiting(db, most));
    } catch (error) {
      // Whoever takes in is told by the same database.
      logger.warn('intake.backlog-not-counted', { error });
    } finally {
      looking = false;
    }
  }

  function judge(count: number): void {
    const before = full;
    full = count >= (full ? most / 2 : most);
    if (full === before) return;
    if (full) logger.error('intake.house-full', { count });
    else {
      logger.info('intake.house-has-room', { count });
      for (const resolve of [...waiting]) resolve();
    }
  }

  return {
    async accept(events) {
      // What the desk does always comes in: it is what makes room.
      const people = events.some(({ from }) => from === 'person');
      if (people && (full || inTheDoor >= mostInTheDoor)) throw new HouseFullError();
      inTheDoor += events.length;
      try {
        await accept(events);
      } finally {
        inTheDoor -= events.length;
      }
    },
    room: (signal) =>
      new Promise((resolve) => {
        if (!full || signal.aborted) {
          resolve();
          return;
        }
        const done = (): void => {
          waiting.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        waiting.add(done);
        signal.addEventListener('abort', done);
      }),
    start() {
      timer = setInterval(() => void look(), everyMs);
      timer.unref();
      void look();
    },
    stop() {
      clearInterval(timer);
    },
  };
}

/** Stops counting at `most`. Index: inbox_waiting. */
async function countWaiting(db: Database, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from inbox i where i.handled_at is null and i.set_aside_at is null and i.conversation_id is not null
        and not exists (select from flood f where f.conversation_id = i.conversation_id and f.until > now())
      limit ${most}) waits`.execute(db);
  return rows[0]?.n ?? 0;
}
