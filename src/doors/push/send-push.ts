import { outsideAddress } from '../outside-address.ts';
import { type Outcome } from '../outcome.ts';
import { outcomeOf, post } from '../post.ts';
import { type Said } from '../say.ts';
import { type PushKey } from './push-key.ts';
import { type Subscription } from './subscriptions.ts';

export interface PushMessage {
  readonly said: Said;
  /** Notifications of one tag replace each other on the phone. */
  readonly tag: string;
  /** How long the push service keeps it for a phone that is off. */
  readonly keepMs: number;
}

/**
 * The library seals the message for the device (RFC 8291) and signs us in (RFC 8292); the request is ours, because the library would
 * connect wherever a name leads. @param subject who answers for us: https or mailto (RFC 8292, section 2.1)
 */
export async function sendPush(
  { said, tag, keepMs }: PushMessage,
  subscription: Subscription,
  { key, subject, thisMachine }: { readonly key: PushKey; readonly subject: string; readonly thisMachine: boolean },
): Promise<Outcome> {
  const url = outsideAddress(subscription.endpoint, thisMachine);
  if (url === undefined) return { kind: 'gone', code: 'address-inside' };
  const { default: webPush } = await import('web-push');
  const { headers, body } = webPush.generateRequestDetails(subscription, JSON.stringify({ ...said, tag }), {
    vapidDetails: { subject, publicKey: key.publicKey, privateKey: key.privateKey },
    TTL: Math.ceil(keepMs / 1_000),
    urgency: 'high',
    // Of messages with one topic the service keeps the newest: a phone that comes back is told how it stands now.
    topic: tag,
  });
  const answer = await post({ url, headers: asHeaders(headers), body, outsideOnly: !thisMachine });
  // RFC 8030, section 7.3: 404 for a subscription that has expired; 410 in practice (Mozilla, Google, Apple).
  if (answer.kind === 'answered' && (answer.status === 404 || answer.status === 410))
    return { kind: 'gone', code: `http-${answer.status}` };
  return outcomeOf(answer);
}

function asHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
    ),
  );
}
