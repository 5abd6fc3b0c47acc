import { createHmac } from 'node:crypto';
import { type Secret } from '../../core/secret.ts';

/** What a receiver needs to know that it is we, that it is fresh, and that it was not here before. docs/webhooks.md shows how. */
export interface SignedHeaders {
  readonly 'content-type': 'application/json';
  /** The same over all tries of one notification. */
  readonly 'suar-id': string;
  /** Seconds since 1970, of this try. */
  readonly 'suar-timestamp': string;
  /** `v1=` and HMAC-SHA-256 of `timestamp.body` in hexadecimal digits. */
  readonly 'suar-signature': string;
}

export function signWebhook(body: string, id: string, secret: Secret, now: Date): SignedHeaders {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signature = createHmac('sha256', secret.reveal()).update(`${timestamp}.${body}`).digest('hex');
  return {
    'content-type': 'application/json',
    'suar-id': id,
    'suar-timestamp': timestamp,
    'suar-signature': `v1=${signature}`,
  };
}
