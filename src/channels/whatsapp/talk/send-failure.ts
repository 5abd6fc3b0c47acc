import { SendError, type SendFailure } from '../../../core/outbound.ts';

/**
 * The server's refusal of a message, by the code in its acknowledgement. 463: it limits whom our number may write to (a reach-out
 * timelock or a missing privacy token; Baileys, SERVER_ERROR_CODES), and a second try makes that worse. Others are its passing
 * trouble with the stanza (479: a device that has changed): the message certainly did not arrive.
 */
export function sendFailureOf(code: string): SendFailure {
  if (code === '463') return { kind: 'refused', reason: 'restricted' };
  return { kind: 'unavailable', reason: /^\d{3}$/u.test(code) ? `ack-${code}` : 'ack' };
}

/** Why Baileys did not hand a message to its connection, or does not know whether it did. */
export function relayFailure(error: unknown): SendError {
  if (error instanceof SendError) return error;
  // 428 is thrown before a byte is written: Baileys, sendRawMessage.
  if (statusOf(error) === 428) return new SendError({ kind: 'unavailable', reason: 'not-connected' });
  return new SendError({ kind: 'unknown', reason: 'relay-failed' });
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('output' in error)) return undefined;
  const { output } = error;
  if (typeof output !== 'object' || output === null || !('statusCode' in output)) return undefined;
  return typeof output.statusCode === 'number' ? output.statusCode : undefined;
}
