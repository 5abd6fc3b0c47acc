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

  async function run(): Promise<void> {
    let pauseMs = firstPauseMs;
    for (let seen = -1; !stopped && seen !== kicks; ) {
      seen = kicks;
      try {
        while (!stopped && (await work())) pauseMs = firstPauseMs;
      } catch (error) {
        logger.error('intake.pump-failed', { error });
        await new Promise((wake) => setTimeout(wake, pauseMs));
        pauseMs = Math.min(longestPauseMs, pauseMs * 2);
        seen = -1;
      }
    }
  }

  return {
    kick() {
      kicks += 1;
      while (!stopped && running.size < workers) {
        const loop = run().finally(() => running.delete(loop));
        running.add(loop);
      }
    },
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}
