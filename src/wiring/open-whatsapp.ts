import {
  createNumbers,
  createTalk,
  createWhatsAppChannel,
  type Numbers,
  readPhone,
  usualTalk,
} from '../channels/whatsapp/index.ts';
import { type WhatsAppConfiguration } from '../config.ts';
import { type Channel } from '../core/channel.ts';
import { type Clock } from '../core/clock.ts';
import { type Report } from '../core/delivery-report.ts';
import { type Accept } from '../core/inbound.ts';
import { type Logger } from '../core/logger.ts';
import { type DrawText } from '../core/outbound.ts';
import { type Reach } from '../core/turning-point.ts';
import { type DeskNumbers } from '../desk/index.ts';
import { type Store } from '../store/index.ts';

export interface WhatsAppParts {
  readonly configuration: WhatsAppConfiguration;
  readonly maximumMediaBytes: number;
  readonly store: Store;
  readonly accept: Accept;
  readonly report: Report;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly reach: Reach;
  readonly draw: DrawText;
  /** Whether people can reach us through all of the numbers: somebody who writes to the one that is down is not heard. */
  readonly onReachable: (reachable: boolean) => void;
}

export interface WhatsApp {
  readonly channels: readonly Channel[];
  readonly desk: DeskNumbers;
  /** Ends attempts to link a phone. */
  stop(): Promise<void>;
}

/** The wiring of our WhatsApp numbers: each is a channel of its own, all of them are one page of the desk. */
export async function openWhatsApp(parts: WhatsAppParts): Promise<WhatsApp> {
  const { configuration, store, logger, clock, onReachable } = parts;
  const { standin, readReceipts, typing } = configuration;
  const numbers = createNumbers({ store, logger, clock, standin, chance: Math.random });
  await numbers.prepare(configuration.numbers.map(({ id }) => id));
  const options = {
    ...usualTalk,
    readReceipts,
    typing,
    maximumMediaBytes: parts.maximumMediaBytes,
    loopbackMedia: standin !== undefined,
  };
  const reachable = new Set<string>();
  const channels = configuration.numbers.map(({ id, language }) =>
    createWhatsAppChannel({
      account: id,
      numbers,
      makeTalk: (line) =>
        createTalk({
          ...parts,
          account: id,
          line,
          options,
          accept: speaking(language, parts.accept),
          chance: Math.random,
        }),
      onReachable(is) {
        if (is) reachable.add(id);
        else reachable.delete(id);
        onReachable(reachable.size === configuration.numbers.length);
      },
    }),
  );
  return { channels, desk: deskNumbers(numbers, configuration), stop: () => numbers.stop() };
}

/** WhatsApp does not say which language a phone is set to: the number's own is the first guess, until their words say otherwise. */
export function speaking(language: string | undefined, accept: Accept): Accept {
  if (language === undefined) return accept;
  return (events) => accept(events.map((event) => ({ languageHint: language, ...event })));
}

function deskNumbers(numbers: Numbers, { numbers: configured }: WhatsAppConfiguration): DeskNumbers {
  return {
    async list() {
      const rows = await numbers.list(configured.map(({ id }) => id));
      return configured.flatMap(({ id, role, language }) => {
        const row = rows.find((one) => one.id === id);
        return row === undefined ? [] : [{ ...row, role, language, pairing: numbers.pairing(id) }];
      });
    },
    linkByQr: (id) => void numbers.pair(id, { kind: 'qr' }),
    linkByCode(id, text) {
      const phone = readPhone(text);
      if (phone !== undefined) numbers.pair(id, { kind: 'code', phone });
      return phone !== undefined;
    },
    cancelLinking: (id) => numbers.cancelPairing(id),
  };
}
