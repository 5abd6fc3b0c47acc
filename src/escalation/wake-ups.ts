import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type ScheduleWakeUp, type WakeUpKind } from '../core/wake-up.ts';
import { type QueueConnection, quietLog, type WakeQueue } from '../store/index.ts';
import { createSweeper, type FindDue } from './sweeper.ts';
import { TimeLimitError, withinMs } from './time-limit.ts';

/**
 * Wake-ups come from two sides: a queued job, within milliseconds of the moment, and the sweeper, which reads the rows
 * themselves and handles what is overdue on the spot. The queue may be slow, empty or dead: nothing is lost by it, and
 * nothing is later than one sweep.
 */
export interface WakeUps {
  readonly schedule: ScheduleWakeUp;
  /** Resolves once wake-ups are served, be it by the sweeper alone because the queue's server is away. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** One look at all that is due; what is overdue has been handled when it resolves. Never throws. */
  sweep(): Promise<void>;
}

export interface WakeUpParts {
  readonly queue: QueueConnection;
  /** What this process does; other kinds it only queues, for processes that do. */
  readonly handlers: Readonly<Partial<Record<WakeUpKind, (id: string) => Promise<void>>>>;
  readonly due: readonly FindDue[];
  readonly sweepMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * An alert never waits behind deliveries: it has a queue and a worker of its own. All kinds of one queue are handled by the
 * same processes. Few of them keep connections few.
 */
const queues = [
  { name: 'alerts', atOnce: 8, kinds: ['alert'] },
  { name: 'deliveries', atOnce: 16, kinds: ['delivery'] },
  { name: 'others', atOnce: 16, kinds: ['silence', 'evidence', 'offer', 'check-in', 'notice'] },
  // Pictures are read one at a time, and take seconds: they have a queue of their own, too.
  { name: 'readings', atOnce: 1, kinds: ['reading'] },
] as const satisfies readonly { name: string; atOnce: number; kinds: readonly WakeUpKind[] }[];

const limits = {
  addMs: 2_000,
  readyMs: 10_000,
  closeMs: 5_000,
  /** After that the worker turns to the next; the handler goes on, and its row stays due until it is done. */
  handleMs: 10_000,
  /** A handler that has not come back by then will not: its row may be tried again beside it. */
  inHandMs: 120_000,
  /** Adds under way at once; beyond that the sweeper does it. */
  adding: 1_000,
};

export function createWakeUps(parts: WakeUpParts): WakeUps {
  const { clock, logger } = parts;
  const complain = quietLog(logger);
  const open = new Map<(typeof queues)[number]['name'], WakeQueue>();
  const opening = new Map<string, Promise<void>>();
  const opened = new Set<WakeQueue>();
  const inHand = new Map<string, number>();
  let adding = 0;
  let running = false;
  let timer: NodeJS.Timeout | undefined;

  async function handle(kind: WakeUpKind, id: string): Promise<void> {
    const key = `${kind}-${id}`;
    const since = inHand.get(key);
    if (since !== undefined && performance.now() - since < limits.inHandMs) return;
    const mine = performance.now();
    inHand.set(key, mine);
    const work = (async () => parts.handlers[kind]?.(id))().finally(() => {
      if (inHand.get(key) === mine) inHand.delete(key);
    });
    try {
      await withinMs(limits.handleMs, work);
    } catch (error) {
      // The row is still due: the next sweep tries it again.
      logger.error('wake-up.failed', { kind, rowId: id, error });
      if (error instanceof TimeLimitError)
        work.catch((late: unknown) => complain('wake-up.failed-late', { kind, error: late }));
    }
  }

  const schedule: ScheduleWakeUp = ({ kind, id, dueAt }) => {
    const queue = open.get(queueOf(kind));
    if (!running || queue === undefined) return;
    const delayMs = Math.max(0, dueAt.getTime() - clock.now().getTime());
    // The sweeper queues what falls due before its next round. Only alerts are queued from the start: silence timers
    // are replaced with every message, and would leave thousands of jobs that mean nothing any more.
    if (kind !== 'alert' && delayMs > parts.sweepMs) return;
    if (adding >= limits.adding) {
      complain('queue.add-skipped', { kind });
      return;
    }
    adding += 1;
    const jobId = `${kind}-${id}-${dueAt.getTime()}`;
    withinMs(limits.addMs, queue.add({ jobId, name: kind, id, delayMs }))
      .catch((error: unknown) => {
        complain('queue.add-failed', { kind, error });
      })
      .finally(() => {
        adding -= 1;
      });
  };

  const sweeper = createSweeper({ due: parts.due, sweepMs: parts.sweepMs, clock, handle, schedule, complain });

  /** A queue whose server is away waits for it; one that was refused is opened anew with the next sweep. */
  function openMissing(): Promise<unknown> {
    return Promise.all(
      queues.map((wanted) => {
        if (open.has(wanted.name)) return Promise.resolve();
        const trying = opening.get(wanted.name) ?? openOne(wanted).finally(() => opening.delete(wanted.name));
        opening.set(wanted.name, trying);
        return trying;
      }),
    );
  }

  async function openOne({ name, atOnce, kinds }: (typeof queues)[number]): Promise<void> {
    const work = async (job: { name: string; id: string }): Promise<void> => {
      const kind = kinds.find((known) => known === job.name);
      if (kind !== undefined) await handle(kind, job.id);
    };
    const isOurs = kinds.some((kind) => parts.handlers[kind] !== undefined);
    const queue = parts.queue.open(name, atOnce, isOurs ? work : undefined);
    opened.add(queue);
    try {
      await queue.ready();
      open.set(name, queue);
    } catch (error) {
      complain('queue.not-ready', { error });
      opened.delete(queue);
      await closeQuietly(queue);
    }
  }

  async function closeQuietly(queue: { close(): Promise<void> }): Promise<void> {
    await withinMs(limits.closeMs, queue.close()).catch((error: unknown) => {
      complain('queue.close-failed', { error });
    });
  }

  function tick(): void {
    void openMissing();
    void sweeper.sweep();
  }

  return {
    schedule,
    async sweep() {
      // One that is under way read the rows before this was called.
      await sweeper.idle();
      await sweeper.sweep();
    },
    async start() {
      running = true;
      timer = setInterval(tick, parts.sweepMs);
      // Not awaited: what fell due while nobody was here must not hold up the start.
      void sweeper.sweep();
      await withinMs(limits.readyMs, openMissing()).catch((error: unknown) => {
        complain('queue.not-ready', { error });
      });
    },
    async stop() {
      running = false;
      clearInterval(timer);
      await Promise.all([closeQuietly({ close: () => sweeper.idle() }), ...[...opened].map(closeQuietly)]);
      await closeQuietly(parts.queue);
    },
  };
}

function queueOf(kind: WakeUpKind): (typeof queues)[number]['name'] {
  return queues.find(({ kinds }) => kinds.some((one) => one === kind))?.name ?? 'others';
}
