import { type AddressInfo } from 'node:net';
import express from 'express';
import { afterEach } from 'vitest';
import {
  type CloudHealth,
  createWhatsAppCloud,
  type WhatsAppCloudChannel,
  type WhatsAppCloudOptions,
  whatsAppCloudWebhook,
} from '../../../src/channels/whatsapp-cloud/index.ts';
import { type Clock, systemClock } from '../../../src/core/clock.ts';
import { type DeliveryReport } from '../../../src/core/delivery-report.ts';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { type LogFields } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { type CloudStandin, type CloudStandinOptions, startCloudStandin } from '../../standins/whatsapp-cloud/index.ts';

/** Indonesian example number: nobody's. */
export const person = '6281200004417';

export interface UnderTest {
  readonly standin: CloudStandin;
  readonly channels: readonly WhatsAppCloudChannel[];
  readonly channel: WhatsAppCloudChannel;
  /** Where the webhook listens. */
  readonly url: string;
  readonly committed: InboundEvent[];
  readonly reported: DeliveryReport[];
  readonly health: { readonly numberId: string; readonly health: CloudHealth }[];
  readonly logged: { event: string; fields: LogFields | undefined }[];
  /** While broken, nothing can be committed. Counts the tries. */
  readonly store: { broken: boolean; tries: number };
}

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** The real adapter and its webhook, against the stand-in; all end with the test. */
export async function aCloudChannel(
  options: Partial<Pick<WhatsAppCloudOptions, 'checkInTemplates' | 'token' | 'apiRoot' | 'draw'>> & {
    readonly clock?: Clock;
  } = {},
  standinOptions: CloudStandinOptions = {},
): Promise<UnderTest> {
  const standin = await startCloudStandin(standinOptions);
  cleanUps.push(() => standin.stop());
  const committed: InboundEvent[] = [];
  const reported: DeliveryReport[] = [];
  const health: UnderTest['health'] = [];
  const logged: UnderTest['logged'] = [];
  const store = { broken: false, tries: 0 };
  const log = (event: string, fields?: LogFields) => void logged.push({ event, fields });
  const logger = { info: log, warn: log, error: log };
  const commit = async <T>(into: T[], what: readonly T[]) => {
    store.tries += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (store.broken) throw new Error('the database is away');
    into.push(...what);
  };
  const appSecret = new Secret(standin.appSecret);
  const clock = options.clock ?? systemClock;
  const cloud = createWhatsAppCloud({
    token: new Secret(standin.token),
    appSecret,
    numberIds: standin.numbers,
    apiRoot: standin.url,
    accept: (events) => commit(committed, events),
    report: (reports) => commit(reported, reports),
    logger,
    onHealth: (numberId, state) => health.push({ numberId, health: state }),
    ...options,
    clock,
  });
  const verifyToken = new Secret(standin.verifyToken);
  const webhook = whatsAppCloudWebhook({ appSecret, verifyToken, receive: cloud.receive, clock, logger });
  const url = await serve(webhook);
  await standin.subscribe(url);
  cleanUps.push(async () => {
    await Promise.all(cloud.channels.map((channel) => channel.stop()));
  });
  const [channel] = cloud.channels;
  if (channel === undefined) throw new Error('no channel');
  return { standin, channels: cloud.channels, channel, url, committed, reported, health, logged, store };
}

async function serve(router: express.Router): Promise<string> {
  const app = express();
  app.use('/hooks/whatsapp', router);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  cleanUps.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  // Holds: a listening TCP server has an AddressInfo.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/whatsapp`;
}

export { failureOf, until } from '../../support/sending.ts';

export const aText = (text: string, ...labels: string[]) => ({
  kind: 'text' as const,
  text,
  choices: labels.map((label, position) => ({ id: `choice.${position + 1}`, label })),
});

let keys = 0;
/** The key of another message each time. */
export const aKey = () => ({ key: `in-${(keys += 1)}-0/0` });
