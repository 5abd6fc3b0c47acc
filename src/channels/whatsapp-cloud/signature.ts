import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type Secret } from '../../core/secret.ts';

/** Whether the body is what the holder of the app secret signed ("Webhooks, validating payloads"); compared in constant time. */
export function isSigned(body: Buffer, header: string | undefined, appSecret: Secret): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '')?.[1];
  if (given === undefined) return false;
  const expected = createHmac('sha256', appSecret.reveal()).update(body).digest();
  return timingSafeEqual(Buffer.from(given, 'hex'), expected);
}

/** Digests have one length, so that comparing takes the same time whatever was sent. */
export function isSame(given: string, expected: Secret): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected.reveal()));
}

/** The name of a send towards Meta: the same for each try, and tells nothing of our rows to anybody without the secret. */
export function opaqueKey(key: string, appSecret: Secret): string {
  return createHmac('sha256', appSecret.reveal()).update(`send ${key}`).digest('base64url');
}
