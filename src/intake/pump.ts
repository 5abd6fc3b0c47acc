import { type Logger } from '../core/logger.ts';

/** What a look at the waiting rows came to; `all`: handled what could be seen to wait. */
export type Worked = 'nothing' | 'all' | 'more';

/** Keeps handling what waits, as long as something does; idle in between. */
export interface Pump {
  /** Something may wait now. Cheap, and harmless when nothing does. */
  kick(): void;
  /** Finishes what is under way and takes nothing more. */
  stop(): Promise<void>;
}

const firstPauseMs = 100;
const longestPauseMs = 5_000;
/**
 * After `all` only another process can have left something: an event it took in while we held the conversation. One later
 * look finds it, instead of an empty transaction after each batch.
 */
const laterLookMs = 50;

/**
 * @param work handles some of what waits. A throw (the database is away) is tried again with
 *   growing pauses: the rows wait meanwhile.
 * @param workers loops side by side, so that one can decide while the other waits for its commit
 */
export function createPump(work: () => Promise<Worked>, workers: number, logger: Logger): Pump {
  let stopped = false;
  /** Something was announced that no look has begun after. */
  let announced = false;
  let laterLook: NodeJS.Timeout | undefined;
  const running = new Set<Promise<void>>();

  async function run(): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!stopped) {
      announced = false;
      try {
        const worked = await work();
        pauseMs = firstPauseMs;
        if (worked === 'more') {
          start();
          continue;
        }
        if (worked === 'all') lookLater();
        if (!announced) return;
      } catch (error) {
        logger.error('intake.pump-failed', { error });
        await new Promise((wake) => setTimeout(wake, pauseMs));
        pauseMs = Math.min(longestPauseMs, pauseMs * 2);
      }
    }
  }

  function start(): void {
    if (stopped || running.size >= workers) return;
    const loop: Promise<void> = run().then(() => {
      running.delete(loop);
      // What was announced between the last look and here must not be lost.
      if (announced) start();
    });
    running.add(loop);
  }

  function lookLater(): void {
    laterLook ??= setTimeout(() => {
      laterLook = undefined;
      kick();
    }, laterLookMs);
  }

  function kick(): void {
    announced = true;
    start();
  }

  return {
    kick,
    async stop() {
      stopped = true;
      clearTimeout(laterLook);
      await Promise.all(running);
    },
  };
}
