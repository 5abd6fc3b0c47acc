import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import express from 'express';
import { type Channel } from '../../../src/core/channel.ts';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { type PersonMessage } from '../../../src/core/outbound.ts';
import {
  createWebchat,
  readPageTexts,
  type TranscriptItem,
  type WebchatParts,
} from '../../../src/channels/webchat/index.ts';

/** What stands behind the web chat, kept in memory: the inbox, the sent messages and the uploads. It outlives a restart. */
export class House {
  readonly events: InboundEvent[] = [];
  readonly uploads = new Map<string, { bytes: Buffer; mediaType: string }>();
  readonly items: (TranscriptItem & { address: string })[] = [];
  /** Neither takes nor tells, as when the database is away. */
  refuses = false;
  /** What the talk is held in. */
  language: string | null = null;
  now = new Date('2026-07-01T08:00:00Z');
  url = '';
  #server: Server | undefined;
  #channel: Channel | undefined;
  readonly #more: Partial<WebchatParts>;
  readonly #mounted: (app: express.Express) => void;

  constructor(more: Partial<WebchatParts> = {}, mounted: (app: express.Express) => void = () => undefined) {
    this.#more = more;
    this.#mounted = mounted;
  }

  async start(port = 0): Promise<void> {
    const { channel, router } = createWebchat({
      accept: (events) => this.#accept(events),
      transcript: (address, afterKey = '') => {
        if (this.refuses) return Promise.reject(new Error('the store is away'));
        const items = this.items.filter((item) => item.address === address && item.key > afterKey);
        return Promise.resolve({ items, language: this.language });
      },
      saveUpload: async (stream, mediaType) => {
        const bytes = await buffer(stream);
        const reference = `upload-${this.uploads.size + 1}`;
        this.uploads.set(reference, { bytes, mediaType });
        return { reference };
      },
      openUpload: (reference) => {
        const upload = this.uploads.get(reference);
        return upload === undefined
          ? Promise.reject(new Error('no upload'))
          : Promise.resolve(Readable.from([upload.bytes]));
      },
      clock: { now: () => this.now },
      logger: silentLogger,
      texts: readPageTexts(loadTexts('locales')),
      heartbeatMs: 200,
      ...this.#more,
    });
    const app = express();
    this.#mounted(app);
    app.use('/chat', router);
    this.#channel = channel;
    await channel.start();
    const server = await new Promise<Server>((resolve, reject) => {
      const listening = app.listen(port, '127.0.0.1', (error) =>
        error === undefined ? resolve(listening) : reject(error),
      );
    });
    this.#server = server;
    // A TCP server's address is an object once it listens: node:net.
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  get channel(): Channel {
    if (this.#channel === undefined) throw new Error('start the house first');
    return this.#channel;
  }

  async stop(): Promise<void> {
    await this.#channel?.stop();
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    this.#server?.closeAllConnections();
    await closed;
  }

  async restart(whileDown: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const { port } = new URL(this.url);
    await this.stop();
    await whileDown();
    await this.start(Number(port));
  }

  /** What the outbox does: through the channel, then noted as sent. */
  async answer(address: string, text: string, choices: PersonMessage['choices'] = []): Promise<void> {
    const { providerId } = await this.channel.send(address, { kind: 'text', text, choices }, { key: 'answer' });
    this.#note({ address, providerId, direction: 'out', kind: 'text', text, choices });
  }

  #accept(events: readonly InboundEvent[]): Promise<void> {
    if (this.refuses) return Promise.reject(new Error('the inbox is away'));
    for (const event of events) {
      if (event.from !== 'person' || this.events.some((known) => known.providerId === event.providerId)) continue;
      this.events.push(event);
      const { address, providerId, content } = event;
      const kind = content.kind === 'message' && content.attachments.length > 0 ? 'media' : 'text';
      const text = content.kind === 'message' ? content.text : content.kind === 'choice' ? content.choice : '';
      this.#note({ address, providerId, direction: 'in', kind, text, choices: [] });
    }
    return Promise.resolve();
  }

  #note(item: Omit<TranscriptItem, 'key' | 'at'> & { address: string }): void {
    this.items.push({ ...item, key: String(this.items.length + 1).padStart(6, '0'), at: this.now });
  }
}

/** The address in a Set-Cookie, as a Cookie header and bare. */
export function takeCookie(response: Response): { cookie: string; address: string; line: string } {
  const line = response.headers.getSetCookie()[0] ?? '';
  const cookie = line.split(';')[0] ?? '';
  return { cookie, address: cookie.slice(2), line };
}
