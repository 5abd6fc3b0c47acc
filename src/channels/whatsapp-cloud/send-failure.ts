import { SendError, type SendFailure } from '../../core/outbound.ts';
import { TransportError } from '../transport.ts';
import { failureOfCode, failureOfStatus } from './error-table.ts';
import { graphErrorSchema } from './graph-schema.ts';

/** Meta said no. `code` is undefined where the answer was not Meta's: a page of something between us and it. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly status: number;
  readonly code: number | undefined;

  /** Holds codes only: Meta's own text may quote the number that we wrote to. */
  constructor(status: number, code: number | undefined) {
    super(`HTTP ${status}${code === undefined ? '' : `, code ${code}`}`);
    this.status = status;
    this.code = code;
  }
}

/** Turns whatever a call to Meta threw into the one error the outbox knows. */
export function toSendError(error: unknown): SendError {
  return error instanceof SendError ? error : new SendError(sendFailure(error));
}

/** "Meta said no" and "no answer came" are two things. */
export function sendFailure(error: unknown): SendFailure {
  if (error instanceof GraphError)
    return error.code === undefined ? failureOfStatus(error.status) : failureOfCode(error.code, error.status);
  if (error instanceof TransportError) return { kind: error.sent ? 'unknown' : 'unavailable', reason: error.code };
  return { kind: 'unknown', reason: 'no-answer' };
}

/** @throws GraphError for an answer that is no success; TransportError for a success that cannot be read: it may have been done */
export function readGraphAnswer(status: number, body: Buffer): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString('utf8'));
  } catch {
    if (status >= 200 && status < 300) throw new TransportError('EANSWER', true);
    throw new GraphError(status, undefined);
  }
  const refusal = graphErrorSchema.safeParse(answer);
  if (refusal.success) throw new GraphError(status, refusal.data.error.code);
  if (status < 200 || status >= 300) throw new GraphError(status, undefined);
  return answer;
}
