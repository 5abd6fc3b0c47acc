import { type Logger } from '../core/logger.ts';

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
 * @param work handles some of what waits; false when nothing did. A throw (the database is away) is tried again with
 *   growing pauses: the rows wait meanwhile.
 * @param workers loops side by side, so that one can decide while the other waits for its commit
 */
export function createPump(work: () => Promise<boolean>, workers: number, logger: Logger): Pump {
  let stopped = false;
  let kicks = 0;
  const running = new Set<Promise<void>>();

  /** Returns the count of kicks that it has answered. */
  async function run(): Promise<number> {
    let pauseMs = firstPauseMs;
    for (;;) {
      const seen = kicks;
      try {
        while (!stopped && (await work())) pauseMs = firstPauseMs;
        if (stopped || seen === kicks) return seen;
      } catch (error) {
        logger.error('intake.pump-failed', { error });
        await new Promise((wake) => setTimeout(wake, pauseMs));
        pauseMs = Math.min(longestPauseMs, pauseMs * 2);
      }
    }
  }

  function start(): void {
    const loop: Promise<void> = run().then((seen) => {
      running.delete(loop);
      // A kick that fell between the last look and here must not be lost.
      if (!stopped && seen !== kicks && running.size === 0) start();
    });
    running.add(loop);
  }

  return {
    kick() {
      kicks += 1;
      while (!stopped && running.size < workers) start();
    },
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}
