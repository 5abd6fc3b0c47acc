import { type Clock } from '../../core/clock.ts';
import { type RefusalReason, SendError, type SendReceipt } from '../../core/outbound.ts';
import { type Secret } from '../../core/secret.ts';
import { type GraphRequest } from './compose.ts';
import { type DoubtfulSends } from './doubtful-sends.ts';
import { cloudTimes } from './limits.ts';
import { type Pacing } from './pacing.ts';
import { toSendError } from './send-failure.ts';
import { opaqueKey } from './signature.ts';

export interface SendParts {
  /** @returns the message's id. @throws GraphError, TransportError */
  readonly post: (request: GraphRequest) => Promise<string>;
  readonly appSecret: Secret;
  readonly pacing: Pacing;
  readonly doubtful: DoubtfulSends;
  readonly clock: Clock;
  readonly onRefused: (reason: RefusalReason) => void;
}

/** Rejects with SendError, and then nothing has been sent. */
type Compose = (opaque: string) => GraphRequest | Promise<GraphRequest>;
type Send = (address: string, key: string, compose: Compose) => Promise<SendReceipt>;

/**
 * One try of one message, at a pace that Meta allows. Where the answer is lost, a status that names the message tells that it
 * was taken; then neither this try nor the next says it twice. The promise rejects with SendError and nothing else.
 */
export function createSend({ post, appSecret, pacing, doubtful, clock, onRefused }: SendParts): Send {
  return async (address, key, compose) => {
    const opaque = opaqueKey(key, appSecret);
    const known = foundAgain(opaque);
    if (known !== undefined) return known;
    const waitMs = pacing.take(address, clock.now().getTime());
    if (waitMs > 0) throw new SendError({ kind: 'throttled', afterMs: waitMs, scope: 'conversation' });
    const request = await composed(address, opaque, compose);
    // A picture takes its time: an earlier try may have become known meanwhile.
    const knownByNow = foundAgain(opaque);
    if (knownByNow !== undefined) return knownByNow;
    const told = doubtful.told(opaque);
    try {
      const providerId = await Promise.race([post(request), told]);
      pacing.went(address);
      doubtful.settle(opaque);
      return { providerId };
    } catch (error) {
      const failure = toSendError(error);
      const providerId = failure.failure.kind === 'unknown' ? await within(told, cloudTimes.statusGraceMs) : undefined;
      // Still unknown: the doubt stays, so that the next try finds what a status tells until then.
      if (failure.failure.kind !== 'unknown' || providerId !== undefined) doubtful.settle(opaque);
      if (providerId !== undefined) return { providerId };
      throw slowedDown(failure, address);
    }
  };

  function foundAgain(opaque: string): SendReceipt | undefined {
    const providerId = doubtful.find(opaque);
    if (providerId === undefined) return undefined;
    doubtful.settle(opaque);
    return { providerId };
  }

  async function composed(address: string, opaque: string, compose: Compose): Promise<GraphRequest> {
    try {
      return await compose(opaque);
    } catch (error) {
      throw slowedDown(toSendError(error), address);
    }
  }

  function slowedDown(error: SendError, address: string): SendError {
    const { failure } = error;
    if (failure.kind === 'refused') onRefused(failure.reason);
    if (failure.kind !== 'throttled' || failure.scope !== 'conversation') return error;
    return new SendError({ ...failure, afterMs: pacing.refused(address, clock.now().getTime()) });
  }
}

/** Undefined when it does not come in time. */
function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    void promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
