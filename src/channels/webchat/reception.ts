import { type Request, type Response } from 'express';
import { type Clock } from '../../core/clock.ts';
import { type Accept, type InboundContent } from '../../core/inbound.ts';
import { eventId, keepAddress, newAddress, readAddress } from './address.ts';
import { type WebchatPace } from './limits.ts';
import { Refusal } from './refusal.ts';
import { type Streams } from './streams.ts';
import { createTokenBuckets } from './token-bucket.ts';

export interface Reception {
  /** The address of the talk, made and handed to the browser when it has none. @throws Refusal 429, 503 while stopping */
  admit(request: Request, response: Response): string;
  /** Returns once the event is committed, and throws when it is not. The same client id twice is one event. */
  receive(request: Request, address: string, clientId: string, content: InboundContent): Promise<void>;
  /** Refuses from now on, and resolves when what is under way has been answered. */
  stop(): Promise<void>;
}

interface ReceptionParts {
  readonly accept: Accept;
  readonly clock: Clock;
  readonly streams: Streams;
  readonly pace: WebchatPace;
}

/** The one way from the page, with or without scripts, to `accept`. */
export function createReception({ accept, clock, streams, pace }: ReceptionParts): Reception {
  const addresses = createTokenBuckets(pace.perAddress);
  const networks = createTokenBuckets(pace.perNetwork);
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  return {
    admit(request, response) {
      if (stopping) throw new Refusal(503, 'stopping', 'restarting; send it again', { retryAfterMs: 2_000 });
      const known = readAddress(request);
      const now = clock.now();
      const waitMs = networks.take(request.ip ?? '', now) || (known === undefined ? 0 : addresses.take(known, now));
      if (waitMs > 0) throw new Refusal(429, 'too-fast', 'wait, then send it again', { retryAfterMs: waitMs });
      const address = known ?? newAddress();
      keepAddress(request, response, address);
      return address;
    },
    async receive(request, address, clientId, content) {
      const [hint] = request.acceptsLanguages();
      const accepted = accept([
        {
          from: 'person',
          channel: 'webchat',
          account: 'web',
          providerId: eventId(address, clientId),
          address,
          ...(hint === undefined || hint === '*' || hint.length > 35 ? {} : { languageHint: hint }),
          sentAt: clock.now(),
          content,
        },
      ]);
      underWay.add(accepted);
      try {
        await accepted;
      } finally {
        underWay.delete(accepted);
      }
      streams.nudge(address);
    },
    async stop() {
      stopping = true;
      await Promise.allSettled(underWay);
    },
  };
}
