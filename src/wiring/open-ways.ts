import { type Channel } from '../core/channel.ts';
import { type Logger } from '../core/logger.ts';
import { type DeskWays, type PublicPlace } from '../desk/index.ts';
import { type Texts } from '../i18n/index.ts';
import { endWay, giveWayWord } from '../intake/index.ts';
import { type Store } from '../store/index.ts';

/** A place that is not known yet is asked for again, at most so often, when somebody wants to know. */
const askAgainAfterMs = 15_000;

export interface WaysParts {
  readonly store: Store;
  readonly texts: Texts;
  readonly defaultLanguage: string;
  readonly logger: Logger;
  readonly monotonic?: () => number;
}

/** What the desk asks about the ways to a person, joined to the channels that run here. */
export function openWays(
  channels: readonly Channel[],
  { store, texts, defaultLanguage, logger, ...parts }: WaysParts,
): DeskWays {
  const monotonic = parts.monotonic ?? (() => performance.now());
  const known = new Map<Channel, PublicPlace>();
  const askedAt = new Map<Channel, number>();
  const look = (channel: Channel): void => {
    const before = askedAt.get(channel);
    if (known.has(channel) || (before !== undefined && monotonic() - before < askAgainAfterMs)) return;
    askedAt.set(channel, monotonic());
    channel.publicAddress?.().then(
      (found) => {
        if (found !== undefined) known.set(channel, { ...found, channel: channel.id, account: channel.account });
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
