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

/** Asks the database at most once at a time: probes of one that hangs must not queue up in its pool. */
export function createReadinessCheck(db: Database, channels: () => readonly ChannelHealth[]): () => Promise<Readiness> {
  let asking: Promise<string | undefined> | undefined;
  return async () => {
    asking ??= findDatabaseProblem(db).finally(() => {
      asking = undefined;
    });
    // `in time` marks an answer, so that "no problem" and "no answer" stay apart.
    const answer = await within(
      asking.then((problem) => ({ problem })),
      answerWithinMs,
    );
    const database = answer === undefined ? 'database: no answer within 2 s' : answer.problem;
    const down = channels().filter(({ started }) => !started);
    const missing = [
      ...(database === undefined ? [] : [database]),
      ...down.filter(({ mendedByHand }) => mendedByHand !== true).map(({ id }) => `channel ${id}: not started`),
    ];
    const degraded = down
      .filter(({ mendedByHand }) => mendedByHand === true)
      .map(({ id }) => `channel ${id}: a number is not connected`);
    return { ready: missing.length === 0, missing, degraded };
  };
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
