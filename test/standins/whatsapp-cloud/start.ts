import { createHash } from 'node:crypto';
import http from 'node:http';
import { type AddressInfo } from 'node:net';
import { createFaults, type Faults } from './faults.ts';
import { createGraphApi } from './graph-api.ts';
import { createMediaStore, type MediaStore } from './media.ts';
import { createPeople, type Person, type SentMessage } from './people.ts';
import { type Fields, GraphRefusal, malformed } from './protocol.ts';
import { readSend } from './read-send.ts';
import { createWebhookDelivery, type WebhookDelivery } from './webhook-delivery.ts';
import { createWriting, envelope, type Writing } from './writing.ts';

export interface CloudStandinOptions {
  /** Any free port where left out. */
  readonly port?: number;
  readonly token?: string;
  readonly appSecret?: string;
  readonly verifyToken?: string;
  /** Phone number ids; the first is written to where nothing else is said. */
  readonly numbers?: readonly string[];
  /** What Meta has approved. */
  readonly templates?: readonly { readonly name: string; readonly language: string }[];
  /** `sent` and `delivered` come by themselves. On where left out. */
  readonly statuses?: boolean;
  readonly alsoServe?: (
    standin: CloudStandin,
  ) => (request: http.IncomingMessage, response: http.ServerResponse) => boolean;
}

export interface CloudStandin extends Writing {
  readonly url: string;
  readonly token: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly numbers: readonly string[];
  readonly faults: Faults;
  readonly webhooks: WebhookDelivery;
  readonly media: Pick<MediaStore, 'lose'>;
  /** Asks the address for the challenge, as Meta does, and delivers there from then on. @throws when it is not given back */
  readonly subscribe: (url: string) => Promise<void>;
  /** Everything said to a person, in order, also what was accepted while its answer got lost. */
  readonly sentTo: (who: string) => readonly SentMessage[];
  /** Resolves with the first message that fits, an earlier one too. */
  readonly waitForSent: (
    who: string,
    fits: (message: SentMessage) => boolean,
    timeoutMs?: number,
  ) => Promise<SentMessage>;
  /** A status webhook for a message, in any order and as often as you like. */
  readonly tellStatus: (message: SentMessage, status: string, code?: number) => void;
  /** The next message to this person is accepted, and later fails with this code. */
  readonly failLater: (who: string, code: number) => void;
  readonly clock: { readonly advance: (ms: number) => void };
  /** The old token stops working. */
  readonly expireToken: () => void;
  readonly renewToken: () => void;
  readonly readMessages: () => readonly { readonly messageId: string; readonly typing: boolean }[];
  readonly calls: () => Readonly<Record<string, number>>;
  readonly stop: () => Promise<void>;
}

const windowMs = 24 * 3_600_000;

/** A stand-in of Meta's Graph API for WhatsApp on 127.0.0.1. See the README beside this file. */
export async function startCloudStandin(options: CloudStandinOptions = {}): Promise<CloudStandin> {
  const token = options.token ?? 'EAAstandintoken';
  const appSecret = options.appSecret ?? 'standin-app-secret';
  const verifyToken = options.verifyToken ?? 'standin-verify-token';
  const numbers = options.numbers ?? ['106540352242922'];
  let expired = false;
  let offsetMs = 0;
  const now = () => Date.now() + offsetMs;
  const people = createPeople();
  const media = createMediaStore();
  const faults = createFaults();
  const webhooks = createWebhookDelivery(appSecret);
  const writing = createWriting(people, media, webhooks, numbers, now);
  const listeners = new Set<() => void>();
  const failing = new Map<string, number>();
  const reads: { messageId: string; typing: boolean }[] = [];
  let sentCount = 0;

  const statusOf = (message: SentMessage, status: string, code?: number): Fields => ({
    id: message.id,
    status,
    timestamp: String(Math.floor(now() / 1_000)),
    recipient_id: message.to,
    ...(message.opaque !== undefined && { biz_opaque_callback_data: message.opaque }),
    ...(code !== undefined && { errors: [{ code, title: 'failed', message: 'failed' }] }),
  });
  const tellStatus = (message: SentMessage, status: string, code?: number) =>
    webhooks.push(
      `status ${message.id}`,
      JSON.stringify(
        envelope({
          messaging_product: 'whatsapp',
          metadata: { display_phone_number: '15550100', phone_number_id: message.numberId },
          statuses: [statusOf(message, status, code)],
        }),
      ),
    );

  const personOf = (body: Fields): { person: Person; to: string } => {
    // `to` goes before `recipient` where both are there ("Business-scoped user IDs").
    const given = body['to'] ?? body['recipient'];
    if (typeof given !== 'string' || given === '') throw malformed('to');
    const to = given.replace(/^\+/, '');
    const person = people.find(to);
    if (person?.onWhatsApp !== true) throw new GraphRefusal(400, 131026, 'Message undeliverable');
    return { person, to };
  };

  const send = (numberId: string, body: Fields) => {
    const shown = readSend(body, { templates: options.templates ?? [], findMedia: (id) => media.find(id) });
    const { person, to } = personOf(body);
    const wroteAt = person.lastWrote.get(numberId) ?? 0;
    if (shown.type !== 'template' && now() - wroteAt > windowMs)
      throw new GraphRefusal(400, 131047, 'Re-engagement message');
    sentCount += 1;
    const opaque = body['biz_opaque_callback_data'];
    const message: SentMessage = {
      ...shown,
      id: `wamid.HBgN${createHash('sha256').update(`out ${sentCount}`).digest('base64').slice(0, 40)}`,
      numberId,
      to,
      opaque: typeof opaque === 'string' ? opaque : undefined,
      at: now(),
      answered: true,
    };
    person.sent.push(message);
    for (const listen of listeners) listen();
    const code = failing.get(to);
    failing.delete(to);
    if (code !== undefined) tellStatus(message, 'failed', code);
    else if (options.statuses !== false) for (const status of ['sent', 'delivered']) tellStatus(message, status);
    return {
      answer: {
        messaging_product: 'whatsapp',
        contacts: [{ input: to, ...(person.number !== undefined && { wa_id: person.number }) }],
        messages: [{ id: message.id, message_status: 'accepted' }],
      },
      lost: () => {
        message.answered = false;
      },
    };
  };

  const graph = createGraphApi({
    token: () => (expired ? 'nobody knows this one' : token),
    numbers,
    media,
    faults,
    baseUrl: () => url,
    send,
    read: (messageId, typing) => void reads.push({ messageId, typing }),
  });
  const server = http.createServer((request, response) => {
    if (alsoServe?.(request, response) !== true) graph.handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  // Holds: a listening TCP server has an AddressInfo.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const sentTo = (who: string): readonly SentMessage[] => people.find(who)?.sent ?? [];
  const standin: CloudStandin = {
    ...writing,
    url,
    token,
    appSecret,
    verifyToken,
    numbers,
    faults,
    webhooks,
    media,
    async subscribe(target) {
      const challenge = '1158201444';
      const query = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.challenge': challenge,
        'hub.verify_token': verifyToken,
      });
      const answer = await fetch(`${target}?${query.toString()}`);
      if (!answer.ok || (await answer.text()) !== challenge)
        throw new Error(`the callback URL could not be validated (${answer.status})`);
      webhooks.set(target);
    },
    sentTo,
    waitForSent: (who, fits, timeoutMs = 5_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = sentTo(who).find(fits);
          if (found === undefined) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`nothing that fits was sent within ${timeoutMs} ms`));
        }, timeoutMs);
        listeners.add(look);
        look();
      }),
    tellStatus,
    failLater: (who, code) => void failing.set(who, code),
    clock: { advance: (ms) => void (offsetMs += ms) },
    expireToken: () => void (expired = true),
    renewToken: () => void (expired = false),
    readMessages: () => reads,
    calls: graph.calls,
    stop: () =>
      new Promise((resolve, reject) => {
        webhooks.stop();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
  const alsoServe = options.alsoServe?.(standin);
  return standin;
}
