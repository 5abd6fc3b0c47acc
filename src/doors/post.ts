import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { InsideAddressError, isOutside, lookupOutside } from './outside-address.ts';
import { type Outcome } from './outcome.ts';

export interface Letter {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
  /** Where somebody else than the operator chose the address: it may not lead inside. */
  readonly outsideOnly: boolean;
}

export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterMs: number | undefined }
  /** A code of the system or of ours. */
  | { readonly kind: 'not-reached'; readonly code: string };

/** Push services and webhooks answer within a second or two; whoever does not is tried again later. */
const answerWithinMs = 8_000;

/** One POST on a connection of its own, without following anybody elsewhere. Never throws; the answer's body is not read. */
export function post({ url, headers, body, outsideOnly }: Letter, withinMs = answerWithinMs): Promise<Answer> {
  const address = url.hostname.replace(/^\[|\]$/g, '');
  // Node asks `lookup` for names alone: a numeric address is looked at here.
  const isNumeric = /^[\d.]+$|:/.test(address);
  if (outsideOnly && isNumeric && !isOutside(address)) {
    return Promise.resolve({ kind: 'not-reached', code: new InsideAddressError().code });
  }
  return new Promise((answered) => {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    const request = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': body.length },
      agent: false,
      ...(outsideOnly ? { lookup: lookupOutside } : {}),
    });
    const limit = setTimeout(() => {
      request.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }));
    }, withinMs);
    request.on('response', (response) => {
      clearTimeout(limit);
      const { statusCode = 0, headers: got } = response;
      answered({ kind: 'answered', status: statusCode, retryAfterMs: retryAfter(got['retry-after']) });
      response.destroy();
    });
    request.on('error', (error) => {
      clearTimeout(limit);
      answered({ kind: 'not-reached', code: 'code' in error ? String(error.code) : 'broken' });
    });
    request.end(body);
  });
}

/** Seconds; the other form, a date, is that of long outages, for which our own pace will do. */
function retryAfter(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,4}$/.test(header) ? Number(header) * 1_000 : undefined;
}

/** What every service means by its answer; a door that knows better looks before it asks here. */
export function outcomeOf(answer: Answer): Outcome {
  if (answer.kind === 'not-reached') {
    const { code } = answer;
    return code === 'address-inside' ? { kind: 'gone', code } : { kind: 'again', code };
  }
  const { status, retryAfterMs } = answer;
  const code = `http-${status}`;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  // RFC 9110: 408 and 429 ask for another try, 425 (RFC 8470) too; 5xx are the other side's own trouble.
  const passes = status >= 500 || status === 408 || status === 425 || status === 429;
  if (!passes) return { kind: 'refused', code };
  return { kind: 'again', code, ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }) };
}
