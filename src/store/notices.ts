import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Logger } from '../core/logger.ts';
import { MicroBatch } from '../core/micro-batch.ts';
import { type Secret } from '../core/secret.ts';
import { type Database } from './database.ts';
import { listenTo } from './listen.ts';

/**
 * What processes tell each other about rows that they have committed. A notice is a hint like a wake-up: it holds ids and
 * nothing else, it may be lost, and the sweep stands behind it.
 * - `suar_inbox`: something waits to be handled.
 * - `suar_outbox`: something waits to be sent; which lanes.
 */
export const noticeKinds = ['suar_inbox', 'suar_outbox'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notices {
  /** @param ids left out: whatever there is. Never throws, and nobody waits for it. */
  tell(kind: NoticeKind, ids?: readonly string[]): void;
  /** @param heard given the ids, or none: look at whatever there is. Not called for our own. */
  on(kind: NoticeKind, heard: (ids: readonly string[]) => void): void;
  start(): void;
  stop(): Promise<void>;
}

/** PostgreSQL takes payloads below 8,000 bytes (NOTIFY); an id is a UUID. */
const mostIds = 150;
const beatMs = 5_000;

export function createNotices({
  db,
  url,
  logger,
}: {
  readonly db: Database;
  readonly url: Secret;
  readonly logger: Logger;
}): Notices {
  const me = randomUUID();
  const listeners = new Map<NoticeKind, ((ids: readonly string[]) => void)[]>();
  let beat: NodeJS.Timeout | undefined;

  const batch = new MicroBatch<{ kind: NoticeKind; ids: readonly string[] }>(async (told) => {
    for (const kind of noticeKinds) {
      const mine = told.filter((one) => one.kind === kind);
      if (mine.length === 0) continue;
      const all = [...new Set(mine.flatMap(({ ids }) => ids))];
      // One that names nothing means everything.
      const few = mine.every(({ ids }) => ids.length > 0) && all.length <= mostIds;
      await sql`select pg_notify(${kind}, ${[me, ...(few ? all : [])].join(' ')})`.execute(db);
    }
  }, 1_000);

  const everyone = (kind: NoticeKind, ids: readonly string[]): void => {
    for (const heard of listeners.get(kind) ?? []) heard(ids);
  };
  const listener = listenTo({
    url,
    channels: noticeKinds,
    heard(notice) {
      if (notice === undefined) {
        for (const kind of noticeKinds) everyone(kind, []);
        return;
      }
      const [from, ...ids] = notice.payload.split(' ');
      const kind = noticeKinds.find((known) => known === notice.channel);
      if (kind !== undefined && from !== me) everyone(kind, ids);
    },
    onLost: (attempt, error) => {
      logger.warn('notices.connection-lost', { attempt, error });
    },
  });

  return {
    tell(kind, ids = []) {
      batch.add({ kind, ids }).catch((error: unknown) => {
        logger.warn('notices.not-told', { kind, error });
      });
    },
    on(kind, heard) {
      listeners.set(kind, [...(listeners.get(kind) ?? []), heard]);
    },
    start() {
      listener.start();
      beat = setInterval(() => {
        listener.beat();
      }, beatMs);
      beat.unref();
    },
    async stop() {
      clearInterval(beat);
      await listener.stop();
    },
  };
}
