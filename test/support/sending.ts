import { SendError, type SendFailure } from '../../src/core/outbound.ts';

/** Waits until something holds, and says what it waited for when it never does. */
export async function until(what: string, holds: () => boolean, timeoutMs = 10_000): Promise<void> {
  const startedAt = Date.now();
  while (!holds()) {
    if (Date.now() - startedAt > timeoutMs) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The failure of a send that must fail. */
export async function failureOf(send: Promise<unknown>): Promise<SendFailure> {
  const error = await send.then(
    () => new Error('the send succeeded'),
    (reason: unknown) => reason,
  );
  if (error instanceof SendError) return error.failure;
  throw error;
}
