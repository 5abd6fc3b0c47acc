import { EventEmitter } from 'node:events';
import { type KeyPair } from '@whiskeysockets/baileys';
import { type Connection } from './connection.ts';
import { type Faults } from './faults.ts';
import { type Companion, type Directory } from './people.ts';
import { type Stanza } from './protocol/stanza.ts';

interface Events {
  /** Every stanza of a client, before it is carried out. */
  stanza: [Stanza, Connection];
  paired: [Companion];
  login: [Companion];
  closed: [Connection];
  /** A client has asked for an 8-character code. */
  'link-code': [Connection];
  /** A client said that a message of ours was delivered, read, or is wanted again. */
  receipt: [Stanza, Companion];
  /** A contact's phone has read something. */
  reply: [{ readonly phone: string; readonly id: string }];
  chatstate: [Stanza, Companion];
  presence: [Stanza, Companion];
}

/** How the exchange behaves towards clients; a suite may change it while it runs. */
export interface Manners {
  /** How many stanzas of the past are sent before their acknowledgements are waited for. */
  offlineBatch: number;
  /** How long the next batch waits for acknowledgements that do not come. */
  offlineBatchWaitMs: number;
  /** Whether `<ib><offline/>` ends the past. Baileys waits for it 30 s (its issue 2810). */
  saysOfflineEnd: boolean;
  /** Whether the past is sent by itself after a login. */
  sendsPast: boolean;
  /** Clients below this version are told 405. */
  oldestVersion: readonly [number, number, number];
  /** The next login fails with these attributes. */
  failNextLogin: Readonly<Record<string, string>> | undefined;
  /** `host:port` of those that clients are told to upload media to, best first. */
  mediaHosts: readonly string[];
}

/** What all parts of the stand-in share. */
export interface Exchange {
  readonly root: KeyPair;
  readonly serverKey: KeyPair;
  readonly certificate: Uint8Array;
  readonly directory: Directory;
  readonly connections: Set<Connection>;
  readonly faults: Faults;
  readonly events: EventEmitter<Events>;
  readonly manners: Manners;
  /** Stanzas that nothing here understands: a suite may want none. */
  readonly unhandled: Stanza[];
  /** Breaches of the protocol by clients, and failures of our own. */
  readonly errors: Error[];
  /** Kind of query → how often. */
  readonly queries: Map<string, number>;
  readonly nowSeconds: () => number;
}

export const createEvents = (): EventEmitter<Events> => new EventEmitter<Events>().setMaxListeners(0);
