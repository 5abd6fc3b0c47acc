export {
  createWhatsAppCloud,
  type WhatsAppCloud,
  type WhatsAppCloudChannel,
  type WhatsAppCloudOptions,
} from './channel.ts';
export { examineNumbers, type NumberFinding } from './examine-numbers.ts';
export { type CloudHealth } from './health.ts';
export { whatsAppCloudChannelLimits } from './limits.ts';
export { type CloudWebhookOptions, whatsAppCloudWebhook } from './webhook.ts';
