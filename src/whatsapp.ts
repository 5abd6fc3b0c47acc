import { createNumbers, createWhatsAppChannel, readPhone, type WhatsAppTalk } from './channels/whatsapp/index.ts';
import { type WhatsAppConfiguration } from './config.ts';
import { type Channel, type ChannelLimits } from './core/channel.ts';
import { type Clock } from './core/clock.ts';
import { type Logger } from './core/logger.ts';
import { type DeskNumbers } from './desk/index.ts';
import { type Store } from './store/index.ts';

type WhatsAppNumber = WhatsAppConfiguration['numbers'][number];

export interface WhatsAppParts {
  readonly configuration: WhatsAppConfiguration;
  readonly store: Store;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly limits: ChannelLimits;
  readonly makeTalk: (number: WhatsAppNumber, line: Parameters<Parameters<typeof createWhatsAppChannel>[0]['makeTalk']>[0]) => WhatsAppTalk;
  /** Whether people can reach us through any of the numbers. */
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
  const { configuration, store, logger, clock, limits, makeTalk, onReachable } = parts;
  const numbers = createNumbers({ store, logger, clock, standin: configuration.standin, chance: Math.random });
  const ids = configuration.numbers.map(({ id }) => id);
  await numbers.prepare(ids);
  const reachable = new Set<string>();
  const channels = configuration.numbers.map((number) =>
    createWhatsAppChannel({
      account: number.id,
      numbers,
      limits,
      makeTalk: (line) => makeTalk(number, line),
      onReachable(is) {
        if (is) reachable.add(number.id);
        else reachable.delete(number.id);
        onReachable(reachable.size > 0);
      },
    }),
  );
  return { channels, desk: deskNumbers(numbers, configuration.numbers), stop: () => numbers.stop() };
}

function deskNumbers(numbers: ReturnType<typeof createNumbers>, configured: readonly WhatsAppNumber[]): DeskNumbers {
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
