import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { Curve, type KeyPair, proto } from '@whiskeysockets/baileys';
import { ProtocolError } from './stanza.ts';

/** Noise_XX_25519_AESGCM_SHA256, the answering side, as WhatsApp Web's front end speaks it (noiseprotocol.org, rev. 34). */
const protocolName = Buffer.from('Noise_XX_25519_AESGCM_SHA256\0\0\0\0');
const tagBytes = 16;
const nothing = Buffer.alloc(0);

function sealed(key: Buffer, counter: number, associated: Buffer, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(counter));
  cipher.setAAD(associated);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Buffer, counter: number, associated: Buffer, box: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(counter));
  decipher.setAAD(associated);
  decipher.setAuthTag(box.subarray(-tagBytes));
  return Buffer.concat([decipher.update(box.subarray(0, -tagBytes)), decipher.final()]);
}

function nonce(counter: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(counter, 8);
  return bytes;
}

function derived(secret: Uint8Array, salt: Buffer): { readonly first: Buffer; readonly second: Buffer } {
  const both = Buffer.from(hkdfSync('sha256', secret, salt, nothing, 64));
  return { first: both.subarray(0, 32), second: both.subarray(32) };
}

/** What is known of a client once the handshake is through. */
export interface Introduction {
  /** The key by which a paired device is known again. */
  readonly clientKey: Buffer;
  readonly payload: proto.ClientPayload;
}

/** The two directions of an established connection, each with its own key and counter. */
export interface Transport {
  readonly encrypt: (plain: Uint8Array) => Buffer;
  readonly decrypt: (box: Uint8Array) => Buffer;
}

export interface NoiseResponder {
  /** Mixes the client's first four bytes in, which come before any frame. */
  readonly header: (bytes: Buffer) => void;
  /** @returns the ServerHello for a ClientHello. */
  readonly hello: (frame: Uint8Array) => Uint8Array;
  readonly finish: (frame: Uint8Array) => { readonly introduction: Introduction; readonly transport: Transport };
}

/** @param certificate that proves `serverKey`: see certificate.ts. */
export function createNoiseResponder(serverKey: KeyPair, certificate: Uint8Array): NoiseResponder {
  const ephemeral = Curve.generateKeyPair();
  let hash: Buffer = protocolName;
  let chaining: Buffer = protocolName;
  let key: Buffer = protocolName;
  let counter = 0;

  const mixHash = (bytes: Uint8Array): void => {
    hash = createHash('sha256').update(hash).update(bytes).digest();
  };
  const mixKey = (secret: Uint8Array): void => {
    const { first, second } = derived(secret, chaining);
    chaining = first;
    key = second;
    counter = 0;
  };
  const seal = (plain: Uint8Array): Buffer => {
    const box = sealed(key, counter++, hash, plain);
    mixHash(box);
    return box;
  };
  const open = (box: Uint8Array): Buffer => {
    const plain = opened(key, counter++, hash, box);
    mixHash(box);
    return plain;
  };

  return {
    header: mixHash,
    hello(frame) {
      const theirs = proto.HandshakeMessage.decode(frame).clientHello?.ephemeral;
      if (theirs == null) throw new ProtocolError('the client hello brings no ephemeral key');
      mixHash(theirs);
      mixHash(ephemeral.public);
      mixKey(Curve.sharedKey(ephemeral.private, theirs));
      const sealedKey = seal(serverKey.public);
      mixKey(Curve.sharedKey(serverKey.private, theirs));
      const payload = seal(certificate);
      return proto.HandshakeMessage.encode({
        serverHello: { ephemeral: ephemeral.public, static: sealedKey, payload },
      }).finish();
    },
    finish(frame) {
      const { clientFinish } = proto.HandshakeMessage.decode(frame);
      if (clientFinish?.static == null || clientFinish.payload == null)
        throw new ProtocolError('the client finish is not complete');
      const clientKey = open(clientFinish.static);
      mixKey(Curve.sharedKey(ephemeral.private, clientKey));
      const payload = proto.ClientPayload.decode(open(clientFinish.payload));
      const { first: readKey, second: writeKey } = derived(nothing, chaining);
      let read = 0;
      let written = 0;
      return {
        introduction: { clientKey, payload },
        transport: {
          encrypt: (plain) => sealed(writeKey, written++, nothing, plain),
          decrypt: (box) => opened(readKey, read++, nothing, box),
        },
      };
    },
  };
}
