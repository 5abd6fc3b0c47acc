import { type proto } from '@whiskeysockets/baileys';
import { deliver } from './deliver.ts';
import { type Exchange } from './exchange.ts';
import { textOf } from './content.ts';
import { type Account, type Addressing, type Companion, jidOf, type Outcome, type Person } from './people.ts';
import { type KeyBundle, readRetryBundle } from './protocol/key-bundle.ts';
import { attribute, deviceOf, needChild, plainJid, randomHex, type Stanza, stanza } from './protocol/stanza.ts';
import { type Encrypted, type SignalDevice } from './signal-device.ts';

export interface WriteOptions {
  readonly id?: string | undefined;
  /** By phone number where the contact has no LID. */
  readonly addressing?: Addressing | undefined;
  /** The envelope does not say under which other address the same person is known. */
  readonly hidesAlias?: boolean | undefined;
  /** The contact's device that writes; the phone where left out. */
  readonly device?: number | undefined;
  /** The ciphertext does not open; the phone encrypts it anew when it is asked. */
  readonly corrupt?: boolean | undefined;
  readonly pushName?: string | undefined;
  /** Into a group, a broadcast list or the status list instead of the one-to-one chat. */
  readonly into?: string | undefined;
  /** When it was written; now where left out. */
  readonly atSeconds?: number | undefined;
}

/** One-time pre-keys are used up one by one. */
export function takeCompanionBundle(companion: Companion): KeyBundle {
  const [first] = companion.preKeys.values();
  if (first !== undefined) companion.preKeys.delete(first.keyId);
  const { registrationId, identity, signedPreKey } = companion;
  return { registrationId, identity, signedPreKey, preKey: first };
}

/** A person writes, end-to-end encrypted, to every linked device of an account. @returns the message's id */
export async function write(
  exchange: Exchange,
  person: Person,
  account: Account,
  message: proto.IMessage,
  options: WriteOptions = {},
): Promise<string> {
  const id = options.id ?? `3EB0${randomHex(9)}`;
  const device = needDevice(person, options.device ?? 0);
  const outcomes = person.written.get(id)?.outcomes ?? new Map<number, Outcome>();
  person.written.set(id, { id, account: account.phone, message, text: textOf(message), outcomes });
  for (const companion of account.companions.values()) {
    const encrypted = await encryptFor(companion, device, message);
    outcomes.set(companion.number, 'waiting');
    deliver(companion, envelope(exchange, person, device, message, encrypted, { ...options, id }));
  }
  return id;
}

function needDevice(person: Person, number: number): SignalDevice {
  const device = person.devices.get(number);
  if (device === undefined) throw new Error(`this person has no device ${number}`);
  return device;
}

function encryptFor(companion: Companion, device: SignalDevice, message: proto.IMessage): Promise<Encrypted> {
  const address = { user: companion.account.phone, device: companion.number };
  return device.encrypt(address, message, () => takeCompanionBundle(companion));
}

function envelope(
  exchange: Exchange,
  person: Person,
  device: SignalDevice,
  message: proto.IMessage,
  encrypted: Encrypted,
  options: WriteOptions & { readonly id: string; readonly retry?: number },
): Stanza {
  const addressing = options.addressing === 'phone' || person.lid === undefined ? 'phone' : 'lid';
  const sender = jidOf(person, addressing, device.number);
  const alias = addressing === 'lid' ? jidOf(person, 'phone') : person.lid && jidOf(person, 'lid');
  const role = options.into === undefined ? 'sender' : 'participant';
  const ciphertext = Buffer.from(encrypted.ciphertext);
  if (options.corrupt === true)
    ciphertext.writeUInt8(ciphertext.readUInt8(ciphertext.length - 1) ^ 0xff, ciphertext.length - 1);
  return stanza(
    'message',
    {
      ...(options.into === undefined ? { from: sender } : { from: options.into, participant: sender }),
      [addressing === 'lid' ? `${role}_pn` : `${role}_lid`]: options.hidesAlias === true ? undefined : alias,
      addressing_mode: addressing === 'lid' ? 'lid' : 'pn',
      id: options.id,
      type: textOf(message) === undefined && message.protocolMessage == null ? 'media' : 'text',
      t: String(options.atSeconds ?? exchange.nowSeconds()),
      notify: options.pushName ?? person.name,
    },
    [
      stanza(
        'enc',
        { v: '2', type: encrypted.kind, count: options.retry === undefined ? undefined : String(options.retry) },
        ciphertext,
      ),
    ],
  );
}

/** A client could not read a message and asks for it again; the phone answers with fresh keys, when it is on. */
export async function answerRetry(exchange: Exchange, companion: Companion, receipt: Stanza): Promise<void> {
  const id = attribute(receipt, 'id');
  const to = receipt.attrs['participant'] ?? attribute(receipt, 'to');
  const person = exchange.directory.find(to);
  const written = person?.written.get(id);
  if (person === undefined || written === undefined) return;
  companion.queue.askedAgain(id);
  const retry = Number(attribute(needChild(receipt, 'retry'), 'count'));
  const answer = async (): Promise<void> => {
    const device = person.devices.get(deviceOf(to)) ?? needDevice(person, 0);
    const address = { user: companion.account.phone, device: companion.number };
    await device.startSession(address, readRetryBundle(receipt) ?? takeCompanionBundle(companion));
    const encrypted = await encryptFor(companion, device, written.message);
    const group = plainJid(attribute(receipt, 'to'));
    const options = {
      id,
      retry,
      addressing: to.endsWith('@lid') ? ('lid' as const) : ('phone' as const),
      into: receipt.attrs['participant'] === undefined ? undefined : group,
    };
    deliver(companion, envelope(exchange, person, device, written.message, encrypted, options));
  };
  if (person.online) await answer();
  else person.held.push(answer);
}

/** The hotline's own phone writes to a contact: its linked devices get a copy. */
export async function writeFromOwnPhone(
  exchange: Exchange,
  account: Account,
  to: Person,
  message: proto.IMessage,
): Promise<string> {
  const id = `3EB0${randomHex(9)}`;
  const destinationJid = jidOf(to, 'lid');
  const addressing = to.lid === undefined ? 'phone' : 'lid';
  const copy: proto.IMessage = { deviceSentMessage: { destinationJid, message } };
  for (const companion of account.companions.values()) {
    const { kind, ciphertext } = await encryptFor(companion, needDevice(account.owner, 0), copy);
    account.owner.written.set(id, {
      id,
      account: account.phone,
      message: copy,
      text: textOf(message),
      outcomes: new Map([[companion.number, 'waiting']]),
    });
    deliver(
      companion,
      stanza(
        'message',
        {
          from: jidOf(account.owner, addressing),
          recipient: destinationJid,
          id,
          type: 'text',
          t: String(exchange.nowSeconds()),
        },
        [stanza('enc', { v: '2', type: kind }, ciphertext)],
      ),
    );
  }
  return id;
}

/** What the phone sends to its own linked devices, such as its history. */
export async function writeToOwnDevice(
  exchange: Exchange,
  companion: Companion,
  message: proto.IMessage,
): Promise<string> {
  const { account } = companion;
  const id = randomHex(10);
  const { kind, ciphertext } = await encryptFor(companion, needDevice(account.owner, 0), message);
  deliver(
    companion,
    stanza(
      'message',
      {
        from: jidOf(account.owner, 'phone'),
        id,
        type: 'text',
        category: 'peer',
        t: String(exchange.nowSeconds()),
      },
      [stanza('enc', { v: '2', type: kind }, ciphertext)],
    ),
  );
  return id;
}
