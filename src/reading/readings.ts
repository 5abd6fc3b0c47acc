import { readEvidence } from '../cases/index.ts';
import { type PersonId } from '../core/brand.ts';
import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { isPassingTrouble, type SealingKey, type Store, type Tx } from '../store/index.ts';
import { type Outcome, type Reader } from './reader.ts';
import { type Finish, finishTurn, takeTurn, type Turn } from './reading-record.ts';

/** A file that has just been read, or refused: `readingOf` tells which. */
export interface Finished {
  readonly evidenceId: string;
  readonly person: PersonId;
}

export interface ReadingParts {
  readonly store: Store;
  readonly reader: Reader;
  readonly clock: Clock;
  readonly logger: Logger;
  /**
   * Told of each file in the transaction that writes down what became of it: what the listener writes is there exactly if
   * the result is. What it returns is run after the commit. A listener that throws makes the file be read again.
   */
  readonly onRead: (tx: Tx, finished: Finished) => Promise<(() => void) | undefined>;
}

/**
 * Reads what waits, one file at a time, in fair turns. A queued job or the sweep kicks; the rows say what is due, so that a
 * lost job costs a sweep and a dead process a lease.
 */
export interface Readings {
  /** Something may wait to be read. Never throws; does nothing while reading is under way. */
  kick(): void;
  /** Resolves when nothing that could be read waits any more. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Longer than loading the thread and reading together. */
const leaseMs = 60_000;
/** What ended the thread, or the process, so often will end it again. */
const mostAttempts = 3;

export function createReadings(parts: ReadingParts): Readings {
  let underWay: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function drain(): Promise<void> {
    do {
      again = false;
      for (
        let turn = await takeTurn(parts.store, leaseMs);
        turn !== undefined;
        turn = await takeTurn(parts.store, leaseMs)
      ) {
        await readOne(parts, turn);
        if (stopped) return;
      }
    } while (again);
  }

  function kick(): void {
    again = true;
    if (stopped || underWay !== undefined) return;
    underWay = drain()
      .catch((error: unknown) => {
        // The row is still due when its lease is over, and the sweep kicks again.
        const code = isPassingTrouble(error) ? 'passing' : 'fault';
        parts.logger.error('reading.failed', { code, error });
      })
      .finally(() => {
        underWay = undefined;
      });
  }

  return {
    kick,
    async idle() {
      await underWay;
    },
    async stop() {
      stopped = true;
      await parts.reader.stop();
      await underWay;
    },
  };
}

async function readOne(parts: ReadingParts, turn: Turn): Promise<void> {
  const begun = performance.now();
  const key = await keyOf(parts.store, turn.person);
  const outcome = await outcomeOf(parts, turn, key);
  const tookMs = performance.now() - begun;
  const finish = finishOf(outcome, turn, key, tookMs);
  const after = await parts.store.db.transaction().execute(async (tx) => {
    const counted = await finishTurn(tx, turn, finish, parts.clock.now());
    if (!counted || finish.kind === 'again') return undefined;
    return parts.onRead(tx, { evidenceId: turn.evidenceId, person: turn.person });
  });
  parts.logger.info('reading.done', {
    rowId: turn.evidenceId,
    kind: finish.kind,
    ms: Math.round(tookMs),
    attempt: turn.attempt,
    ...(finish.kind === 'refused' ? { code: finish.why } : {}),
  });
  after?.();
}

/** Undefined for a person who has been erased: nothing of theirs can be opened any more. */
async function keyOf(store: Store, person: PersonId): Promise<SealingKey | undefined> {
  return (await store.keys.of(store.db, [person])).get(person);
}

async function outcomeOf({ store, reader }: ReadingParts, turn: Turn, key: SealingKey | undefined): Promise<Outcome> {
  // A process that died with it has not counted its try; this one is counted already.
  if (turn.attempt > mostAttempts) return { kind: 'refused', why: 'gave-up' };
  if (!turn.stored || key === undefined) return { kind: 'refused', why: 'not-stored' };
  const file = await readEvidence(store, turn.evidenceId);
  return file === undefined ? { kind: 'refused', why: 'not-stored' } : reader.read(file.bytes, turn.language);
}

function finishOf(outcome: Outcome, turn: Turn, key: SealingKey | undefined, tookMs: number): Finish {
  switch (outcome.kind) {
    case 'read':
      return key === undefined ? { kind: 'refused', why: 'not-stored' } : { kind: 'read', read: outcome, key, tookMs };
    case 'refused':
      return outcome;
    case 'broke':
      return turn.attempt >= mostAttempts ? { kind: 'refused', why: 'gave-up' } : { kind: 'again', counts: true };
    case 'stopped':
      return { kind: 'again', counts: false };
  }
}
