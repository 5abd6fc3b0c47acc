import { type ChannelLimits } from '../core/channel.ts';

/**
 * What a rehearsal needs to know of a person's messenger: what one message carries, and whether answers are buttons. A
 * test holds these to the channels' own limits. WhatsApp without buttons is the harder case: choices are numbered lines.
 */
export const phoneFaces = {
  telegram: { textUnits: 4_096, buttons: 100 },
  whatsapp: { textUnits: 4_096, buttons: 0 },
  webchat: { textUnits: 4_096, buttons: 12 },
} as const satisfies Readonly<Record<string, ChannelLimits>>;

export type PhoneFace = keyof typeof phoneFaces;
export const phoneFaceNames = ['telegram', 'whatsapp', 'webchat'] as const satisfies readonly PhoneFace[];
