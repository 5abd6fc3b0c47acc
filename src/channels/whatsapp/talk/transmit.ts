import type { proto, WASocket } from '@whiskeysockets/baileys';
import { type Logger } from '../../../core/logger.ts';
import { SendError } from '../../../core/outbound.ts';
import { type Reach } from '../../../core/turning-point.ts';
import { type WhatsAppLine } from '../socket-hooks.ts';
import { type Acknowledgement, type Life } from './life.ts';
import { relayFailure, sendFailureOf } from './send-failure.ts';
import { type SentMessages } from './sent.ts';

export interface TransmittingParts {
  readonly line: WhatsAppLine;
  readonly lifeOf: (socket: WASocket) => Life | undefined;
  readonly sent: SentMessages;
  readonly logger: Logger;
  readonly reach: Reach;
  readonly sendTimeLimitMs: number;
}

export interface Transmission {
  readonly to: string;
  readonly messageId: string;
  readonly content: proto.IMessage;
  readonly attributes?: Record<string, string>;
}

/**
 * Hands a message to the socket and waits for the server's word on it: Baileys resolves as soon as the bytes are written, which
 * proves nothing. @throws SendError
 */
export async function transmit(parts: TransmittingParts, socket: WASocket, wanted: Transmission): Promise<void> {
  const life = parts.lifeOf(socket);
  if (life === undefined || life.signal.aborted) throw new SendError({ kind: 'unavailable', reason: 'not-connected' });
  await parts.sent.keep(wanted.messageId, wanted.to, wanted.content);
  parts.reach('whatsapp.before-send');
  const answer = life.acknowledgementOf(wanted.messageId);
  const relayed = socket
    .relayMessage(wanted.to, wanted.content, {
      messageId: wanted.messageId,
      ...(wanted.attributes !== undefined && { additionalAttributes: wanted.attributes }),
    })
    .then(
      () => ({ kind: 'relayed' }) as const,
      (error: unknown) => ({ kind: 'failed', error }) as const,
    );
  const timeLimit = timer(parts.sendTimeLimitMs);
  try {
    const first = await Promise.race([answer, relayed, timeLimit.late]);
    const last = first.kind === 'relayed' ? await Promise.race([answer, timeLimit.late]) : first;
    // A connection that ends takes the message with it, or does not: Baileys knows if it had not been written.
    settle(parts, last.kind === 'ended' ? await afterTheEnd(relayed) : last);
  } finally {
    timeLimit.clear();
  }
  parts.reach('whatsapp.after-send');
}

type Outcome = Acknowledgement | { kind: 'late' } | { kind: 'relayed' } | { kind: 'failed'; error: unknown };

function settle({ line, logger }: TransmittingParts, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'taken':
      return;
    case 'refused':
      logger.warn('whatsapp.send-refused', { channel: 'whatsapp', code: outcome.code });
      throw new SendError(sendFailureOf(outcome.code));
    case 'failed':
      throw relayFailure(outcome.error);
    case 'late':
      line.sendStalled();
      throw new SendError({ kind: 'unknown', reason: 'no-acknowledgement' });
    case 'ended':
    // Never the last word: it waits for the acknowledgement.
    case 'relayed':
      throw new SendError({ kind: 'unknown', reason: 'connection-ended' });
    default:
      outcome satisfies never;
  }
}

async function afterTheEnd(relayed: Promise<Outcome>): Promise<Outcome> {
  const patience = timer(1_000);
  const outcome = await Promise.race([relayed, patience.late]);
  patience.clear();
  return outcome.kind === 'failed' ? outcome : { kind: 'ended' };
}

function timer(ms: number): { late: Promise<{ kind: 'late' }>; clear: () => void } {
  let clear = (): void => undefined;
  const late = new Promise<{ kind: 'late' }>((resolve) => {
    const timeout = setTimeout(() => resolve({ kind: 'late' }), ms);
    clear = () => clearTimeout(timeout);
  });
  return { late, clear: () => clear() };
}
