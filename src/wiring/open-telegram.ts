import { createTelegramChannel, type TelegramChannel } from '../channels/telegram/index.ts';
import { type Configuration } from '../config.ts';
import { systemClock } from '../core/clock.ts';
import { type Accept, type ChannelId } from '../core/inbound.ts';
import { type DrawText } from '../core/outbound.ts';
import { type Logger } from '../core/logger.ts';

/** The wiring of our Telegram bot. */
export function openTelegram(
  telegram: NonNullable<Configuration['telegram']>,
  accept: Accept,
  logger: Logger,
  health: Map<ChannelId, boolean>,
  draw: DrawText,
): TelegramChannel {
  const { token, apiRoot, webhook, deskChatId } = telegram;
  return createTelegramChannel({
    token,
    apiRoot,
    mode: webhook === undefined ? { kind: 'polling' } : { kind: 'webhook', ...webhook },
    deskChatId,
    accept,
    logger,
    clock: systemClock,
    draw,
    onHealth: ({ kind }) => health.set('telegram', kind === 'listening'),
  });
}
