import { type Api } from 'grammy';
import { type Logger } from '../../core/logger.ts';
import { type Secret } from '../../core/secret.ts';
import { backOffMs, pause } from '../back-off.ts';
import { grammySignal } from './client.ts';
import { type OnHealth } from './health.ts';
import { allowedUpdates, telegramLimits, telegramTimes } from './limits.ts';
import { pollFailure } from './poll.ts';

export interface RegisterWebhookOptions {
  readonly api: Api;
  readonly url: string;
  readonly secret: Secret;
  readonly logger: Logger;
  readonly onHealth: OnHealth;
  readonly signal: AbortSignal;
}

/** Tells Telegram where to deliver, again and again until it has heard us or `signal` is aborted. Never rejects. */
export async function registerWebhook({
  api,
  url,
  secret,
  logger,
  onHealth,
  signal,
}: RegisterWebhookOptions): Promise<void> {
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      await api.setWebhook(
        url,
        {
          secret_token: secret.reveal(),
          allowed_updates: allowedUpdates,
          max_connections: telegramLimits.webhookConnections,
          drop_pending_updates: false,
        },
        grammySignal(signal),
      );
      onHealth({ kind: 'listening' });
      logger.info('telegram-webhook-set', { channel: 'telegram' });
      return;
    } catch (error) {
      if (signal.aborted) return;
      const { health, leastMs } = pollFailure(error, attempt);
      onHealth(health);
      logger.error('telegram-webhook-not-set', { channel: 'telegram', kind: health.kind, attempt });
      const { backOffFirstMs, backOffLongestMs } = telegramTimes;
      await pause(Math.max(leastMs, backOffMs(attempt, backOffFirstMs, backOffLongestMs, Math.random())), signal);
    }
  }
}
