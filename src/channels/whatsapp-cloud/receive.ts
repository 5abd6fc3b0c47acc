import { type Clock } from '../../core/clock.ts';
import { type Report } from '../../core/delivery-report.ts';
import { type Accept } from '../../core/inbound.ts';
import { type Logger } from '../../core/logger.ts';
import { parseDelivery } from './parse-delivery.ts';

export interface Received {
  /** Fields without which a part of the delivery cannot be kept; everything else of it is committed. */
  readonly unreadable: readonly string[];
}

/** Takes a parsed body and commits what it says. @throws whatever `accept` or `report` throws; then nothing counts as received */
export type ReceiveDelivery = (raw: unknown) => Promise<Received>;

export function createReceive({
  isOurs,
  learn,
  accept,
  report,
  clock,
  logger,
}: {
  readonly isOurs: (numberId: string) => boolean;
  /** A status names one of our sends. */
  readonly learn: (opaque: string, providerId: string) => void;
  readonly accept: Accept;
  readonly report: Report;
  readonly clock: Clock;
  readonly logger: Logger;
}): ReceiveDelivery {
  return async (raw) => {
    const { events, reports, named, ignored, codes, unreadable } = parseDelivery(raw, isOurs, clock.now());
    if (events.length > 0) await accept(events);
    // First who waits for an answer, so that its row can be found when the report comes.
    for (const { opaque, providerId } of named) learn(opaque, providerId);
    if (reports.length > 0) await report(reports);
    const channel = 'whatsapp-cloud';
    for (const kind of ignored) logger.info('whatsapp-cloud-ignored', { channel, kind });
    for (const code of codes) logger.warn('whatsapp-cloud-error-told', { channel, code });
    for (const kind of unreadable) logger.error('whatsapp-cloud-unreadable', { channel, kind });
    return { unreadable };
  };
}
