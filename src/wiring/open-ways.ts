import { type Channel } from '../core/channel.ts';
import { type Logger } from '../core/logger.ts';
import { type DeskWays, type PublicPlace } from '../desk/index.ts';
import { type Texts } from '../i18n/index.ts';
import { endWay, giveWayWord } from '../intake/index.ts';
import { type Store } from '../store/index.ts';

/** How often a place is asked for at most, when somebody wants to know: one that is not known yet, and one that may have changed. */
const askAgainMs = { unknown: 15_000, known: 10 * 60_000 };

export interface WaysParts {
  readonly store: Store;
  readonly texts: Texts;
  readonly defaultLanguage: string;
  readonly logger: Logger;
}

/** What the desk asks about the ways to a person, joined to the channels that run here. */
export function openWays(channels: readonly Channel[], { store, texts, defaultLanguage, logger }: WaysParts): DeskWays {
  const known = new Map<Channel, PublicPlace>();
  const askedAt = new Map<Channel, number>();
  const look = (channel: Channel): void => {
    const pauseMs = askAgainMs[known.has(channel) ? 'known' : 'unknown'];
    if (performance.now() - (askedAt.get(channel) ?? -Infinity) < pauseMs) return;
    askedAt.set(channel, performance.now());
    channel.publicAddress?.().then(
      (found) => {
        // A number that is linked no more is no place to send anybody.
        if (found === undefined) known.delete(channel);
        else known.set(channel, { ...found, channel: channel.id, account: channel.account });
      },
      (error: unknown) => {
        logger.warn('ways.address-not-known', { channel: channel.id, error });
      },
    );
  };
  return {
    places() {
      for (const channel of channels) look(channel);
      return channels.flatMap((channel) => known.get(channel) ?? []);
    },
    giveWord: (tx, conversation) => giveWayWord(tx, store, conversation),
    end: endWay,
    offer(language, places, word) {
      const wanted = language ?? defaultLanguage;
      const spoken = [wanted, ...texts.fallback(wanted)].find((one) => texts.has(one, 'second-way-offer')) ?? 'en';
      const lines = places.map((place) => lineOf(texts, spoken, place, word));
      return texts.format(spoken, 'second-way-offer', { places: lines.join('\n'), word });
    },
  };
}

/** Whoever opens a bot by hand has to press Start first, and is no stranger to us any more: the link brings the word with it. */
function lineOf(texts: Texts, language: string, { channel, address, linkWith }: PublicPlace, word: string): string {
  const id = channel === 'telegram' ? 'second-way-telegram' : 'second-way-whatsapp';
  return texts.format(language, id, { address: linkWith?.(word) ?? address });
}
