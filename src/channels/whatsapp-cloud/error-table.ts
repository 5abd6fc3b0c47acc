import { type RefusalReason, type SendFailure } from '../../core/outbound.ts';
import { cloudLimits } from './limits.ts';

/**
 * What Meta's error codes mean for a message: "WhatsApp error codes" and "Graph API, handling errors". Codes are what Meta
 * asks to build on; titles and texts change. The only place that reads them.
 */
const refused = (reason: RefusalReason): SendFailure => ({ kind: 'refused', reason });
const unavailable = (code: number): SendFailure => ({ kind: 'unavailable', reason: `meta-${code}` });
const busyAccount: SendFailure = { kind: 'throttled', afterMs: undefined, scope: 'account' };

const table: ReadonlyMap<number, SendFailure> = new Map<number, SendFailure>([
  // The token: expired, revoked, without the permission. An operator must act; see the runbook.
  [0, refused('unauthorized')],
  [3, refused('unauthorized')],
  [10, refused('unauthorized')],
  [190, refused('unauthorized')],
  // The number is not registered, deleted, or not this token's.
  [33, refused('unauthorized')],
  [131005, refused('unauthorized')],
  [133010, refused('unauthorized')],
  // Too fast: the app, the business account, the number, this person.
  [4, busyAccount],
  [80007, busyAccount],
  [130429, busyAccount],
  [131057, busyAccount],
  [131056, { kind: 'throttled', afterMs: cloudLimits.pairEveryMs, scope: 'conversation' }],
  // Our account may not write, or not so much: quality, policy, country.
  [368, refused('restricted')],
  [130497, refused('restricted')],
  [131031, refused('restricted')],
  [131048, refused('restricted')],
  [131064, refused('restricted')],
  [131042, refused('unpaid')],
  [131047, { kind: 'window-closed' }],
  // Meta would rather not show this message to this person.
  [130472, refused('policy')],
  [131049, refused('policy')],
  [131050, refused('blocked')],
  // Not on WhatsApp, terms not accepted, client too old, not deliverable; the recipient is our own number.
  [131026, refused('gone')],
  [131021, refused('gone')],
  // What we sent is not as Meta wants it.
  [100, refused('malformed')],
  [131008, refused('malformed')],
  [131009, refused('malformed')],
  [131051, refused('malformed')],
  [131052, refused('malformed')],
  [131053, refused('malformed')],
  [131062, refused('malformed')],
  [132000, refused('malformed')],
  [132001, refused('malformed')],
  [132005, refused('malformed')],
  [132007, refused('policy')],
  [132012, refused('malformed')],
  [132015, refused('policy')],
  [132016, refused('policy')],
  // Meta's own trouble. It was not taken.
  [1, unavailable(1)],
  [2, unavailable(2)],
  [131000, unavailable(131000)],
  [131016, unavailable(131016)],
  [133004, unavailable(133004)],
]);

/** @param status of the HTTP answer; decides where the code is none that we know */
export function failureOfCode(code: number, status: number): SendFailure {
  return knownFailure(code) ?? failureOfStatus(status);
}

function knownFailure(code: number): SendFailure | undefined {
  const known = table.get(code);
  if (known !== undefined) return known;
  // "API permission": 200 to 299.
  if (code >= 200 && code <= 299) return refused('unauthorized');
  // Templates (132xxx): what is sent does not fit what was approved.
  if (code >= 132_000 && code <= 132_999) return refused('malformed');
  return undefined;
}

/** An answer without a code that we know: 504 and 408 may come from a gateway that gave up waiting for a send that went on. */
export function failureOfStatus(status: number): SendFailure {
  if (status === 429) return busyAccount;
  if (status === 408 || status === 504) return { kind: 'unknown', reason: `HTTP ${status}` };
  if (status === 401 || status === 403) return refused('unauthorized');
  if (status >= 500) return { kind: 'unavailable', reason: `HTTP ${status}` };
  return refused('malformed');
}

/**
 * What a `failed` status means: the message was taken, and later given up. There is no trying again by itself then, so what
 * passes when it is the answer to a send is final here.
 */
export function reportOfCode(
  code: number | undefined,
): { readonly kind: 'failed'; readonly reason: RefusalReason } | { readonly kind: 'window-closed' } {
  const failure = code === undefined ? undefined : knownFailure(code);
  switch (failure?.kind) {
    case 'window-closed':
      return { kind: 'window-closed' };
    case 'refused':
      return { kind: 'failed', reason: failure.reason };
    case 'throttled':
      return { kind: 'failed', reason: 'restricted' };
    case 'unavailable':
    case 'unknown':
    case undefined:
      // That it was not delivered is all that is known.
      return { kind: 'failed', reason: 'gone' };
  }
}
