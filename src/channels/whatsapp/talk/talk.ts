import type { WASocket } from '@whiskeysockets/baileys';
import { type Channel } from '../../../core/channel.ts';
import { type Clock } from '../../../core/clock.ts';
import { type Report } from '../../../core/delivery-report.ts';
import { type Accept } from '../../../core/inbound.ts';
import { type Logger } from '../../../core/logger.ts';
import { type DrawText } from '../../../core/outbound.ts';
import { type Reach } from '../../../core/turning-point.ts';
import { type Store } from '../../../store/index.ts';
import { createWishedPictures } from '../../wished-picture.ts';
import { type SocketHooks, type WhatsAppLine } from '../socket-hooks.ts';
import { openChats } from './chats.ts';
import { createDrain } from './drain.ts';
import { openJournal } from './journal.ts';
import { keepPlaintext } from './keep-plaintext.ts';
import { type Life } from './life.ts';
import { pictureBytes, talkTimes } from './limits.ts';
import { listenOn } from './listen.ts';
import { messageIdFor } from './message-id.ts';
import { openMedia } from './open-media.ts';
import { type Origin } from './origin.ts';
import { type Pace } from './pace.ts';
import { createSending } from './send.ts';
import { openSentMessages } from './sent.ts';

export interface TalkOptions {
  /** Shows that somebody is typing. Off by default: whoever looks over a shoulder sees it. */
  readonly typing: boolean;
  /** Blue ticks. Off by default, for the same reason. */
  readonly readReceipts: boolean;
  readonly pace: Pace;
  readonly sendTimeLimitMs: number;
  readonly maximumMediaBytes: number;
  /** Only where the server is a stand-in on 127.0.0.1: its files are there too. */
  readonly loopbackMedia: boolean;
}

export const usualTalk: TalkOptions = {
  typing: false,
  readReceipts: false,
  pace: { leastMs: 700, mostMs: 1_600 },
  sendTimeLimitMs: talkTimes.sendMs,
  // As much as the evidence store takes by default; WhatsApp's own bound for documents is 2 GB.
  maximumMediaBytes: 100 * 1024 * 1024,
  loopbackMedia: false,
};

export interface TalkParts {
  /** Which of our numbers. */
  readonly account: string;
  readonly store: Pick<Store, 'db' | 'vault'>;
  readonly accept: Accept;
  readonly report: Report;
  readonly line: WhatsAppLine;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reach: Reach;
  /** Left out: what was wished as a picture goes as a text. */
  readonly draw?: DrawText | undefined;
  /** 0 to 1. */
  readonly chance: () => number;
  readonly options: TalkOptions;
}

export interface Talk extends SocketHooks {
  readonly send: Channel['send'];
  readonly idOf: NonNullable<Channel['idOf']>;
  readonly revoke: NonNullable<Channel['revoke']>;
  readonly openAttachment: NonNullable<Channel['openAttachment']>;
  /** Takes up what an earlier process left in the journal, and looks at it from time to time. The first socket starts it too. */
  start(): void;
  /** After the last socket has ended: waits for what is under way. */
  stop(): Promise<void>;
}

/** What people say to one number, and what we say to them. Whoever keeps the number logged in hangs these hooks on its sockets. */
export function createTalk(parts: TalkParts): Talk {
  const { account, store, line, clock, logger, options } = parts;
  const { vault } = store;
  const journal = openJournal(store, account);
  const chats = openChats(store, account);
  const sent = openSentMessages(store, account, chats);
  const lives = new WeakMap<WASocket, Life>();
  const lifeOf = (socket: WASocket): Life | undefined => lives.get(socket);
  const pictures = createWishedPictures({
    draw: parts.draw,
    mostBytes: pictureBytes,
    onText: (code) => logger.warn('whatsapp.picture-as-text', { channel: 'whatsapp', code }),
  });
  const sending = createSending({ ...parts, ...options, vault, lifeOf, chats, sent, pictures });
  let timers: readonly NodeJS.Timeout[] = [];

  const onHeard = (origins: readonly Origin[]): void => {
    sending.heard(origins.map(({ address }) => address));
    if (options.readReceipts) void showRead(line.socket(), origins, logger);
  };
  const { loopbackMedia } = options;
  const drain = createDrain({ ...parts, vault, loopbackMedia, journal, chats, onHeard });
  const keeping = { ...parts, journal, enciphered: new WeakMap(), wake: () => drain.wake() };

  async function forget(): Promise<void> {
    try {
      await Promise.all([journal.forget(clock.now()), sent.forget(clock.now())]);
    } catch (error) {
      logger.warn('whatsapp.old-rows-not-dropped', { channel: 'whatsapp', error });
    }
  }

  function start(): void {
    if (timers.length > 0) return;
    timers = [
      setInterval(() => drain.wake(), talkTimes.lookEveryMs),
      setInterval(() => void forget(), talkTimes.forgetEveryMs),
    ];
    for (const timer of timers) timer.unref();
    drain.wake();
  }

  return {
    wrapRepository: (repository, keys, durable) => keepPlaintext(repository, keys, { ...keeping, durable }),
    getMessage: (key) => (key.id ? sent.find(key.id, key.remoteJid) : Promise.resolve(undefined)),
    attach(socket) {
      start();
      const detach = listenOn(socket, { ...keeping, account, report: parts.report, lives });
      return async () => {
        await detach();
        drain.wake();
        await drain.idle();
      };
    },
    idOf: (key) => messageIdFor(vault, account, key),
    send: (address, message, context) => sending.send(address, message, context),
    revoke: (address, providerId) => sending.revoke(address, providerId),
    openAttachment: (attachment) => openMedia(attachment, options),
    start,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await drain.idle();
      drain.stop();
    },
  };
}

async function showRead(socket: WASocket | undefined, origins: readonly Origin[], logger: Logger): Promise<void> {
  try {
    await socket?.readMessages(origins.map(({ address, id }) => ({ remoteJid: address, id, fromMe: false })));
  } catch (error) {
    // A courtesy; the words are committed.
    logger.warn('whatsapp.read-not-shown', { channel: 'whatsapp', error });
  }
}
