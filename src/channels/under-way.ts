/** Remembers promises until they settle, so that stopping can wait for them. */
export function underWay(): { track<T>(work: Promise<T>): Promise<T>; allDone(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      running.add(work);
      const forget = () => void running.delete(work);
      work.then(forget, forget);
      return work;
    },
    allDone: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
