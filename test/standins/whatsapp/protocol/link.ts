import { createCipheriv, createDecipheriv, createHmac, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Curve, type KeyPair, proto } from '@whiskeysockets/baileys';
import { signatureHolds } from './keys.ts';
import { ProtocolError } from './stanza.ts';

/** What a phone learns of a device that wants to be linked, by QR or by code. */
export interface LinkRequest {
  readonly identity: Uint8Array;
  readonly advSecret: Uint8Array;
}

/** The text in a QR code: `https://wa.me/settings/linked_devices#ref,noise,identity,adv,platform`, or only what follows #. */
export function readQr(text: string): LinkRequest & { readonly ref: string } {
  const [ref, , identity, advSecret] = text.slice(text.indexOf('#') + 1).split(',');
  if (ref === undefined || identity === undefined || advSecret === undefined)
    throw new ProtocolError('this QR code is not for linking a device');
  return { ref, identity: Buffer.from(identity, 'base64'), advSecret: Buffer.from(advSecret, 'base64') };
}

const accountPrefix = Buffer.from([6, 0]);
const devicePrefix = Buffer.from([6, 1]);

/** What the phone signs, and how the answer of the new device is checked. */
export function signDevice(phone: KeyPair, keyIndex: number, nowSeconds: number, request: LinkRequest) {
  const details = proto.ADVDeviceIdentity.encode({
    rawId: randomBytes(4).readUInt32BE(),
    timestamp: nowSeconds,
    keyIndex,
  }).finish();
  const accountSignature = Curve.sign(phone.private, Buffer.concat([accountPrefix, details, request.identity]));
  const signed = proto.ADVSignedDeviceIdentity.encode({
    details,
    accountSignatureKey: phone.public,
    accountSignature,
  }).finish();
  const hmac = createHmac('sha256', request.advSecret).update(signed).digest();
  return {
    identity: proto.ADVSignedDeviceIdentityHMAC.encode({ details: signed, hmac }).finish(),
    /** @throws when the device has not signed that it belongs to this phone. */
    checkAnswer(answer: Uint8Array): void {
      const { deviceSignature } = proto.ADVSignedDeviceIdentity.decode(answer);
      const message = Buffer.concat([devicePrefix, details, request.identity, phone.public]);
      if (deviceSignature == null || !signatureHolds(request.identity, message, deviceSignature))
        throw new ProtocolError("the new device's signature does not hold");
    },
  };
}

const codeKey = (code: string, salt: Uint8Array): Buffer => pbkdf2Sync(code, salt, 2 << 16, 32, 'sha256');

/**
 * The phone's half of linking by an 8-character code.
 * @param wrapped what the device sent: salt (32), iv (16), its ephemeral key under the code
 */
export function typeCode(code: string, wrapped: Buffer, phone: KeyPair) {
  const decipher = createDecipheriv('aes-256-ctr', codeKey(code, wrapped.subarray(0, 32)), wrapped.subarray(32, 48));
  const deviceEphemeral = Buffer.concat([decipher.update(wrapped.subarray(48)), decipher.final()]);
  const ephemeral = Curve.generateKeyPair();
  const salt = randomBytes(32);
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-ctr', codeKey(code, salt), iv);
  return {
    wrappedEphemeral: Buffer.concat([salt, iv, cipher.update(ephemeral.public), cipher.final()]),
    /** @throws when the code was another: the bundle does not open. */
    openBundle(bundle: Buffer): LinkRequest {
      const shared = Curve.sharedKey(ephemeral.private, deviceEphemeral);
      const info = 'link_code_pairing_key_bundle_encryption_key';
      const key = Buffer.from(hkdfSync('sha256', shared, bundle.subarray(0, 32), info, 32));
      const gcm = createDecipheriv('aes-256-gcm', key, bundle.subarray(32, 44));
      gcm.setAuthTag(bundle.subarray(-16));
      const plain = Buffer.concat([gcm.update(bundle.subarray(44, -16)), gcm.final()]);
      const identity = plain.subarray(0, 32);
      if (!plain.subarray(32, 64).equals(phone.public)) throw new ProtocolError('the bundle names another phone');
      const secret = Buffer.concat([shared, Curve.sharedKey(phone.private, identity), plain.subarray(64)]);
      return { identity, advSecret: Buffer.from(hkdfSync('sha256', secret, '', 'adv_secret', 32)) };
    },
  };
}
