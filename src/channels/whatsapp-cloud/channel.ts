import { type Channel, type SendContext } from '../../core/channel.ts';
import { type Clock } from '../../core/clock.ts';
import { type Report } from '../../core/delivery-report.ts';
import { type Accept } from '../../core/inbound.ts';
import { type Logger } from '../../core/logger.ts';
import { type DrawText, type PersonMessage, type SendReceipt } from '../../core/outbound.ts';
import { type Secret } from '../../core/secret.ts';
import { underWay } from '../under-way.ts';
import { createWishedPictures } from '../wished-picture.ts';
import { createClient } from './client.ts';
import { composeMessage, composePicture, composeTemplate } from './compose.ts';
import { createDoubtfulSends } from './doubtful-sends.ts';
import { type CloudHealth } from './health.ts';
import { cloudLimits, publicGraphRoot, whatsAppCloudChannelLimits } from './limits.ts';
import { openMedia } from './media.ts';
import { createPacing } from './pacing.ts';
import { createReceive, type ReceiveDelivery } from './receive.ts';
import { createSend } from './send.ts';
import { toSendError } from './send-failure.ts';
import { watchNumber } from './watch-number.ts';

export interface WhatsAppCloudOptions {
  readonly token: Secret;
  readonly appSecret: Secret;
  /** Phone number ids of this app: one channel each. */
  readonly numberIds: readonly string[];
  /** Without a slash at the end. Meta's where it is left out. */
  readonly apiRoot?: string | undefined;
  /** Names of the approved check-in template, by language (BCP 47 with us, Meta's code is made of it). */
  readonly checkInTemplates?: Readonly<Record<string, string>> | undefined;
  /** Left out: what was wished as a picture goes as a text. */
  readonly draw?: DrawText | undefined;
  readonly accept: Accept;
  readonly report: Report;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly onHealth?: ((numberId: string, health: CloudHealth) => void) | undefined;
}

export interface WhatsAppCloudChannel extends Channel {
  readonly id: 'whatsapp-cloud';
  send(address: string, message: PersonMessage, context: SendContext): Promise<SendReceipt>;
  openAttachment: NonNullable<Channel['openAttachment']>;
  /**
   * Sends the check-in that Meta has approved, which it carries to a closed window too. Only for a check-in that the person
   * agreed to. Undefined: no template is configured in this language. @throws SendError
   */
  sendCheckIn(address: string, language: string, context: SendContext): Promise<SendReceipt> | undefined;
}

export interface WhatsAppCloud {
  readonly channels: readonly WhatsAppCloudChannel[];
  /** What the webhook hands deliveries to; rejects once the channels are stopped. */
  readonly receive: ReceiveDelivery;
}

/** One app of Meta's with its numbers: one webhook, one token, a channel per number. */
export function createWhatsAppCloud(options: WhatsAppCloudOptions): WhatsAppCloud {
  const { token, appSecret, numberIds, accept, report, logger, clock, checkInTemplates = {} } = options;
  const onHealth = options.onHealth ?? (() => undefined);
  const apiRoot = options.apiRoot ?? publicGraphRoot;
  const client = createClient(token, apiRoot);
  const doubtful = createDoubtfulSends();
  const work = underWay();
  const stopping = new AbortController();
  const running = new Set<string>();

  const take = createReceive({
    isOurs: (numberId) => numberIds.includes(numberId),
    learn: (opaque, providerId) => doubtful.learn(opaque, providerId),
    accept,
    report,
    clock,
    logger,
  });
  /** What the last look at each number told; a store that takes nothing is said instead, for as long as it lasts. */
  const looked = new Map<string, CloudHealth>(numberIds.map((numberId) => [numberId, { kind: 'starting' }]));
  let notCommitted = 0;
  const receive: ReceiveDelivery = async (raw) => {
    if (stopping.signal.aborted) throw new Error('the channel is stopped');
    try {
      const received = await take(raw);
      if (notCommitted > 0) for (const [numberId, health] of looked) onHealth(numberId, health);
      notCommitted = 0;
      return received;
    } catch (error) {
      notCommitted += 1;
      for (const numberId of numberIds) onHealth(numberId, { kind: 'cannot-commit', attempt: notCommitted });
      throw error;
    }
  };

  const pictures = createWishedPictures({
    draw: options.draw,
    mostBytes: cloudLimits.imageBytes,
    onText: (code) => logger.warn('whatsapp-cloud-picture-as-text', { channel: 'whatsapp-cloud', code }),
  });
  const upload = async (numberId: string, png: Buffer): Promise<string> => {
    try {
      return await client.uploadPicture(numberId, png);
    } catch (error) {
      throw toSendError(error);
    }
  };

  const channelOf = (numberId: string): WhatsAppCloudChannel => {
    let watching: Promise<void> | undefined;
    const watch = (): void => {
      watching ??= watchNumber({
        client,
        numberId,
        logger,
        onHealth: (health) => {
          looked.set(numberId, health);
          if (notCommitted === 0) onHealth(numberId, health);
        },
        signal: stopping.signal,
      }).finally(() => (watching = undefined));
    };
    const send = createSend({
      post: (request) => client.send(numberId, request),
      appSecret,
      pacing: createPacing(),
      doubtful,
      clock,
      onRefused: (reason) => {
        logger.error('whatsapp-cloud-send-refused', { channel: 'whatsapp-cloud', kind: reason });
        // Nobody is answered any more: say so, and look until it is mended.
        if (reason === 'unauthorized' && !stopping.signal.aborted) watch();
      },
    });
    return {
      id: 'whatsapp-cloud',
      account: numberId,
      limits: whatsAppCloudChannelLimits,
      start: () => {
        onHealth(numberId, { kind: 'starting' });
        running.add(numberId);
        watch();
        return Promise.resolve();
      },
      stop: async () => {
        // The webhook is one for all numbers, so the first that stops ends intake.
        stopping.abort();
        await watching;
        await work.allDone();
        onHealth(numberId, { kind: 'stopped' });
        running.delete(numberId);
        if (running.size === 0) client.close();
      },
      send: (address, message, { key }) =>
        work.track(
          send(address, key, async (opaque) => {
            const picture = await pictures.prepare(message, key, (png) => upload(numberId, png));
            if (picture === undefined) return composeMessage(address, message, opaque);
            return composePicture(address, picture, opaque);
          }),
        ),
      sendCheckIn: (address, language, { key }) => {
        const name = Object.hasOwn(checkInTemplates, language) ? checkInTemplates[language] : undefined;
        if (name === undefined) return undefined;
        return work.track(
          send(address, key, (opaque) => composeTemplate(address, name, metaLanguage(language), opaque)),
        );
      },
      async publicAddress() {
        const { phone } = await client.number(numberId);
        return phone === undefined ? undefined : { address: phone };
      },
      openAttachment: (attachment) => work.track(openMedia(client, { token, apiRoot, numberId }, attachment)),
    };
  };
  return { channels: numberIds.map(channelOf), receive: (raw) => work.track(receive(raw)) };
}

/** "Supported languages" of templates: `id`, `pt_BR`, `zh_CN`, `zh_TW`; scripts are told by country. */
function metaLanguage(language: string): string {
  const byScript: Readonly<Record<string, string>> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', tl: 'fil' };
  return byScript[language] ?? language.replace('-', '_');
}
