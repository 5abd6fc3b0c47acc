import { type proto } from '@whiskeysockets/baileys';
import { deliver } from './deliver.ts';
import { type Exchange } from './exchange.ts';
import * as content from './content.ts';
import { type Account, type Addressing, jidOf, type Person, type Reply, type Written } from './people.ts';
import { randomHex, type Stanza, stanza } from './protocol/stanza.ts';
import { askAgain, receiptFrom } from './read.ts';
import { createSignalDevice } from './signal-device.ts';
import { write, type WriteOptions } from './write.ts';

/** Somebody outside who writes to the hotline, with one phone and perhaps more devices. */
export interface Contact {
  readonly phone: string;
  readonly lid: string | undefined;
  readonly name: string;
  /** As the chat is named where it is addressed by LID, or by phone number for want of one. */
  readonly jid: string;
  /** Any content: see content.ts. @returns the message's id */
  readonly send: (account: Account, message: proto.IMessage, options?: WriteOptions) => Promise<string>;
  readonly sendText: (account: Account, words: string, options?: WriteOptions) => Promise<string>;
  readonly revoke: (account: Account, id: string, options?: WriteOptions) => Promise<string>;
  readonly edit: (account: Account, id: string, words: string, options?: WriteOptions) => Promise<string>;
  readonly react: (account: Account, id: string, emoji: string, options?: WriteOptions) => Promise<string>;
  /** What the phone has read, in order. */
  readonly replies: readonly Reply[];
  /** What was written, and what became of it. */
  readonly written: readonly Written[];
  /** Resolves with the first reply that fits, an earlier one too. */
  readonly waitForReply: (fits?: (reply: Reply) => boolean, timeoutMs?: number) => Promise<Reply>;
  readonly markRead: (account: Account, id: string, addressing?: Addressing) => void;
  /** The phone claims that it cannot read a message of ours. */
  readonly askAgain: (account: Account, id: string, options?: { addressing?: Addressing; count?: number }) => void;
  readonly type: (account: Account, state?: 'composing' | 'paused' | 'recording') => void;
  /** Off: replies wait, retries are not answered. On: everything held is done, in order. */
  readonly switchPhone: (on: boolean) => Promise<void>;
  /** Without delivery receipts. */
  readonly withholdReceipts: (withhold: boolean) => void;
  /** Links one more device, and tells the accounts that know this contact. @returns its number */
  readonly linkDevice: () => number;
  readonly unlinkDevice: (number: number) => void;
  /** A new phone, or WhatsApp installed anew: another identity, and nothing of before can be read. */
  readonly reinstall: () => void;
}

export function createContact(exchange: Exchange, person: Person): Contact {
  const jid = jidOf(person, 'lid');
  const chatOf = (options: WriteOptions | undefined): string => jidOf(person, options?.addressing ?? 'lid');
  const send: Contact['send'] = (account, message, options) => write(exchange, person, account, message, options);

  function tell(make: () => Stanza): void {
    for (const account of exchange.directory.accounts.values())
      for (const companion of account.companions.values()) deliver(companion, make());
  }
  function tellDevices(change: 'add' | 'remove', number: number): void {
    tell(() =>
      stanza('notification', { from: jid, type: 'devices', id: randomHex(8), t: String(exchange.nowSeconds()) }, [
        stanza(change, {}, [stanza('device', { jid: jidOf(person, 'lid', number), 'key-index': String(number) })]),
      ]),
    );
  }

  return {
    phone: person.phone,
    lid: person.lid,
    name: person.name,
    jid,
    replies: person.replies,
    get written() {
      return [...person.written.values()];
    },
    send,
    sendText: (account, words, options) => send(account, content.text(words), options),
    revoke: (account, id, options) => send(account, content.revoke(chatOf(options), id), options),
    edit: (account, id, words, options) =>
      send(account, content.edit(chatOf(options), id, words, exchange.nowSeconds()), options),
    react: (account, id, emoji, options) => send(account, content.reaction(chatOf(options), id, emoji), options),
    waitForReply: (fits = () => true, timeoutMs = 8_000) => waitForReply(exchange, person, fits, timeoutMs),
    markRead(account, id, addressing = 'lid') {
      for (const companion of account.companions.values())
        deliver(companion, receiptFrom(exchange, id, jidOf(person, addressing), 'read'));
    },
    askAgain(account, id, { addressing = 'lid', count = 1 } = {}) {
      const device = person.devices.get(0);
      if (device === undefined) return;
      for (const companion of account.companions.values())
        askAgain(exchange, companion, device, id, jidOf(person, addressing), count);
    },
    type(account, state = 'composing') {
      const media = state === 'recording' ? { media: 'audio' } : {};
      const inner = stanza(state === 'paused' ? 'paused' : 'composing', media);
      for (const { connection } of account.companions.values())
        connection?.send(stanza('chatstate', { from: jid }, [inner]));
    },
    async switchPhone(on) {
      person.online = on;
      while (person.online) {
        const next = person.held.shift();
        if (next === undefined) return;
        await next();
      }
    },
    withholdReceipts: (withhold) => {
      person.sendsReceipts = !withhold;
    },
    linkDevice() {
      const number = Math.max(...person.devices.keys()) + 1;
      person.devices.set(number, createSignalDevice(number));
      tellDevices('add', number);
      return number;
    },
    unlinkDevice(number) {
      person.devices.delete(number);
      tellDevices('remove', number);
    },
    reinstall() {
      person.devices.clear();
      person.devices.set(0, createSignalDevice(0));
      tell(() =>
        stanza('notification', { from: jid, type: 'encrypt', id: randomHex(8), t: String(exchange.nowSeconds()) }, [
          stanza('identity'),
        ]),
      );
    },
  };
}

function waitForReply(
  exchange: Exchange,
  person: Person,
  fits: (reply: Reply) => boolean,
  timeoutMs: number,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const earlier = person.replies.find(fits);
    if (earlier !== undefined) return resolve(earlier);
    const look = (): void => {
      const found = person.replies.find(fits);
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`no reply that fits was read within ${timeoutMs} ms; ${person.replies.length} were`));
    }, timeoutMs);
    const stop = (): void => {
      clearTimeout(timer);
      exchange.events.off('reply', look);
    };
    exchange.events.on('reply', look);
  });
}
