import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Curve } from '@whiskeysockets/baileys';
import { WebSocketServer } from 'ws';
import { type Contact, createContact } from './contact.ts';
import { endPast, sendPast } from './deliver.ts';
import { historyBootstrap, type History } from './content.ts';
import { createEvents, type Exchange, type Manners } from './exchange.ts';
import { createFaults, type Faults } from './faults.ts';
import { fuzz, type FuzzOptions } from './fuzz.ts';
import { createMediaStore, type MediaStore } from './media-store.ts';
import { type Account, type Companion, createDirectory, type Person, personOf } from './people.ts';
import { makeCertificateChain } from './protocol/certificate.ts';
import { type Stanza, stanza } from './protocol/stanza.ts';
import { quietSignal } from './quiet-signal.ts';
import { scanQr, typePairingCode } from './registration.ts';
import { serveClient } from './serve-client.ts';
import { createSignalDevice } from './signal-device.ts';
import { addToGroup, announceReachOutLimit, publishInNewsletter, ring } from './strangers.ts';
import { writeFromOwnPhone, writeToOwnDevice } from './write.ts';

export interface WhatsAppStandinOptions {
  /** Any free port where left out. */
  readonly port?: number | undefined;
  /** For faults that strike by chance. */
  readonly seed?: number | undefined;
  /**
   * Mutes what libsignal prints in this process, contacts' private keys among it; true where left out. A test that looks
   * whether the bot prints keys must run the bot in another process, or it sees nothing.
   */
  readonly quiet?: boolean | undefined;
}

export interface WhatsAppStandin {
  /** What a client connects to: `waWebSocketUrl`. */
  readonly url: string;
  /** What stands for WhatsApp's root key: a client must be given it, or it refuses us. */
  readonly rootPublicKey: Buffer;
  readonly addAccount: (account: { readonly phone: string; readonly lid: string }) => Account;
  readonly addContact: (contact: {
    readonly phone: string;
    readonly lid?: string | undefined;
    readonly name?: string | undefined;
  }) => Contact;
  /** The camera of the account's phone sees this. Resolves when the client is linked; it is then told 515. */
  readonly scanQr: (account: Account, text: string) => Promise<Companion>;
  /** The code is typed into the account's phone. Waits until a client has asked for one. */
  readonly typePairingCode: (account: Account, code: string) => Promise<Companion>;
  /** The account's phone sends its history to a linked device. */
  readonly sendHistory: (companion: Companion, history?: History) => Promise<string>;
  /** The account's own phone writes to a contact. */
  readonly writeFromOwnPhone: (account: Account, to: Contact, words: string) => Promise<string>;
  /** The phone's owner removes a linked device. */
  readonly unlink: (companion: Companion) => void;
  readonly streamError: (companion: Companion, code: number) => void;
  /** Where `manners.sendsPast` is off: sends what waits, and says that this was all unless `saysOfflineEnd` is off. */
  readonly sendPast: (companion: Companion) => Promise<void>;
  readonly endPast: (companion: Companion) => void;
  /** @param newsletter such as `123@newsletter` */
  readonly publishInNewsletter: (account: Account, newsletter: string, words: string) => string;
  /** @param group such as `123-456@g.us`; to write into it: `contact.sendText(account, words, { into: group })` */
  readonly addToGroup: (account: Account, group: string, by: Contact) => void;
  readonly ring: (account: Account, by: Contact) => void;
  /** Only tells; `account.refuseSends = 463` refuses. @param untilSeconds undefined: it is over */
  readonly announceReachOutLimit: (account: Account, untilSeconds: number | undefined) => void;
  readonly fuzz: (companion: Companion, by: Contact, options: FuzzOptions) => Promise<number>;
  readonly media: MediaStore;
  readonly faults: Faults;
  readonly manners: Manners;
  readonly events: Exchange['events'];
  readonly unhandled: readonly Stanza[];
  /** Breaches of the protocol by clients: a suite wants none. */
  readonly errors: readonly Error[];
  readonly queries: () => Readonly<Record<string, number>>;
  readonly exchange: Exchange;
  readonly stop: () => Promise<void>;
}

/** A stand-in for WhatsApp's chat server on 127.0.0.1. See the README beside this file. */
export async function startWhatsAppStandin(options: WhatsAppStandinOptions = {}): Promise<WhatsAppStandin> {
  const signal = options.quiet === false ? undefined : quietSignal();
  const nowSeconds = (): number => Math.floor(Date.now() / 1_000);
  const root = Curve.generateKeyPair();
  const serverKey = Curve.generateKeyPair();
  let address = '';
  const media = createMediaStore(() => address);
  const http = createServer((request, response) => {
    if (!media.handle(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  // Holds: a listening TCP server has an AddressInfo.
  const { port } = http.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
  const exchange: Exchange = {
    root,
    serverKey,
    certificate: makeCertificateChain(root, serverKey, nowSeconds()),
    directory: createDirectory(),
    connections: new Set(),
    faults: createFaults(options.seed ?? 1),
    events: createEvents(),
    manners: {
      offlineBatch: 100,
      offlineBatchWaitMs: 2_000,
      saysOfflineEnd: true,
      sendsPast: true,
      oldestVersion: [0, 0, 0],
      failNextLogin: undefined,
      mediaHosts: [`127.0.0.1:${port}`],
    },
    unhandled: [],
    errors: [],
    queries: new Map(),
    nowSeconds,
  };
  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', (socket) => {
    serveClient(exchange, socket);
  });

  const personBehind = (contact: Contact): Person => {
    const person = exchange.directory.find(contact.jid);
    if (person === undefined) throw new Error('this contact is not of this stand-in');
    return person;
  };

  return {
    url: `ws://127.0.0.1:${port}/ws/chat`,
    rootPublicKey: Buffer.from(root.public),
    addAccount({ phone, lid }) {
      const owner = personOf(phone, lid, 'own phone', createSignalDevice(0));
      const account: Account = {
        phone,
        lid,
        owner,
        companions: new Map(),
        nextDevice: 1,
        banned: false,
        refuseSends: undefined,
        reachOutLimitUntil: undefined,
      };
      exchange.directory.accounts.set(phone, account);
      exchange.directory.add(owner);
      return account;
    },
    addContact({ phone, lid, name }) {
      const person = personOf(phone, lid, name ?? 'contact', createSignalDevice(0));
      exchange.directory.add(person);
      return createContact(exchange, person);
    },
    scanQr: (account, text) => scanQr(exchange, account, text),
    typePairingCode: async (account, code) => {
      if (![...exchange.connections].some(({ link }) => link !== undefined))
        await new Promise((asked) => exchange.events.once('link-code', asked));
      return typePairingCode(exchange, account, code);
    },
    sendHistory: (companion, history = {}) => writeToOwnDevice(exchange, companion, historyBootstrap(history)),
    writeFromOwnPhone: (account, to, words) =>
      writeFromOwnPhone(exchange, account, personBehind(to), { conversation: words }),
    unlink(companion) {
      companion.account.companions.delete(companion.number);
      const { connection } = companion;
      connection?.send(stanza('stream:error', { code: '401' }, [stanza('conflict', { type: 'device_removed' })]));
      connection?.close();
    },
    streamError({ connection }, code) {
      connection?.send(stanza('stream:error', { code: String(code) }));
      connection?.close();
    },
    sendPast,
    endPast,
    publishInNewsletter: (account, newsletter, words) => publishInNewsletter(exchange, account, newsletter, words),
    addToGroup: (account, group, by) => {
      addToGroup(exchange, account, group, personBehind(by));
    },
    ring: (account, by) => {
      ring(exchange, account, personBehind(by));
    },
    announceReachOutLimit: (account, untilSeconds) => {
      announceReachOutLimit(exchange, account, untilSeconds);
    },
    fuzz: (companion, by, fuzzOptions) => fuzz(exchange, companion, personBehind(by), fuzzOptions),
    media,
    faults: exchange.faults,
    manners: exchange.manners,
    events: exchange.events,
    unhandled: exchange.unhandled,
    errors: exchange.errors,
    queries: () => Object.fromEntries(exchange.queries),
    exchange,
    stop: async () => {
      for (const connection of exchange.connections) connection.cut();
      await new Promise<void>((closed) => {
        sockets.close(() => {
          closed();
        });
      });
      await new Promise<void>((closed) => {
        http.close(() => {
          closed();
        });
        http.closeAllConnections();
      });
      signal?.restore();
    },
  };
}
