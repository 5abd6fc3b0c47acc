/**
 * How long to pause before the next try: doubled each time up to a longest pause, of which a random half is waited at
 * least, so that many processes do not come back at once. @param failures so far, 1 or more. @param chance 0 to 1.
 */
export function backOffMs(failures: number, firstMs: number, longestMs: number, chance: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20));
  return Math.round(full / 2 + (full / 2) * chance);
}

/** Waits, or returns early when `signal` is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
