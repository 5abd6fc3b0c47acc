import { type proto } from '@whiskeysockets/baileys';
import { jidDecode } from '@whiskeysockets/baileys';
import { type DeliveryQueue } from './delivery-queue.ts';
import { type SignalDevice } from './signal-device.ts';
import { type PublicPreKey, type SignedPublicPreKey } from './protocol/key-bundle.ts';
import { plainJid, server } from './protocol/stanza.ts';
import { type Connection } from './connection.ts';

/** A reply as a contact's phone has read it. */
export interface Reply {
  readonly id: string;
  readonly account: string;
  readonly message: proto.IMessage;
  /** Undefined for what is not text. */
  readonly text: string | undefined;
  /** Which of the contact's devices have read it. */
  readonly devices: number[];
  /** How often the phone has read it: more than once after it had asked again, or when it was sent again under the same id. */
  times: number;
  /** Taken back by its sender. */
  revoked: boolean;
}

export type Outcome = 'waiting' | 'receipted' | 'acknowledged' | 'refused';

/** A message that a contact has written, and what became of it at the hotline's device. The suites compare with this. */
export interface Written {
  readonly id: string;
  readonly account: string;
  readonly message: proto.IMessage;
  readonly text: string | undefined;
  /** By the hotline's linked device. */
  readonly outcomes: Map<number, Outcome>;
}

/** Somebody with a phone: a contact, or whoever holds the hotline's own phone. */
export interface Person {
  readonly phone: string;
  readonly lid: string | undefined;
  readonly name: string;
  readonly devices: Map<number, SignalDevice>;
  readonly written: Map<string, Written>;
  readonly replies: Reply[];
  /** Ids of messages that a device could not read and asked for again, as often as it asked. */
  readonly askedAgain: { readonly id: string; readonly why: string }[];
  /** What came while the phone was off. */
  readonly held: (() => Promise<void>)[];
  online: boolean;
  /** Without: no delivery receipts, as when switched off for privacy's sake or by a modified client. */
  sendsReceipts: boolean;
}

/** A client that is linked to the hotline's phone: the bot. */
export interface Companion {
  readonly number: number;
  readonly account: Account;
  readonly noiseKey: Buffer;
  readonly identity: Uint8Array;
  readonly registrationId: number;
  signedPreKey: SignedPublicPreKey;
  readonly preKeys: Map<number, PublicPreKey>;
  readonly queue: DeliveryQueue;
  /** The logged-in connection. There is never more than one. */
  connection: Connection | undefined;
  readonly receipts: { readonly ids: readonly string[]; readonly type: string; readonly to: string }[];
  logins: number;
  /** Logins that threw another, still open connection out (440 there). */
  replacements: number;
}

/** A number of the hotline. */
export interface Account {
  readonly phone: string;
  readonly lid: string;
  readonly owner: Person;
  readonly companions: Map<number, Companion>;
  nextDevice: number;
  /** 403 at every login. */
  banned: boolean;
  /** The code with which sends are refused: 463 is a reach-out restriction. */
  refuseSends: number | undefined;
  /** The number may write to nobody new until then, in seconds since 1970. Only told: what is refused is `refuseSends`. */
  reachOutLimitUntil: number | undefined;
}

export interface Directory {
  readonly accounts: Map<string, Account>;
  readonly add: (person: Person) => void;
  readonly find: (jid: string) => Person | undefined;
  readonly contacts: () => readonly Person[];
}

export function createDirectory(): Directory {
  const byJid = new Map<string, Person>();
  const accounts = new Map<string, Account>();
  return {
    accounts,
    add(person) {
      byJid.set(`${person.phone}@${server}`, person);
      if (person.lid !== undefined) byJid.set(`${person.lid}@lid`, person);
    },
    find: (jid) => (jidDecode(jid) === undefined ? undefined : byJid.get(plainJid(jid))),
    contacts: () => [...new Set(byJid.values())].filter(({ phone }) => !accounts.has(phone)),
  };
}

export function personOf(phone: string, lid: string | undefined, name: string, device: SignalDevice): Person {
  return {
    phone,
    lid,
    name,
    devices: new Map([[device.number, device]]),
    written: new Map(),
    replies: [],
    askedAgain: [],
    held: [],
    online: true,
    sendsReceipts: true,
  };
}

/** How a person is addressed: by LID where there is one, unless a phone number is asked for. */
export type Addressing = 'lid' | 'phone';

export function jidOf(person: Person, addressing: Addressing, device = 0): string {
  const suffix = device === 0 ? '' : `:${device}`;
  return addressing === 'lid' && person.lid !== undefined
    ? `${person.lid}${suffix}@lid`
    : `${person.phone}${suffix}@${server}`;
}
