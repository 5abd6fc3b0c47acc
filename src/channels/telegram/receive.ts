import { type Clock } from '../../core/clock.ts';
import { type Accept, type InboundEvent } from '../../core/inbound.ts';
import { type Logger } from '../../core/logger.ts';
import { parseUpdate } from './parse-update.ts';

export interface ReceiveOptions {
  readonly account: string;
  readonly deskChatId: string | undefined;
  readonly accept: Accept;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Stops a person's button from spinning. Called after the commit, never waited for. */
  readonly answerPress: (pressId: string) => void;
}

/**
 * Takes raw updates, commits what they say, and returns the highest update id, or undefined if none had one.
 * Only after it has returned may the provider be told "we have it". @throws whatever `accept` throws; then nothing
 * of the batch counts as received.
 */
export type Receive = (rawUpdates: readonly unknown[]) => Promise<number | undefined>;

export function createReceive({ account, deskChatId, accept, clock, logger, answerPress }: ReceiveOptions): Receive {
  return async (rawUpdates) => {
    const context = { account, deskChatId, now: clock.now() };
    const events: InboundEvent[] = [];
    const presses: string[] = [];
    let highest: number | undefined;
    for (const raw of rawUpdates) {
      const parsed = parseUpdate(raw, context);
      if (parsed.kind === 'not-an-update') {
        logger.error('telegram-update-without-id', { channel: 'telegram' });
        continue;
      }
      highest = Math.max(highest ?? 0, parsed.updateId);
      if (parsed.kind === 'ignored') continue;
      events.push(parsed.event);
      if (parsed.pressId !== undefined) presses.push(parsed.pressId);
    }
    if (events.length > 0) await accept(events);
    for (const pressId of presses) answerPress(pressId);
    return highest;
  };
}
