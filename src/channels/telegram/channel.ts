import { type Channel, type DeskChat } from '../../core/channel.ts';
import { type Clock } from '../../core/clock.ts';
import { ConfigurationError } from '../../core/errors.ts';
import { type Accept } from '../../core/inbound.ts';
import { type TakeLease } from '../../core/lease.ts';
import { type Logger } from '../../core/logger.ts';
import { type DrawText, type PersonMessage, type SendReceipt } from '../../core/outbound.ts';
import { type Secret } from '../../core/secret.ts';
import { openFile } from './attachment.ts';
import { createClient, publicApiRoot } from './client.ts';
import { sendToPerson, takeBack } from './deliver.ts';
import { createDeskChat } from './desk-chat.ts';
import { type OnHealth } from './health.ts';
import { telegramChannelLimits, telegramTimes } from './limits.ts';
import { poll, type PollOptions } from './poll.ts';
import { pollByLease } from './poll-by-lease.ts';
import { createReceive, type Receive } from './receive.ts';
import { toSendError } from './send-failure.ts';
import { registerWebhook } from './register-webhook.ts';
import { underWay } from '../under-way.ts';

export interface PollingMode {
  readonly kind: 'polling';
  /** One process polls at a time. Left out: there is no other. */
  readonly takeLease?: TakeLease | undefined;
  readonly room?: PollOptions['room'];
}

export interface TelegramChannelOptions {
  readonly token: Secret;
  /** Without a slash at the end. Telegram's public server where it is left out. */
  readonly apiRoot?: string | undefined;
  readonly mode: PollingMode | { readonly kind: 'webhook'; readonly url: string; readonly secret: Secret };
  readonly deskChatId?: string | undefined;
  readonly accept: Accept;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly onHealth?: OnHealth | undefined;
  /** Left out: what was wished as a picture goes as a text. */
  readonly draw?: DrawText | undefined;
}

export interface TelegramChannel extends Channel {
  readonly id: 'telegram';
  /** What the webhook hands its updates to; rejects once the channel is stopped. */
  readonly receive: Receive;
  send(address: string, message: PersonMessage): Promise<SendReceipt>;
  revoke: NonNullable<Channel['revoke']>;
  openAttachment: NonNullable<Channel['openAttachment']>;
  readonly desk?: DeskChat;
}

/** Connections for sends and downloads; the poll has one of its own, so that it never queues behind them. */
const sendConnections = 100;

/** @throws ConfigurationError for a token that cannot be one, or an api root with a slash at its end. */
export function createTelegramChannel(options: TelegramChannelOptions): TelegramChannel {
  const { token, mode, deskChatId, accept, logger, clock } = options;
  const onHealth = options.onHealth ?? (() => undefined);
  const apiRoot = checkedApiRoot(options.apiRoot ?? publicApiRoot);
  const account = botId(token);
  const sending = createClient(token, apiRoot, telegramTimes.requestMs, sendConnections);
  const pollMs = telegramTimes.pollSeconds * 1_000 + telegramTimes.pollGraceMs;
  const polling = createClient(token, apiRoot, pollMs, 2);
  const work = underWay();
  const stopping = new AbortController();
  let intake: Promise<void> | undefined;

  const answerPress = (pressId: string) => {
    // Not waited for: the person's press is committed, and a late answer is harmless.
    void work.track(sending.api.answerCallbackQuery(pressId)).catch((error: unknown) => {
      logger.warn('telegram-press-not-answered', { channel: 'telegram', kind: toSendError(error).failure.kind });
    });
  };
  const receiveAny = createReceive({ account, deskChatId, accept, clock, logger, answerPress });

  let notCommitted = 0;
  const receiveFromWebhook: Receive = async (updates) => {
    if (stopping.signal.aborted) throw new Error('the channel is stopped');
    try {
      const highest = await receiveAny(updates);
      if (notCommitted > 0) onHealth({ kind: 'listening' });
      notCommitted = 0;
      return highest;
    } catch (error) {
      notCommitted += 1;
      onHealth({ kind: 'cannot-commit', attempt: notCommitted });
      throw error;
    }
  };

  return {
    id: 'telegram',
    account,
    limits: telegramChannelLimits,
    receive: (updates) => work.track(receiveFromWebhook(updates)),
    start: () => {
      const common = { logger, onHealth, signal: stopping.signal };
      onHealth({ kind: 'starting' });
      intake ??=
        mode.kind === 'polling'
          ? pollAs(mode, { ...common, api: polling.api, receive: receiveAny })
          : registerWebhook({ ...common, api: polling.api, url: mode.url, secret: mode.secret });
      return Promise.resolve();
    },
    stop: async () => {
      stopping.abort();
      await intake;
      await work.allDone();
      sending.transport.close();
      polling.transport.close();
      onHealth({ kind: 'stopped' });
    },
    send: (address, message) => work.track(sendToPerson(sending.api, options.draw, address, message)),
    revoke: (address, providerId) => work.track(takeBack(sending.api, address, providerId)),
    async publicAddress() {
      const { username } = await sending.api.getMe();
      // Bot API, "Deep linking": what follows `start=` comes as `/start …` when it is opened.
      return { address: `@${username}`, linkWith: (words) => `https://t.me/${username}?start=${words}` };
    },
    openAttachment: (attachment) => openFile(sending, token, apiRoot, attachment),
    ...(deskChatId !== undefined && { desk: tracked(createDeskChat(sending.api, deskChatId), work) }),
  };
}

function pollAs({ takeLease, room }: PollingMode, options: PollOptions): Promise<void> {
  return takeLease === undefined ? poll({ ...options, room }) : pollByLease({ ...options, room, takeLease });
}

function tracked(desk: DeskChat, work: ReturnType<typeof underWay>): DeskChat {
  return { address: desk.address, perform: (...what) => work.track(desk.perform(...what)) };
}

/** A token is `<bot id>:<secret>`; the id is public and names the account. */
function botId(token: Secret): string {
  const id = /^(\d{1,20}):[\w-]+$/.exec(token.reveal())?.[1];
  if (id !== undefined) return id;
  throw new ConfigurationError(
    { file: 'environment', field: 'TELEGRAM_BOT_TOKEN' },
    'not a bot token',
    'It looks like 123456:AbC-dEf; @BotFather shows it after /mybots.',
  );
}

function checkedApiRoot(apiRoot: string): string {
  if (/^https?:\/\/[^/].*[^/]$/.test(apiRoot)) return apiRoot;
  throw new ConfigurationError(
    { file: 'environment', field: 'TELEGRAM_API_ROOT' },
    'expected an http(s) address without a slash at its end',
    `For example ${publicApiRoot}.`,
  );
}
