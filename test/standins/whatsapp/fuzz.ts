import { encodeBinaryNode, encodeWAMessage } from '@whiskeysockets/baileys';
import { createChance } from './faults.ts';
import { type Exchange } from './exchange.ts';
import { type Companion, jidOf, type Person } from './people.ts';
import { randomHex, type Stanza, stanza } from './protocol/stanza.ts';
import { type SignalDevice } from './signal-device.ts';
import { takeCompanionBundle } from './write.ts';

export interface FuzzOptions {
  readonly count: number;
  /** The same stanzas come again from the same seed, but for keys and ids. */
  readonly seed: number;
}

const tags = ['message', 'receipt', 'notification', 'call', 'ack', 'iq', 'ib', 'presence', 'chatstate', 'success', 'x'];
const names = [
  'from',
  'id',
  'type',
  't',
  'participant',
  'recipient',
  'offline',
  'class',
  'error',
  'notify',
  'sender_pn',
];
const inner = [
  'enc',
  'plaintext',
  'unavailable',
  'retry',
  'keys',
  'list',
  'identity',
  'devices',
  'offer',
  'update',
  'tokens',
];
const values = [
  '',
  '0',
  '-1',
  'undefined',
  '@',
  '@lid',
  ':@s.whatsapp.net',
  '15550199@s.whatsapp.net',
  '770000000000099:99999@lid',
  'status@broadcast',
  '1-2@g.us',
  '9'.repeat(200),
  '\u202e\u0000\u200b',
  'retry',
  'text',
  'w:gp2',
  'encrypt',
  'devices',
  'mex',
];

/**
 * Sends stanzas that nobody should send, and frames that are none. They wait for no acknowledgement.
 * @returns how many were sent: fewer where the connection ended
 */
export async function fuzz(
  exchange: Exchange,
  companion: Companion,
  person: Person,
  { count, seed }: FuzzOptions,
): Promise<number> {
  const chance = createChance(seed);
  const phone = person.devices.get(0);
  if (phone === undefined) throw new Error('this person has no phone');
  for (let index = 0; index < count; index += 1) {
    const { connection } = companion;
    if (connection?.isOpen() !== true) return index;
    const kind = chance();
    if (kind < 0.35) connection.sendUntouched(await badPlaintext(exchange, companion, person, phone, chance));
    else if (kind < 0.5) connection.sendUntouched(await badCiphertext(exchange, companion, person, phone, chance));
    else if (kind < 0.55) connection.sendPlain(brokenFrame(chance));
    else connection.sendUntouched(randomStanza(chance, 0));
    if (index % 50 === 0) await new Promise((wake) => setImmediate(wake));
  }
  return count;
}

type Chance = () => number;

function pick<T>(chance: Chance, from: readonly T[], otherwise: T): T {
  return from[Math.floor(chance() * from.length)] ?? otherwise;
}

function randomBytes(chance: Chance, most: number): Buffer {
  return Buffer.from(Array.from({ length: Math.floor(chance() * most) }, () => Math.floor(chance() * 256)));
}

function randomStanza(chance: Chance, depth: number): Stanza {
  const attributes: Record<string, string> = {};
  for (let left = Math.floor(chance() * 6); left > 0; left -= 1)
    attributes[pick(chance, names, 'id')] = pick(chance, values, '');
  // An answer to a query, or a stream error that ends the connection, would only end the run early.
  const tag = pick(chance, depth === 0 ? tags : inner, 'message');
  if (tag === 'success' || tag === 'iq') delete attributes['id'];
  const content =
    chance() < 0.3 || depth > 3
      ? randomBytes(chance, 120)
      : Array.from({ length: Math.floor(chance() * 4) }, () => randomStanza(chance, depth + 1));
  return stanza(tag, attributes, content);
}

function addressed(exchange: Exchange, person: Person, kind: string, ciphertext: Uint8Array): Stanza {
  return stanza(
    'message',
    {
      from: jidOf(person, 'lid'),
      sender_pn: jidOf(person, 'phone'),
      addressing_mode: 'lid',
      id: `F0${randomHex(9)}`,
      type: 'text',
      t: String(exchange.nowSeconds()),
      notify: person.name,
    },
    [stanza('enc', { v: '2', type: kind }, ciphertext)],
  );
}

/** Rightly encrypted, and what comes out is no message, or one with everything in the wrong place. */
async function badPlaintext(
  exchange: Exchange,
  companion: Companion,
  person: Person,
  device: SignalDevice,
  chance: Chance,
): Promise<Stanza> {
  const good = Buffer.from(
    encodeWAMessage({ extendedTextMessage: { text: 'spoilt', contextInfo: { stanzaId: 'x' } } }),
  );
  const spoilt = Buffer.from(good);
  for (let left = 1 + Math.floor(chance() * 4); left > 0; left -= 1)
    spoilt.writeUInt8(Math.floor(chance() * 256), Math.floor(chance() * spoilt.length));
  const plain = pick(
    chance,
    [spoilt, randomBytes(chance, 300), good.subarray(0, Math.floor(chance() * good.length)), Buffer.alloc(0)],
    spoilt,
  );
  const address = { user: companion.account.phone, device: companion.number };
  const { kind, ciphertext } = await device.encryptBytes(address, plain, () => takeCompanionBundle(companion));
  return addressed(exchange, person, kind, ciphertext);
}

/** Ciphertext of which some bytes are others, or which was never any. */
async function badCiphertext(
  exchange: Exchange,
  companion: Companion,
  person: Person,
  device: SignalDevice,
  chance: Chance,
): Promise<Stanza> {
  const address = { user: companion.account.phone, device: companion.number };
  const { kind, ciphertext } = await device.encrypt(address, { conversation: 'x' }, () =>
    takeCompanionBundle(companion),
  );
  const spoilt = Buffer.from(ciphertext);
  for (let left = 1 + Math.floor(chance() * 4); left > 0; left -= 1)
    spoilt.writeUInt8(Math.floor(chance() * 256), Math.floor(chance() * spoilt.length));
  const bytes = pick(chance, [spoilt, randomBytes(chance, 200), Buffer.alloc(0)], spoilt);
  return addressed(
    exchange,
    person,
    pick(chance, [kind, 'msg', 'pkmsg', 'skmsg', 'msmsg', 'frskmsg', ''], kind),
    bytes,
  );
}

function brokenFrame(chance: Chance): Buffer {
  const good = Buffer.from(encodeBinaryNode(randomStanza(chance, 0)));
  return pick(chance, [good.subarray(0, Math.floor(chance() * good.length)), randomBytes(chance, 200)], good);
}
