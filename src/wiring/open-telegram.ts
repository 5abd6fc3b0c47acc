import { randomUUID } from 'node:crypto';
import {
  createTelegramChannel,
  type TelegramChannel,
  type TelegramChannelOptions,
} from '../channels/telegram/index.ts';
import { type Configuration } from '../config.ts';
import { type Clock } from '../core/clock.ts';
import { type Accept, type ChannelId } from '../core/inbound.ts';
import { type DrawText } from '../core/outbound.ts';
import { type TakeLease } from '../core/lease.ts';
import { type Logger } from '../core/logger.ts';
import { leaseNamed, type Store, takeLease } from '../store/index.ts';

/** Of a lease, the part in which the process that polls has stopped and no other has begun. */
const margin = 0.3;

interface TelegramParts {
  readonly store: Store;
  readonly logger: Logger;
  readonly clock: Clock;
  /** For doors at which others decide when to come. */
  readonly accept: Accept;
  /** For what we fetch ourselves, where there is `room`. */
  readonly fetched: Accept;
  readonly room: (signal: AbortSignal) => Promise<void>;
  readonly health: Map<ChannelId, boolean>;
  readonly draw: DrawText;
}

/** The wiring of our Telegram bot. */
export function openTelegram(
  configuration: Configuration,
  telegram: NonNullable<Configuration['telegram']>,
  { store, accept, fetched, room, logger, clock, health, draw }: TelegramParts,
): TelegramChannel {
  const { token, apiRoot, webhook, deskChatId } = telegram;
  // Our own PostgreSQL lets one Suar serve: nobody else could poll.
  const isShared = configuration.databaseUrl !== undefined;
  const polling = (): TelegramChannelOptions['mode'] => ({
    kind: 'polling',
    room,
    ...(isShared ? { takeLease: pollLease(configuration.pollLeaseMs, botOf(telegram), { store, logger }) } : {}),
  });
  return createTelegramChannel({
    token,
    apiRoot,
    mode: webhook === undefined ? polling() : { kind: 'webhook', ...webhook },
    deskChatId,
    accept: webhook === undefined ? fetched : accept,
    logger,
    clock,
    draw,
    onHealth: ({ kind }) => health.set('telegram', kind === 'listening' || kind === 'standing-by'),
  });
}

/** A token is `<bot id>:<secret>`; the id is public. */
const botOf = ({ token }: NonNullable<Configuration['telegram']>): string => token.reveal().split(':')[0] ?? '';

function pollLease(
  leaseMs: number,
  bot: string,
  { store, logger }: Pick<TelegramParts, 'store' | 'logger'>,
): TakeLease {
  const kind = `telegram ${bot}`;
  return () =>
    takeLease({
      row: leaseNamed(store.db, kind, owner),
      kind,
      logger,
      times: { leaseMs, marginMs: leaseMs * margin },
      monotonic: () => performance.now(),
    });
}

/** This process, in the rows of its leases. */
const owner = randomUUID();
