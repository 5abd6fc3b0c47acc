import { type proto } from '@whiskeysockets/baileys';
import { revokedBy, textOf } from './content.ts';
import { deliver } from './deliver.ts';
import { type Exchange } from './exchange.ts';
import { type Account, type Companion, type Person } from './people.ts';
import { type KeyBundle, keyNode } from './protocol/key-bundle.ts';
import {
  attribute,
  bigEndian,
  bytes,
  childOf,
  childrenOf,
  deviceOf,
  needChild,
  plainJid,
  ProtocolError,
  type Stanza,
  stanza,
} from './protocol/stanza.ts';
import { type CiphertextKind, type SignalDevice } from './signal-device.ts';

/** A phone gives up after having asked so often. */
const mostRetries = 5;

interface Letter {
  readonly jid: string;
  readonly enc: Stanza;
}

/** A client's message: acknowledged or refused, then carried to every device it is for. */
export async function takeMessage(exchange: Exchange, companion: Companion, message: Stanza): Promise<void> {
  const id = attribute(message, 'id');
  const to = attribute(message, 'to');
  const { account } = companion;
  const refused = account.refuseSends;
  companion.connection?.send(
    stanza('ack', {
      class: 'message',
      id,
      from: to,
      t: String(exchange.nowSeconds()),
      error: refused === undefined ? undefined : String(refused),
    }),
  );
  if (refused !== undefined) return;
  for (const letter of lettersIn(message)) {
    const other = otherCompanion(account, letter.jid);
    const person = exchange.directory.find(letter.jid);
    if (other !== undefined) forward(exchange, companion, other, message, letter);
    else if (person !== undefined) await carry(exchange, companion, person, message, letter);
  }
}

function lettersIn(message: Stanza): Letter[] {
  const direct = childOf(message, 'enc');
  if (direct !== undefined) return [{ jid: attribute(message, 'to'), enc: direct }];
  return childrenOf(childOf(message, 'participants'), 'to').map((to) => ({
    jid: attribute(to, 'jid'),
    enc: needChild(to, 'enc'),
  }));
}

function otherCompanion(account: Account, jid: string): Companion | undefined {
  const user = plainJid(jid).split('@')[0];
  return user === account.phone || user === account.lid ? account.companions.get(deviceOf(jid)) : undefined;
}

function forward(exchange: Exchange, from: Companion, to: Companion, message: Stanza, letter: Letter): void {
  const lid = letter.jid.endsWith('@lid');
  const sender = lid ? `${from.account.lid}:${from.number}@lid` : `${from.account.phone}:${from.number}@s.whatsapp.net`;
  deliver(
    to,
    stanza(
      'message',
      {
        from: sender,
        recipient: attribute(message, 'to'),
        id: attribute(message, 'id'),
        type: attribute(message, 'type'),
        t: String(exchange.nowSeconds()),
      },
      [letter.enc],
    ),
  );
}

async function carry(
  exchange: Exchange,
  companion: Companion,
  person: Person,
  message: Stanza,
  letter: Letter,
): Promise<void> {
  const open = (): Promise<void> => read(exchange, companion, person, message, letter);
  if (person.online) await open();
  else person.held.push(open);
}

function ciphertextKind(enc: Stanza): CiphertextKind {
  const kind = attribute(enc, 'type');
  if (kind !== 'pkmsg' && kind !== 'msg') throw new ProtocolError(`ciphertext of kind ${kind} is not for one reader`);
  return kind;
}

async function read(
  exchange: Exchange,
  companion: Companion,
  person: Person,
  message: Stanza,
  { jid, enc }: Letter,
): Promise<void> {
  const device = person.devices.get(deviceOf(jid));
  // Addressed to a device that is linked no longer.
  if (device === undefined) return;
  const id = attribute(message, 'id');
  const address = { user: companion.account.phone, device: companion.number };
  let plain: proto.Message;
  try {
    plain = await device.decrypt(address, ciphertextKind(enc), bytes(enc));
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    person.askedAgain.push({ id, why: error instanceof Error ? error.message : String(error) });
    // Not to be read with the keys that this device has, as after a reinstallation: it asks for it again, as phones do.
    askAgain(exchange, companion, device, id, jid, Number(enc.attrs['count'] ?? 0) + 1);
    return;
  }
  note(exchange, companion, person, device, id, plain);
  if (person !== companion.account.owner && person.sendsReceipts)
    deliver(companion, receiptFrom(exchange, id, jid, undefined));
}

function note(
  exchange: Exchange,
  companion: Companion,
  person: Person,
  device: SignalDevice,
  id: string,
  message: proto.Message,
): void {
  const taken = revokedBy(message);
  const before = person.replies.find((reply) => reply.id === taken);
  if (before !== undefined) before.revoked = true;
  const known = person.replies.find((reply) => reply.id === id);
  if (known === undefined)
    person.replies.push({
      id,
      account: companion.account.phone,
      message,
      text: textOf(message),
      devices: [device.number],
      times: 1,
      revoked: false,
    });
  else if (known.devices.includes(device.number)) known.times += 1;
  else known.devices.push(device.number);
  exchange.events.emit('reply', { phone: person.phone, id });
}

export function receiptFrom(exchange: Exchange, id: string, jid: string, type: string | undefined): Stanza {
  return stanza('receipt', { id, from: jid, type, t: String(exchange.nowSeconds()) });
}

/**
 * A person's device asks a client to send a message again, and brings fresh keys. What it had stays, as on phones: other messages of the
 * old session may be under way.
 */
export function askAgain(
  exchange: Exchange,
  companion: Companion,
  device: SignalDevice,
  id: string,
  jid: string,
  count: number,
): void {
  if (count > mostRetries) return;
  const bundle: KeyBundle = device.takeBundle();
  const t = String(exchange.nowSeconds());
  deliver(
    companion,
    stanza('receipt', { id, from: jid, type: 'retry', t }, [
      stanza('retry', { count: String(count), id, t, v: '1' }),
      stanza('registration', {}, bigEndian(device.registrationId, 4)),
      stanza('keys', {}, [
        stanza('type', {}, Buffer.from([5])),
        stanza('identity', {}, bundle.identity),
        ...(bundle.preKey === undefined ? [] : [keyNode('key', bundle.preKey)]),
        keyNode('skey', bundle.signedPreKey),
      ]),
    ]),
  );
}
