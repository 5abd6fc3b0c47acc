import { type KeyPair } from '@whiskeysockets/baileys';
import { bigEndian, bytesIn, childOf, needChild, type Stanza, stanza, unsigned } from './stanza.ts';
import { withTypeByte } from './keys.ts';

export interface PublicPreKey {
  readonly keyId: number;
  readonly key: Uint8Array;
}

export interface SignedPublicPreKey extends PublicPreKey {
  readonly signature: Uint8Array;
}

/** What the exchange hands out of a device, so that others can begin a session with it. */
export interface KeyBundle {
  readonly registrationId: number;
  readonly identity: Uint8Array;
  readonly signedPreKey: SignedPublicPreKey;
  /** None when the device has not uploaded enough. */
  readonly preKey: PublicPreKey | undefined;
}

/** As libsignal takes it. */
export function sessionOf(bundle: KeyBundle) {
  const { registrationId, identity, signedPreKey, preKey } = bundle;
  return {
    registrationId,
    identityKey: withTypeByte(identity),
    signedPreKey: {
      keyId: signedPreKey.keyId,
      publicKey: withTypeByte(signedPreKey.key),
      signature: signedPreKey.signature,
    },
    ...(preKey === undefined ? {} : { preKey: { keyId: preKey.keyId, publicKey: withTypeByte(preKey.key) } }),
  };
}

export function keyNode(tag: 'key' | 'skey', key: PublicPreKey | SignedPublicPreKey): Stanza {
  return stanza(tag, {}, [
    stanza('id', {}, bigEndian(key.keyId, 3)),
    stanza('value', {}, key.key),
    ...('signature' in key ? [stanza('signature', {}, key.signature)] : []),
  ]);
}

export function readKey(node: Stanza): PublicPreKey {
  return { keyId: unsigned(bytesIn(node, 'id')), key: bytesIn(node, 'value') };
}

export function readSignedKey(node: Stanza): SignedPublicPreKey {
  return { ...readKey(node), signature: bytesIn(node, 'signature') };
}

/** The content of a `<user>` in the answer to a key query. */
export function bundleNodes(bundle: KeyBundle): Stanza[] {
  return [
    stanza('registration', {}, bigEndian(bundle.registrationId, 4)),
    stanza('type', {}, Buffer.from([5])),
    stanza('identity', {}, bundle.identity),
    keyNode('skey', bundle.signedPreKey),
    ...(bundle.preKey === undefined ? [] : [keyNode('key', bundle.preKey)]),
  ];
}

/** The keys that come with a retry receipt, where its sender has sent them. */
export function readRetryBundle(receipt: Stanza): KeyBundle | undefined {
  const keys = childOf(receipt, 'keys');
  if (keys === undefined) return undefined;
  const preKey = childOf(keys, 'key');
  return {
    registrationId: unsigned(bytesIn(receipt, 'registration')),
    identity: bytesIn(keys, 'identity'),
    signedPreKey: readSignedKey(needChild(keys, 'skey')),
    preKey: preKey === undefined ? undefined : readKey(preKey),
  };
}

export const publicHalf = (keyId: number, pair: KeyPair): PublicPreKey => ({ keyId, key: pair.public });
