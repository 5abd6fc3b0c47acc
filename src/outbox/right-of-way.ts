/**
 * Ordinary work lets urgent work pass. Where both cores are full, no order within one queue helps whoever must pass several, and
 * each step of an alarm (a statement, a commit, a send) stands behind what the ordinary ones have begun.
 */
export interface RightOfWay {
  /**
   * Ordinary work keeps clear until this settles, though never longer than `longestHoldMs`: a slow provider leaves the cores idle.
   * @param passed whether it found anything urgent to do. Left out: it did
   */
  urgent<Result>(work: () => Promise<Result>, passed?: (result: Result) => boolean): Promise<Result>;
  /** Resolves when nothing urgent is under way, at the latest after `longestWaitMs`: what is ordinary is late, and never forgotten. */
  ordinary(): Promise<void>;
  /** For ordinary work that takes long: one piece at a time, each when nothing urgent is under way, with a rest behind it. */
  oneByOne<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Something urgent passed not long ago: more may follow, so that nothing ordinary should be begun that takes long. */
  isBusy(): boolean;
}

/** Longer than an alarm takes in a flood, from its turn to its last send. */
const longestHoldMs = 100;
const longestWaitMs = 250;
/** From the last urgent work until the house is thought quiet again. */
const busyForMs = 2_000;
/** After each piece of what takes long: whoever comes meanwhile finds the cores idle. */
const restMs = 20;

export function createRightOfWay(): RightOfWay {
  const underWay = new Set<object>();
  const waiting = new Set<() => void>();
  let lastAt = -Infinity;
  let lastPiece: Promise<void> = Promise.resolve();

  function end(one: object): void {
    if (!underWay.delete(one) || underWay.size > 0) return;
    for (const pass of waiting) pass();
  }

  async function ordinary(): Promise<void> {
    if (underWay.size === 0) return;
    await new Promise<void>((wake) => {
      const pass = (): void => {
        clearTimeout(patience);
        waiting.delete(pass);
        wake();
      };
      const patience = setTimeout(pass, longestWaitMs);
      waiting.add(pass);
    });
  }

  return {
    async urgent(work, passed = () => true) {
      const one = {};
      underWay.add(one);
      const held = setTimeout(end, longestHoldMs, one);
      try {
        const result = await work();
        if (passed(result)) lastAt = performance.now();
        return result;
      } finally {
        clearTimeout(held);
        end(one);
      }
    },
    ordinary,
    async oneByOne(work) {
      const before = lastPiece;
      let rested: () => void = () => undefined;
      lastPiece = new Promise((next) => (rested = next));
      await before;
      await ordinary();
      try {
        return await work();
      } finally {
        setTimeout(rested, restMs);
      }
    },
    isBusy: () => performance.now() - lastAt < busyForMs,
  };
}
