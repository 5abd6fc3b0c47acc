import { type Channel, type ChannelLimits } from '../../core/channel.ts';
import { createLine } from './line.ts';
import { type Numbers } from './numbers.ts';
import { type SocketHooks, type WhatsAppLine } from './socket-hooks.ts';

/** The talk half of a number: what hangs on its sockets, and how people are written to. */
export interface WhatsAppTalk extends SocketHooks {
  readonly send: Channel['send'];
  readonly revoke: NonNullable<Channel['revoke']>;
  readonly openAttachment: NonNullable<Channel['openAttachment']>;
}

export interface WhatsAppChannelOptions {
  /** Our own name of the number, from the settings. */
  readonly account: string;
  readonly numbers: Numbers;
  readonly limits: ChannelLimits;
  readonly makeTalk: (line: WhatsAppLine) => WhatsAppTalk;
  /** Whether people can reach us through this number, in this process or another. */
  readonly onReachable: (reachable: boolean) => void;
}

/** One WhatsApp number as the house sees it: the account's life joined with its talk. */
export function createWhatsAppChannel(options: WhatsAppChannelOptions): Channel {
  const { account, numbers, limits, makeTalk, onReachable } = options;
  const line = createLine();
  const talk = makeTalk(line);
  const life = numbers.live(account, { line, hooks: talk, onReachable });
  return {
    id: 'whatsapp',
    account,
    limits,
    start() {
      life.start();
      return Promise.resolve();
    },
    stop: () => life.stop(),
    send: (address, message, context) => talk.send(address, message, context),
    revoke: (address, providerId) => talk.revoke(address, providerId),
    openAttachment: (attachment) => talk.openAttachment(attachment),
  };
}
