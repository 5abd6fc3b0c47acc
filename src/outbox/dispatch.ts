import { type Logger } from '../core/logger.ts';
import { MicroBatch } from '../core/micro-batch.ts';
import { SendError, type SendFailure } from '../core/outbound.ts';
import { urgentFrom } from '../core/severity.ts';
import { type Reach } from '../core/turning-point.ts';
import { type ScheduleWakeUp, type WakeUp } from '../core/wake-up.ts';
import { isPassingTrouble } from '../store/index.ts';
import { type Account, claimDue, type ClaimScope, renewLease } from './claim.ts';
import { createDeskTopics } from './desk-topics.ts';
import { type Departure, type Enqueued, urgencyOf } from './enqueue.ts';
import { sweepHeld } from './hold.ts';
import { type Mark, type Marked, writeMarks } from './mark.ts';
import { decideAfterFailure, type RetryPolicy } from './retry-policy.ts';
import { type RightOfWay } from './right-of-way.ts';
import { createRoom } from './room.ts';
import {
  type DepartureParts,
  AllTriedError,
  GateClosedError,
  sendDeparture,
  WindowClosedError,
} from './send-departure.ts';

/**
 * A row's life: queued → sending (leased) → sent | failed, or back to queued for a later try. What the provider reports
 * later takes it from sent to delivered, read or failed (report.ts). Where the channel carries nothing until the person writes
 * it is held, and queued again when they do (hold.ts).
 * Rows of one lane go out one after another; lanes go side by side. What happened is marked in shared commits.
 */
export interface Dispatcher {
  /** Sends what a transaction has just committed and leased to us. Never throws; nothing to await. */
  deliver(enqueued: Enqueued): void;
  /** Something waits in these lanes. */
  look(lanes: readonly string[]): void;
  /** A wake-up for one row: sends it if it is due. */
  wake(outboxId: string): Promise<void>;
  /** Takes whatever is due, also from processes that are gone. */
  sweep(): Promise<void>;
  /** Rows that fall due before a moment, for the sweeper. */
  dueRows(before: Date): Promise<WakeUp[]>;
  /** Stops taking new rows and waits for what is under way. */
  stop(): Promise<void>;
}

export interface DispatcherParts extends Omit<DepartureParts, 'topics'> {
  readonly policy: RetryPolicy;
  readonly leaseMs: number;
  readonly logger: Logger;
  readonly schedule: ScheduleWakeUp;
  readonly onOutcome: (channel: string, outcome: Mark['outcome']['kind']) => void;
  /** Accounts for which another process sends, at this moment. */
  readonly elsewhere: () => readonly Account[];
  /** Rows of this lane were leased to us, and are for another process: they are queued again. */
  readonly onElsewhere: (lane: string) => void;
  /** A message failed, or is held against expectation, and its case is to be told: `takeUntold`. */
  readonly onUntold: () => void;
  readonly rightOfWay: RightOfWay;
  readonly chance: () => number;
  readonly reach: Reach;
}

/**
 * Sends under way at once. More would be no faster, since providers take some tens a second (Telegram 30, docs of its Bot API), and
 * each would take longer. A provider's own limit comes back as 429 and is obeyed.
 */
const places = { all: 32, answers: 24, besideUrgent: 4 };
const marksPerCommit = 500;
const firstMarkPauseMs = 100;
const longestMarkPauseMs = 2_000;
/** Longer than a mark takes; shorter than anybody notices. */
const secondLookMs = 300;

export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const lanes = new Map<string, { departure: Departure; leasedAt: number }[]>();
  /** Lanes whose head went back into the queue: what was leased behind it meanwhile must not overtake it. */
  const heldLanes = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const departing = { ...parts, topics: createDeskTopics(parts.store) };
  const room = createRoom(places, parts.rightOfWay);
  let stopped = false;

  const marks = new MicroBatch<Mark>(async (batch) => {
    parts.reach('outbox.before-mark');
    const { freed, untold } = await writeUntilWritten(batch);
    parts.reach('outbox.after-mark');
    if (untold) parts.onUntold();
    for (const lane of freed) lookAt(lane);
  }, marksPerCommit);

  /** We know what became of these rows; while the database is away the knowledge waits here, and their lanes with it. */
  async function writeUntilWritten(batch: readonly Mark[]): Promise<Marked> {
    for (let pauseMs = firstMarkPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestMarkPauseMs)) {
      try {
        return await writeMarks(parts.store.db, batch);
      } catch (error) {
        if (stopped || !isPassingTrouble(error)) throw error;
        parts.logger.warn('outbox.marks-wait', { count: batch.length, error });
        await new Promise((wake) => setTimeout(wake, pauseMs));
      }
    }
  }

  const looks = new MicroBatch<string>(async (batch) => {
    if (!stopped) await claimAndTake({ kind: 'lanes', lanes: [...new Set(batch)] });
  }, marksPerCommit);

  /** Looks whether the lane's next row may go. The sweep finds what a failed look leaves. */
  function lookAt(lane: string): void {
    looks.add(lane).catch((error: unknown) => {
      parts.logger.warn('outbox.lane-waits-for-sweep', { error });
    });
  }

  const inHand = (): string[] => [...lanes.values()].flatMap((waiting) => waiting.map(({ departure }) => departure.id));

  async function claimAndTake(scope: ClaimScope): Promise<number> {
    const departures = await claimDue(parts.store, scope, inHand(), parts.leaseMs, parts.elsewhere());
    for (const { lane } of departures) heldLanes.delete(lane);
    take(departures);
    return departures.length;
  }

  function take(departures: readonly Departure[]): void {
    if (stopped) return; // Their leases run out, and the next process takes them.
    const elsewhere = parts.elsewhere();
    for (const departure of departures) {
      const { channel, account } = departure.draft;
      const isElsewhere = elsewhere.some((one) => one.channel === channel && one.account === account);
      if (isElsewhere || heldLanes.has(departure.lane)) {
        const givenBack = mark(departure, { kind: 'again', afterMs: 0, mayHaveArrived: false, counts: false });
        if (isElsewhere) void givenBack.then(() => parts.onElsewhere(departure.lane));
        continue;
      }
      const entry = { departure, leasedAt: performance.now() };
      const waiting = lanes.get(departure.lane);
      if (waiting !== undefined) waiting.push(entry);
      else {
        lanes.set(departure.lane, [entry]);
        keepUnderWay(
          urgencyOf(departure.draft) >= urgentFrom
            ? parts.rightOfWay.urgent(() => runLane(departure.lane))
            : runLane(departure.lane),
        );
      }
    }
  }

  function keepUnderWay(work: Promise<void>): void {
    const kept = work.finally(() => underWay.delete(kept));
    underWay.add(kept);
  }

  async function runLane(lane: string): Promise<void> {
    for (;;) {
      const [entry] = lanes.get(lane) ?? [];
      if (entry === undefined) break;
      if (urgencyIn(lane) < urgentFrom) await parts.rightOfWay.ordinary();
      const leave = await room.enter(urgencyIn(lane));
      const outcome = await attempt(entry.departure, entry.leasedAt);
      leave();
      if (outcome.kind === 'again' || outcome.kind === 'held') {
        await giveBack(lane, entry.departure, outcome);
        return;
      }
      if (outcome.kind === 'gone') {
        // Another process sends it: what is behind it must not overtake it from here.
        await giveBackBehind(lane, { kind: 'again', afterMs: 0, mayHaveArrived: false, counts: false });
        return;
      }
      const marked = mark(entry.departure, outcome);
      // The alarm behind a topic waits for no commit of ours: were we killed now, the next try would find the topic.
      if (entry.departure.draft.body.kind === 'open-topic') keepUnderWay(marked);
      else await marked;
      lanes.get(lane)?.shift();
    }
    lanes.delete(lane);
  }

  /** What goes out ahead of something urgent is as urgent. */
  const urgencyIn = (lane: string): number =>
    Math.max(...(lanes.get(lane) ?? []).map(({ departure }) => urgencyOf(departure.draft)));

  /** A row that must wait holds its lane: those behind it go back with it, or they would overtake it. */
  async function giveBack(
    lane: string,
    head: Departure,
    outcome: Extract<Mark['outcome'], { kind: 'again' | 'held' }>,
  ): Promise<void> {
    const untried = outcome.kind === 'held' ? outcome : { ...outcome, mayHaveArrived: false, counts: false };
    await Promise.all([mark(head, outcome), giveBackBehind(lane, untried)]);
  }

  /** All of the lane that is in our hands, but its head. */
  async function giveBackBehind(lane: string, outcome: Mark['outcome']): Promise<void> {
    const behind = (lanes.get(lane) ?? []).slice(1);
    lanes.delete(lane);
    heldLanes.add(lane);
    await Promise.all(behind.map(({ departure }) => mark(departure, outcome)));
  }

  async function attempt(departure: Departure, leasedAt: number): Promise<Mark['outcome'] | { kind: 'gone' }> {
    const since = parts.clock.now();
    try {
      const isOld = performance.now() - leasedAt > parts.leaseMs / 4;
      if (isOld && !(await renewLease(parts.store, departure, parts.leaseMs))) return { kind: 'gone' };
      parts.reach('outbox.before-send');
      const { providerId, parts: ids } = await sendDeparture(departing, departure);
      parts.reach('outbox.after-send');
      return { kind: 'sent', providerId, parts: ids };
    } catch (error) {
      return afterError(error, departure, since);
    }
  }

  function afterError(error: unknown, departure: Departure, since: Date): Mark['outcome'] {
    if (error instanceof GateClosedError) return { kind: 'failed', reason: `gate-${error.reason}` };
    if (error instanceof WindowClosedError) return { kind: 'held', reason: 'window-closed', since, told: true };
    if (error instanceof AllTriedError) return decided(error.failure, departure, since, error.parts);
    if (error instanceof SendError) return decided(error.failure, departure, since);
    // Not the provider's answer but a fault of ours (the database is away, a bug): try again, and say so in the log.
    parts.logger.error('outbox.send-fault', { channel: departure.draft.channel, rowId: departure.id, error });
    return decided({ kind: 'unavailable', reason: 'internal' }, departure, since);
  }

  function decided(
    failure: SendFailure,
    { attempt }: Departure,
    since: Date,
    allTried: readonly string[] = [],
  ): Mark['outcome'] {
    const outcome = decideAfterFailure(failure, attempt, parts.policy, parts.chance());
    if (outcome.kind === 'failed') return { ...outcome, parts: allTried };
    return outcome.kind === 'held' ? { ...outcome, since, told: false } : outcome;
  }

  async function mark(departure: Departure, outcome: Mark['outcome']): Promise<void> {
    parts.onOutcome(departure.draft.channel, outcome.kind);
    try {
      await marks.add({ id: departure.id, attempt: departure.attempt, lane: departure.lane, outcome });
      if (outcome.kind === 'again') {
        const dueAt = new Date(parts.clock.now().getTime() + outcome.afterMs);
        parts.schedule({ kind: 'delivery', id: departure.id, dueAt });
      }
    } catch (error) {
      // The lease runs out, and the row goes again marked "possibly doubled": late, but told truthfully.
      parts.logger.error('outbox.mark-failed', { channel: departure.draft.channel, rowId: departure.id, error });
    }
  }

  return {
    deliver({ departures, waitingLanes }) {
      take(departures);
      for (const lane of waitingLanes) {
        // What they waited for may have been marked before their own commit could be seen ...
        lookAt(lane);
        // ... or is being marked by a statement that began before it.
        setTimeout(lookAt, secondLookMs, lane).unref();
      }
    },
    look(lanes) {
      for (const lane of lanes) lookAt(lane);
    },
    async wake(outboxId) {
      await claimAndTake({ kind: 'row', id: outboxId });
    },
    async sweep() {
      if (await sweepHeld(parts.store.db)) parts.onUntold();
      while (!stopped && (await claimAndTake({ kind: 'all' })) > 0);
    },
    async dueRows(before) {
      const rows = await parts.store.db
        .selectFrom('outbox')
        .select(['id', 'due_at'])
        .where('status', '=', 'queued')
        .where('due_at', '<', before)
        .orderBy('due_at')
        .limit(1_000)
        .execute();
      return rows.map((row) => ({ kind: 'delivery', id: row.id, dueAt: row.due_at }));
    },
    async stop() {
      stopped = true;
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
