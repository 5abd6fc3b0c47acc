export { createTelegramChannel, type TelegramChannel, type TelegramChannelOptions } from './channel.ts';
export { telegramChannelLimits } from './limits.ts';
export { type OnHealth, type TelegramHealth } from './health.ts';
export { telegramWebhook, type WebhookOptions } from './webhook.ts';
