import { statfs } from 'node:fs/promises';
import { type ChannelId } from '../core/inbound.ts';
import { migrationState, type Database } from '../store/index.ts';
import { within } from './time-limit.ts';

export interface ChannelHealth {
  readonly id: ChannelId;
  readonly started: boolean;
  /** Only a human can mend it (a phone that is to be linked), and people reach us by the other channels meanwhile. */
  readonly mendedByHand?: boolean;
}

export interface Readiness {
  readonly ready: boolean;
  /** What is not ready, in words for the operator: `database: no answer within 2 s`. */
  readonly missing: readonly string[];
  /**
   * What is down although we are ready: whoever takes traffic from us for it would take the desk and the other channels away, and
   * no other process could do better. For alarms: `channel whatsapp: a number is not connected`.
   */
  readonly degraded: readonly string[];
}

const answerWithinMs = 2_000;

/**
 * What our own PostgreSQL needs to go on: its next segment of write-ahead log has 16 MB (PostgreSQL documentation, "wal_segment_size"),
 * and as much again for what people send.
 */
const leastFreeBytes = 32 * 1024 * 1024;

export interface ReadinessParts {
  readonly store: { readonly db: Database; readonly dataFolder: string };
  readonly channels: () => readonly ChannelHealth[];
  /** Why what comes in cannot be committed at the moment. Left out: nothing comes in here. */
  readonly problemOfInbox?: (() => string | undefined) | undefined;
}

/** Asks the database at most once at a time: probes of one that hangs must not queue up in its pool. */
export function createReadinessCheck({ store, channels, problemOfInbox }: ReadinessParts): () => Promise<Readiness> {
  let asking: Promise<string | undefined> | undefined;
  return async () => {
    asking ??= findDatabaseProblem(store.db).finally(() => {
      asking = undefined;
    });
    // `in time` marks an answer, so that "no problem" and "no answer" stay apart.
    const answer = await within(
      asking.then((problem) => ({ problem })),
      answerWithinMs,
    );
    const database = answer === undefined ? 'database: no answer within 2 s' : answer.problem;
    const down = channels().filter(({ started }) => !started);
    const inbox = problemOfInbox?.();
    const disk = await findDiskProblem(store.dataFolder);
    const missing = [
      ...(database === undefined ? [] : [database]),
      ...(inbox === undefined ? [] : [inbox]),
      ...down.filter(({ mendedByHand }) => mendedByHand !== true).map(({ id }) => `channel ${id}: not started`),
    ];
    const degraded = [
      ...down
        .filter(({ mendedByHand }) => mendedByHand === true)
        .map(({ id }) => `channel ${id}: a number is not connected`),
      ...(disk === undefined ? [] : [disk]),
    ];
    return { ready: missing.length === 0, missing, degraded };
  };
}

/** No reason yet to send people away: what still fits is kept, and what does not is refused by itself. */
async function findDiskProblem(folder: string): Promise<string | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    return free < leastFreeBytes ? `data folder: ${Math.floor(free / 1024 ** 2)} MB left on its disk` : undefined;
  } catch (error) {
    return `data folder: ${error instanceof Error && 'code' in error ? String(error.code) : 'not readable'}`;
  }
}

async function findDatabaseProblem(db: Database): Promise<string | undefined> {
  try {
    const { known, applied } = await migrationState(db);
    return applied < known ? `migrations: ${applied} of ${known} applied` : undefined;
  } catch (error) {
    // The driver's words may hold an address or a row: its code is enough, the log has the rest.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no connection';
    return `database: ${code}`;
  }
}
