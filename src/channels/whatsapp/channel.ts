import { type Channel } from '../../core/channel.ts';
import { type LifeParts } from './account-life.ts';
import { createLine } from './line.ts';
import { type Numbers } from './numbers.ts';
import { type WhatsAppLine } from './socket-hooks.ts';
import { type Talk, whatsAppLimits } from './talk/index.ts';

export interface WhatsAppChannelOptions {
  /** Our own name of the number, from the settings. */
  readonly account: string;
  readonly numbers: Numbers;
  readonly makeTalk: (line: WhatsAppLine) => Talk;
  readonly onReachable: LifeParts['onReachable'];
}

/** One WhatsApp number as the house sees it: the account's life joined with its talk. */
export function createWhatsAppChannel(options: WhatsAppChannelOptions): Channel {
  const { account, numbers, makeTalk, onReachable } = options;
  const line = createLine();
  const talk = makeTalk(line);
  const life = numbers.live(account, { line, hooks: talk, onReachable });
  return {
    id: 'whatsapp',
    account,
    limits: whatsAppLimits,
    isElsewhere: () => life.isElsewhere(),
    async publicAddress() {
      const phone = await numbers.phoneOf(account);
      return phone === undefined ? undefined : { address: phone };
    },
    start() {
      talk.start();
      life.start();
      return Promise.resolve();
    },
    async stop() {
      await life.stop();
      await talk.stop();
    },
    send: (address, message, context) => talk.send(address, message, context),
    idOf: (key) => talk.idOf(key),
    revoke: (address, providerId) => talk.revoke(address, providerId),
    openAttachment: (attachment) => talk.openAttachment(attachment),
  };
}
