import { GrammyError, HttpError } from 'grammy';
import { SendError, type SendFailure } from '../../core/outbound.ts';
import { TransportError } from '../transport.ts';

/** Turns whatever a call to Telegram threw into the one error the outbox knows. */
export function toSendError(error: unknown): SendError {
  return error instanceof SendError ? error : new SendError(sendFailure(error));
}

/**
 * "The provider said no" (GrammyError) and "no answer came" (HttpError) are two things. The only place that reads
 * Telegram's wording: codes come from the Bot API, phrases from its server, both without promise of stability, so
 * an unknown 400 is `malformed` and an unknown 403 is `blocked`.
 */
export function sendFailure(error: unknown): SendFailure {
  if (error instanceof GrammyError) return refusal(error);
  if (error instanceof HttpError) return withoutAnswer(error.error);
  return withoutAnswer(error);
}

function refusal(error: GrammyError): SendFailure {
  const code = error.error_code;
  if (code === 429) return { kind: 'throttled', afterMs: afterMs(error.parameters.retry_after), scope: 'conversation' };
  // A gateway's time-out says nothing about the server behind it.
  if (code === 504 || code === 408) return { kind: 'unknown', reason: `HTTP ${code}` };
  if (code >= 500) return { kind: 'unavailable', reason: `HTTP ${code}` };
  if (code === 401) return { kind: 'refused', reason: 'unauthorized' };
  const movedTo = error.parameters.migrate_to_chat_id;
  if (movedTo !== undefined) return { kind: 'refused', reason: 'moved', movedTo: String(movedTo) };
  if (code === 403) return { kind: 'refused', reason: /deactivated/i.test(error.description) ? 'gone' : 'blocked' };
  return { kind: 'refused', reason: badRequest(error.description) };
}

function badRequest(description: string): 'gone' | 'topic-gone' | 'malformed' {
  if (/message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i.test(description)) return 'topic-gone';
  if (/chat not found|user not found|PEER_ID_INVALID|USER_DEACTIVATED/i.test(description)) return 'gone';
  return 'malformed';
}

/** Telegram's answer to `deleteMessage` for a message that is not there any more. */
export function isGoneAlready(error: unknown): boolean {
  return error instanceof GrammyError && /message to delete not found/i.test(error.description);
}

function afterMs(seconds: number | undefined): number | undefined {
  return seconds === undefined || !Number.isFinite(seconds) || seconds < 0 ? undefined : Math.ceil(seconds * 1_000);
}

/** Codes of Node that can only occur before a connection stands. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]);

function withoutAnswer(cause: unknown): SendFailure {
  const reason = causeCode(cause);
  const sent = cause instanceof TransportError ? cause.sent : !neverConnected.has(reason);
  return { kind: sent ? 'unknown' : 'unavailable', reason };
}

/** A code only: messages of network errors may quote the address, and the address holds the token. */
function causeCode(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string')
    return cause.code;
  return 'no-answer';
}

/** The goal of a request is already reached: the topic has this title or state, the message reads so already. */
export function isAlreadySo(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /message is not modified|TOPIC_NOT_MODIFIED/i.test(error.description)
  );
}

/** The message whose buttons should die is deleted, and they with it. */
export function isMessageGone(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /message to edit not found|MESSAGE_ID_INVALID/i.test(error.description)
  );
}
