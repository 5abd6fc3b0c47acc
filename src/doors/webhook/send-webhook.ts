import { type CaseCode } from '../../core/brand.ts';
import { type Secret } from '../../core/secret.ts';
import { type Severity } from '../../core/severity.ts';
import { type Outcome } from '../outcome.ts';
import { outcomeOf, post } from '../post.ts';
import { signWebhook } from './sign.ts';

/** Chosen by the operator: it may lead inside. */
export interface Webhook {
  readonly name: string;
  readonly url: string;
  readonly secret: Secret;
}

export interface OfferNews {
  readonly id: string;
  readonly code: CaseCode;
  readonly severity: Severity;
  readonly reason: string;
  readonly rung: number;
  readonly round: number;
  readonly audience: string;
  readonly offeredAt: Date;
}

/** Tells a machine of one offer. The body is signed; it holds no word, name or address of a person. */
export function sendWebhook(news: OfferNews, { url, secret }: Webhook, now: Date): Promise<Outcome> {
  const body = JSON.stringify({
    id: news.id,
    kind: 'alert-offered',
    case: news.code,
    severity: news.severity,
    reason: news.reason,
    // Counted from 1, as the desk does.
    rung: news.rung + 1,
    round: news.round + 1,
    audience: news.audience,
    offeredAt: news.offeredAt.toISOString(),
  });
  const headers = { ...signWebhook(body, news.id, secret, now) };
  return post({ url: new URL(url), headers, body: Buffer.from(body), outsideOnly: false }).then(outcomeOf);
}
