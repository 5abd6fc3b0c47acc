export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/**
 * Waits for a promise no longer than so many milliseconds. What it stands for goes on; its late failure is dropped,
 * because the row it was about is still due.
 * @throws TimeLimitError
 */
export async function withinMs<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, failed) => {
    timer = setTimeout(() => {
      failed(new TimeLimitError(`no answer within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
