import { randomBytes } from 'node:crypto';
import { type proto } from '@whiskeysockets/baileys';
import { type Connection } from './connection.ts';
import { createDeliveryQueue } from './delivery-queue.ts';
import { type Exchange } from './exchange.ts';
import { type Account, type Companion } from './people.ts';
import { type SignedPublicPreKey } from './protocol/key-bundle.ts';
import { signatureHolds, withTypeByte } from './protocol/keys.ts';
import { type LinkRequest, readQr, signDevice, typeCode } from './protocol/link.ts';
import {
  attribute,
  bytesIn,
  needChild,
  ProtocolError,
  randomHex,
  server,
  type Stanza,
  stanza,
  unsigned,
} from './protocol/stanza.ts';

/** A client that is not linked yet, and the references by which its QR codes are known. */
export interface Registration {
  readonly identity: Buffer;
  readonly registrationId: number;
  readonly signedPreKey: SignedPublicPreKey;
  readonly references: readonly string[];
}

/** A client that waits for its 8-character code to be typed into the phone. */
export interface LinkOffer {
  readonly wrappedEphemeral: Buffer;
  readonly reference: Buffer;
  finish: ((answer: Stanza) => void) | undefined;
}

/** So many QR codes are offered; when they are used up, Baileys ends with 408. */
const references = 6;

export function offerToLink(connection: Connection, pairing: proto.ClientPayload.IDevicePairingRegistrationData): void {
  const { eRegid, eSkeyId, eSkeyVal, eSkeySig, eIdent } = pairing;
  if (eRegid == null || eSkeyId == null || eSkeyVal == null || eSkeySig == null || eIdent == null)
    throw new ProtocolError('the registration is not complete');
  if (!signatureHolds(eIdent, withTypeByte(eSkeyVal), eSkeySig)) throw new ProtocolError('bad signed pre-key');
  const registration: Registration = {
    identity: Buffer.from(eIdent),
    registrationId: unsigned(eRegid),
    signedPreKey: { keyId: unsigned(eSkeyId), key: Buffer.from(eSkeyVal), signature: Buffer.from(eSkeySig) },
    references: Array.from({ length: references }, () => `2@${randomBytes(24).toString('base64')}`),
  };
  connection.registration = registration;
  const refs = registration.references.map((reference) => stanza('ref', {}, Buffer.from(reference)));
  connection.send(
    stanza('iq', { from: server, type: 'set', id: randomHex(8), xmlns: 'md' }, [stanza('pair-device', {}, refs)]),
  );
}

/** What the phone does when its camera sees the QR code that a client shows. */
export async function scanQr(exchange: Exchange, account: Account, text: string): Promise<Companion> {
  const request = readQr(text);
  const connection = [...exchange.connections].find(({ registration }) =>
    registration?.references.includes(request.ref),
  );
  if (connection === undefined) throw new ProtocolError('this QR code belongs to no open connection');
  return linkDevice(connection, account, request);
}

async function linkDevice(connection: Connection, account: Account, request: LinkRequest): Promise<Companion> {
  const { registration, introduction, exchange } = connection;
  const phone = account.owner.devices.get(0);
  if (registration === undefined || introduction === undefined || phone === undefined)
    throw new ProtocolError('only a client that registers can be linked');
  const number = account.nextDevice++;
  const signed = signDevice(phone.identity, number, exchange.nowSeconds(), request);
  const answer = await connection.query(
    stanza('iq', { from: server, type: 'set', xmlns: 'md' }, [
      stanza('pair-success', {}, [
        stanza('device-identity', {}, signed.identity),
        stanza('device', { jid: `${account.phone}:${number}@${server}`, lid: `${account.lid}:${number}@lid` }),
        stanza('platform', { name: 'android' }),
      ]),
    ]),
  );
  signed.checkAnswer(bytesIn(needChild(answer, 'pair-device-sign'), 'device-identity'));
  const companion: Companion = {
    number,
    account,
    noiseKey: introduction.clientKey,
    identity: request.identity,
    registrationId: registration.registrationId,
    signedPreKey: registration.signedPreKey,
    preKeys: new Map(),
    queue: createDeliveryQueue(),
    connection: undefined,
    receipts: [],
    logins: 0,
    replacements: 0,
  };
  account.companions.set(number, companion);
  exchange.events.emit('paired', companion);
  connection.send(stanza('stream:error', { code: '515' }));
  connection.close();
  return companion;
}

/** A client asks to be linked by a code, or brings its half of the keys after the code was typed. */
export function answerLinkCode(connection: Connection, query: Stanza, offer: Stanza): void {
  const result = (content?: Stanza[]): void => {
    connection.send(stanza('iq', { from: server, type: 'result', id: attribute(query, 'id') }, content));
  };
  const stage = attribute(offer, 'stage');
  switch (stage) {
    case 'companion_hello': {
      const wrappedEphemeral = bytesIn(offer, 'link_code_pairing_wrapped_companion_ephemeral_pub');
      const link: LinkOffer = { wrappedEphemeral, reference: randomBytes(16), finish: undefined };
      connection.link = link;
      result([stanza('link_code_companion_reg', {}, [stanza('link_code_pairing_ref', {}, link.reference)])]);
      connection.exchange.events.emit('link-code', connection);
      return;
    }
    case 'companion_finish':
      result();
      connection.link?.finish?.(offer);
      return;
    default:
      throw new ProtocolError(`linking knows no stage ${stage}`);
  }
}

/** What the phone does when its owner types the code that a client shows. Rejects when it is the wrong one. */
export async function typePairingCode(exchange: Exchange, account: Account, code: string): Promise<Companion> {
  const connection = [...exchange.connections].reverse().find(({ link }) => link !== undefined);
  const phone = account.owner.devices.get(0);
  if (connection?.link === undefined || phone === undefined)
    throw new ProtocolError('no client waits for a code: ask the client for one first');
  const { link } = connection;
  const typed = typeCode(code, link.wrappedEphemeral, phone.identity);
  const finished = new Promise<Stanza>((resolve, reject) => {
    link.finish = resolve;
    exchange.events.on('closed', (closed) => {
      if (closed === connection) reject(new ProtocolError('the client hung up instead of answering the code'));
    });
  });
  const content = stanza('link_code_companion_reg', { stage: 'primary_hello' }, [
    stanza('link_code_pairing_wrapped_primary_ephemeral_pub', {}, typed.wrappedEphemeral),
    stanza('primary_identity_pub', {}, phone.identity.public),
    stanza('link_code_pairing_ref', {}, link.reference),
  ]);
  connection.send(
    stanza(
      'notification',
      { from: server, type: 'link_code_companion_reg', id: randomHex(8), t: String(exchange.nowSeconds()) },
      [content],
    ),
  );
  const request = typed.openBundle(bytesIn(await finished, 'link_code_pairing_wrapped_key_bundle'));
  return linkDevice(connection, account, request);
}
