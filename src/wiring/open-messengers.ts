import { type TelegramChannel } from '../channels/telegram/index.ts';
import { type WhatsAppCloud } from '../channels/whatsapp-cloud/index.ts';
import { type Configuration } from '../config.ts';
import { type Channel } from '../core/channel.ts';
import { type Clock } from '../core/clock.ts';
import { type Report } from '../core/delivery-report.ts';
import { type Accept, type ChannelId } from '../core/inbound.ts';
import { type Logger } from '../core/logger.ts';
import { type DrawText } from '../core/outbound.ts';
import { type Reach } from '../core/turning-point.ts';
import { type Store } from '../store/index.ts';
import { openTelegram } from './open-telegram.ts';
import { openWhatsAppCloud } from './open-whatsapp-cloud.ts';
import { openWhatsApp, type WhatsApp } from './open-whatsapp.ts';

/** Which channels people can reach us through right now. */
export type ChannelsHealth = Map<ChannelId, boolean>;

/** The messengers that the configuration names. Without one only the web chat is open. */
export interface Messengers {
  readonly telegram: TelegramChannel | undefined;
  readonly whatsapp: WhatsApp | undefined;
  readonly whatsAppCloud: WhatsAppCloud | undefined;
  readonly channels: readonly Channel[];
}

export interface MessengerParts {
  readonly store: Store;
  /** For doors at which others decide when to come. */
  readonly accept: Accept;
  /** For what we fetch ourselves, where there is `room`. */
  readonly fetched: Accept;
  readonly room: (signal: AbortSignal) => Promise<void>;
  readonly report: Report;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly reach: Reach;
  readonly health: ChannelsHealth;
  readonly draw: DrawText;
}

export async function openMessengers(configuration: Configuration, parts: MessengerParts): Promise<Messengers> {
  const { health } = parts;
  const telegram =
    configuration.telegram === undefined ? undefined : openTelegram(configuration, configuration.telegram, parts);
  const whatsapp =
    configuration.whatsapp === undefined
      ? undefined
      : await openWhatsApp({
          ...parts,
          // What was decrypted stands in the journal by then.
          accept: parts.fetched,
          configuration: configuration.whatsapp,
          maximumMediaBytes: configuration.evidence.maximumBytes,
          onReachable: (reachable) => health.set('whatsapp', reachable),
        });
  if (whatsapp !== undefined) health.set('whatsapp', false);
  const whatsAppCloud = openWhatsAppCloud(configuration, parts, health);
  return {
    telegram,
    whatsapp,
    whatsAppCloud,
    channels: [
      ...(telegram === undefined ? [] : [telegram]),
      ...(whatsapp?.channels ?? []),
      ...(whatsAppCloud?.channels ?? []),
    ],
  };
}
