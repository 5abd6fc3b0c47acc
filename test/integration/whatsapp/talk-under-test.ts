import { type proto, type SignalKeyStoreWithTransaction } from '@whiskeysockets/baileys';
import { makeLibSignalRepository } from '@whiskeysockets/baileys/lib/Signal/libsignal.js';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { insertRows, takeRows } from '../../../src/channels/whatsapp/journal-rows.ts';
import { createTalk, type Talk, type TalkOptions, usualTalk } from '../../../src/channels/whatsapp/talk/index.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { type DeliveryReport } from '../../../src/core/delivery-report.ts';
import { type InboundContent, type InboundEvent } from '../../../src/core/inbound.ts';
import { type LogFields } from '../../../src/core/logger.ts';
import { type DrawText } from '../../../src/core/outbound.ts';
import { Secret } from '../../../src/core/secret.ts';
import { type TurningPoint } from '../../../src/core/turning-point.ts';
import { createInbox } from '../../../src/intake/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { testMasterKey } from '../../support/master-key.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import {
  type Account,
  type Companion,
  type Contact,
  startWhatsAppStandin,
  type WhatsAppStandin,
} from '../../standins/whatsapp/index.ts';
import {
  type MemoryAuth,
  memoryAuth,
  plainClient,
  type PlainClient,
  trust,
  until,
} from '../whatsapp-standin/plain-client.ts';

import { ring } from '../../standins/whatsapp/strangers.ts';
import { writeToOwnDevice } from '../../standins/whatsapp/write.ts';

export { until } from '../whatsapp-standin/plain-client.ts';

/** One life of a process that holds a number: a talk of its own, a pool of its own. The number's keys outlive it. */
export interface Process {
  readonly talk: Talk;
  readonly client: PlainClient;
  readonly reached: TurningPoint[];
  readonly logged: { readonly event: string; readonly fields: LogFields | undefined }[];
  stalls: number;
  /** Ends in order: socket first, then what is under way. */
  leave(): Promise<void>;
}

export interface NumberUnderTest {
  readonly standin: WhatsAppStandin;
  readonly store: TestStore;
  readonly account: Account;
  readonly companion: Companion;
  readonly reports: DeliveryReport[];
  /** Everything that `accept` committed, repeats included. */
  readonly heard: InboundEvent[];
  connect(options?: ConnectOptions): Promise<Process>;
  /** Our own phone tells its linked device something. */
  sendFromOwnDevice(message: proto.IMessage): Promise<string>;
  ringFrom(contact: Contact): void;
  /** A person who has a phone. */
  aContact(name?: string): Contact;
  /** What the inbox holds of a person, each once, in its order. */
  inboxOf(contact: Contact): Promise<InboundContent[]>;
  /** Waits until it holds so many. */
  heardFrom(contact: Contact, count: number): Promise<InboundContent[]>;
}

export interface ConnectOptions {
  /** The process dies at the first pass: nothing of it reaches the database or the server afterwards. */
  readonly dieAt?: TurningPoint;
  readonly options?: Partial<TalkOptions>;
  readonly draw?: DrawText;
  /** How long the first look for this person's other address takes. */
  readonly slowAlias?: { readonly of: Contact; readonly ms: number };
  /** So many writes of ratchets fail. */
  readonly failSessionWrites?: number;
  /** Not waited for. */
  readonly opens?: boolean;
}

let standin: WhatsAppStandin;
let store: TestStore;
let numbers = 10;

beforeAll(async () => {
  standin = await startWhatsAppStandin();
  trust(standin);
  store = await openTestStore();
});
afterAll(async () => {
  await standin.stop();
  await store.drop();
});

const running = new Set<Process>();
afterEach(async () => {
  for (const process of running) await process.leave();
  standin.faults.clear();
});

/** A number that is linked to the stand-in, and nobody connected. */
export async function aNumber(): Promise<NumberUnderTest> {
  const name = String((numbers += 1));
  const account = standin.addAccount({ phone: `628120000${name.padStart(4, '0')}`, lid: `99000000000${name}` });
  let auth = memoryAuth();
  const pairing = plainClient(standin.url, auth);
  const companion = await standin.scanQr(account, await pairing.qr());
  await pairing.closed();
  // As after a history bootstrap: without it Baileys holds events back for 20 s (research, loss.mjs A).
  auth.state.creds.accountSyncCounter = 1;
  const heard: InboundEvent[] = [];
  const reports: DeliveryReport[] = [];

  async function connect({
    dieAt,
    options,
    draw,
    slowAlias,
    failSessionWrites = 0,
    opens = true,
  }: ConnectOptions = {}): Promise<Process> {
    const own = await openStore({
      dataFolder: store.dataFolder,
      databaseUrl: new Secret(store.databaseUrl),
      masterKey: testMasterKey,
      as: 'join',
      logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
      poolSize: 4,
    });
    const keys = memoryAuth(auth);
    auth = keys;
    keys.failSessionWrites = failSessionWrites;
    journalWith(own, account.phone, keys);
    if (slowAlias !== undefined) slowDown(keys.state.keys, slowAlias);
    let closed = false;
    const close = async (): Promise<void> => {
      if (!closed) {
        closed = true;
        await own.close();
      }
    };
    const process = begin(
      own,
      keys,
      dieAt === undefined ? undefined : { at: dieAt, die: () => void close() },
      options,
      draw,
    );
    running.add(process);
    if (opens) await process.client.opened();
    return {
      ...process,
      get stalls() {
        return process.stalls;
      },
      leave: async () => {
        running.delete(process);
        await process.leave();
        await close();
      },
    };
  }

  function begin(
    own: Store,
    keys: MemoryAuth,
    death: { at: TurningPoint; die: () => void } | undefined,
    options: Partial<TalkOptions> = {},
    draw?: DrawText,
  ): Process {
    const logged: Process['logged'] = [];
    const reached: TurningPoint[] = [];
    let dead = false;
    const reach = (point: TurningPoint): void => {
      reached.push(point);
      if (point !== death?.at || dead) return;
      dead = true;
      // First the server's end of the line, so that nothing of the dead process arrives there.
      companion.connection?.cut();
      keys.failSessionWrites = Number.POSITIVE_INFINITY;
      death.die();
      throw new Error(`died at ${point}`);
    };
    const log = (event: string, fields?: LogFields): void => void logged.push({ event, fields });
    const inbox = createInbox(
      own,
      (events) => heard.push(...events),
      () => undefined,
    );
    let process: Process | undefined = undefined;
    const talk = createTalk({
      account: account.phone,
      store: own,
      accept: inbox,
      report: (told) => {
        reports.push(...told);
        return Promise.resolve();
      },
      line: {
        socket: () => (companion.connection === undefined ? undefined : client.socket),
        sendStalled: () => {
          if (process !== undefined) process.stalls += 1;
        },
      },
      clock: systemClock,
      logger: { info: log, warn: log, error: log },
      reach,
      draw,
      chance: () => 0.5,
      options: { ...usualTalk, loopbackMedia: true, pace: { leastMs: 0, mostMs: 0 }, ...options },
    });
    const client = plainClient(standin.url, keys, {
      makeSignalRepository: (auth, logger, find) =>
        // Holds: makeSocket has just given these keys their transactions (Baileys, addTransactionCapability).
        talk.wrapRepository(
          makeLibSignalRepository(auth, logger, find),
          auth.keys as SignalKeyStoreWithTransaction,
          () => Promise.resolve(),
        ),
      getMessage: (key) => talk.getMessage(key),
      transactionOpts: { maxCommitRetries: 1, delayBetweenTriesMs: 1 },
    });
    const detach = talk.attach(client.socket);
    const begun: Process = {
      talk,
      client,
      reached,
      logged,
      stalls: 0,
      leave: async () => {
        running.delete(begun);
        client.socket.ev.flush();
        await client.socket.end(undefined);
        await client.closed();
        await detach();
        await talk.stop();
      },
    };
    process = begun;
    return begun;
  }

  async function inboxOf(contact: Contact): Promise<InboundContent[]> {
    const ids = new Map(heard.map((event) => [event.providerId, event]));
    const rows = await store.db
      .selectFrom('inbox')
      .innerJoin('conversation', 'conversation.id', 'inbox.conversation_id')
      .select('inbox.provider_id')
      .where('inbox.account', '=', account.phone)
      .orderBy('inbox.id')
      .execute();
    return rows.flatMap(({ provider_id }) => {
      const event = ids.get(provider_id);
      const isTheirs = event !== undefined && [`${contact.phone}@s.whatsapp.net`, contact.jid].includes(event.address);
      return event?.from === 'person' && isTheirs ? [event.content] : [];
    });
  }

  return {
    standin,
    store,
    account,
    companion,
    reports,
    heard,
    connect,
    sendFromOwnDevice: (message) => writeToOwnDevice(standin.exchange, companion, message),
    ringFrom: (contact) => {
      const caller = standin.exchange.directory.find(contact.jid);
      if (caller !== undefined) ring(standin.exchange, account, caller);
    },
    aContact: (contactName = 'Ayu') => {
      const id = String((numbers += 1));
      return standin.addContact({
        phone: `628130000${id.padStart(4, '0')}`,
        lid: `77000000000${id}`,
        name: contactName,
      });
    },
    inboxOf,
    heardFrom: async (contact, count) => {
      let content: InboundContent[] = [];
      const end = Date.now() + 10_000;
      while ((content = await inboxOf(contact)).length < count) {
        if (Date.now() > end) throw new Error(`the inbox holds ${content.length} of ${count}`);
        await new Promise((wake) => setTimeout(wake, 10));
      }
      return content;
    },
  };
}

/** As the account's own key store does: rows of the journal and keys are written together or not at all. */
function journalWith(own: Store, account: string, auth: MemoryAuth): void {
  const { keys } = auth.state;
  const set = keys.set.bind(keys);
  keys.set = async (data) => {
    const { keys: others, rows } = takeRows(data);
    if (rows.length > 0) {
      if (auth.failSessionWrites > 0) return set(others);
      await sql`with fence as (select ${account}::text as id) ${insertRows(rows)}`.execute(own.db);
    }
    await set(others);
  };
}

/** As a pool does whose first connection is slow. */
function slowDown(keys: MemoryAuth['state']['keys'], { of, ms }: NonNullable<ConnectOptions['slowAlias']>): void {
  const get = keys.get.bind(keys);
  let first = true;
  keys.get = async (type, ids) => {
    const isFirst = first && type === 'lid-mapping' && ids.some((id) => id.includes(of.phone));
    if (isFirst) first = false;
    const found = await get(type, ids);
    if (isFirst) await new Promise((wake) => setTimeout(wake, ms));
    return found;
  };
}

/** The words of what was heard. */
export const textsOf = (contents: readonly InboundContent[]): string[] =>
  contents.flatMap((content) => (content.kind === 'message' ? [content.text] : []));

/** Lets everything that is under way arrive. */
export const settle = async (process: Process): Promise<void> => {
  await until(() => process.client.states.length > 0, 'the client says something');
  await new Promise((wake) => setTimeout(wake, 300));
};
