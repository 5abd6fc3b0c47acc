import { type Api, GrammyError } from 'grammy';
import { type Logger } from '../../core/logger.ts';
import { backOffMs, pause } from '../back-off.ts';
import { grammySignal } from './client.ts';
import { type OnHealth, type TelegramHealth } from './health.ts';
import { allowedUpdates, telegramLimits, telegramTimes } from './limits.ts';
import { type Receive } from './receive.ts';
import { sendFailure } from './send-failure.ts';

export interface PollOptions {
  readonly api: Api;
  readonly receive: Receive;
  readonly logger: Logger;
  readonly onHealth: OnHealth;
  readonly signal: AbortSignal;
  /** Asked before every question; after the first "no" the poll ends. Left out: always. */
  readonly mayAsk?: (() => boolean) | undefined;
  /** Resolves when the house takes more in, or with the signal: meanwhile Telegram keeps what people write. */
  readonly room?: ((signal: AbortSignal) => Promise<void>) | undefined;
}

/**
 * Asks for updates until `signal` is aborted, and never rejects.
 *
 *   fetch from offset ── batch ──> receive (commits) ── returned ──> offset = highest id + 1 ──> fetch …
 *        ^                                └── threw ──> offset stays, pause ──┐
 *        └────────────────────────────────────────────────────────────────────┘
 *
 * Asking from an offset is what tells Telegram "we have everything below": so the offset moves after the commit and
 * at no other place. It is kept in memory only; after a restart Telegram repeats what was not confirmed.
 */
export async function poll({ api, receive, logger, onHealth, signal, mayAsk, room }: PollOptions): Promise<void> {
  let offset = 0;
  let failures = 0;
  let webhookRemoved = false;
  let listening = false;

  const failed = async (health: TelegramHealth, leastMs: number, error?: unknown) => {
    listening = false;
    onHealth(health);
    const code = 'code' in health ? { code: health.code } : {};
    logger.error('telegram-poll-failed', { channel: 'telegram', kind: health.kind, attempt: failures, ...code, error });
    const { backOffFirstMs, backOffLongestMs } = telegramTimes;
    await pause(Math.max(leastMs, backOffMs(failures, backOffFirstMs, backOffLongestMs, Math.random())), signal);
  };

  while (!signal.aborted) {
    let batch: readonly unknown[];
    await room?.(signal);
    if (mayAsk?.() === false) return;
    try {
      // getUpdates is refused while a webhook is set; whatever is pending stays pending.
      if (!webhookRemoved) await api.deleteWebhook({ drop_pending_updates: false }, grammySignal(signal));
      webhookRemoved = true;
      batch = await api.getUpdates(
        {
          offset,
          limit: telegramLimits.updatesPerPoll,
          // The first poll after trouble is short: it proves that Telegram answers again.
          timeout: listening ? telegramTimes.pollSeconds : 0,
          allowed_updates: allowedUpdates,
        },
        grammySignal(signal),
      );
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      const { health, leastMs } = pollFailure(error, failures);
      await failed(health, leastMs);
      continue;
    }
    try {
      const highest = await receive(batch);
      if (highest !== undefined) offset = highest + 1;
      else if (batch.length > 0) throw new Error('a batch without a single update id');
    } catch (error) {
      failures += 1;
      await failed({ kind: 'cannot-commit', attempt: failures }, 0, error);
      continue;
    }
    failures = 0;
    if (!listening) {
      listening = true;
      onHealth({ kind: 'listening' });
      logger.info('telegram-listening', { channel: 'telegram' });
    }
  }
}

/** What a failed call means for us, and the shortest pause that Telegram asks for. */
export function pollFailure(error: unknown, attempt: number): { health: TelegramHealth; leastMs: number } {
  if (error instanceof GrammyError && error.error_code === 409)
    return { health: { kind: 'conflict', attempt }, leastMs: 0 };
  const failure = sendFailure(error);
  switch (failure.kind) {
    case 'throttled':
      return { health: { kind: 'unreachable', code: 'HTTP 429', attempt }, leastMs: failure.afterMs ?? 0 };
    case 'unavailable':
    case 'unknown':
      return { health: { kind: 'unreachable', code: failure.reason, attempt }, leastMs: 0 };
    case 'window-closed': // Nothing that Telegram says; as good as any refusal.
      return { health: { kind: 'unreachable', code: failure.kind, attempt }, leastMs: 0 };
    case 'refused': {
      const wrongToken = error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
      return {
        health: wrongToken ? { kind: 'unauthorized', attempt } : { kind: 'unreachable', code: failure.reason, attempt },
        leastMs: 0,
      };
    }
  }
}
