import { SuarError } from '../core/errors.ts';
import { SendError } from '../core/outbound.ts';

/** What of an error may be written down. */
export interface ErrorDescription {
  readonly name: string;
  readonly code?: string | number;
  /** Only our own messages: a driver's may quote a row, a parser's the text it was given. */
  readonly message?: string;
  readonly hint?: string;
  readonly frames?: readonly string[];
  readonly cause?: ErrorDescription;
}

const causesShown = 4;
const framesShown = 12;
const frame = /^\s+at .+(:\d+:\d+\)?|\(native\)|\(<anonymous>\)|\(index \d+\))$/;
/** SQLSTATE, errno names, our own short codes. */
const shortCode = /^[A-Za-z0-9_.-]{1,64}$/;

export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: `thrown ${error === null ? 'null' : typeof error}` };
  const code = codeOf(error);
  const frames = framesOf(error);
  return {
    name: shortCode.test(error.name) ? error.name : 'Error',
    ...(code === undefined ? {} : { code }),
    ...(error instanceof SuarError ? { message: error.message, hint: error.hint } : {}),
    ...(frames.length === 0 ? {} : { frames }),
    ...(error.cause === undefined || depth >= causesShown ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}

function codeOf(error: Error): string | number | undefined {
  if (error instanceof SendError) return error.failure.kind;
  if (!('code' in error)) return undefined;
  if (typeof error.code === 'number') return error.code;
  return typeof error.code === 'string' && shortCode.test(error.code) ? error.code : undefined;
}

/** The stack begins with the message, which may hold anything, even lines that look like frames. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const messageAt = error.message === '' ? -1 : stack.indexOf(error.message);
  const after = messageAt < 0 ? stack : stack.slice(messageAt + error.message.length);
  const lines = after.split('\n').slice(messageAt < 0 ? 0 : 1);
  return lines
    .filter((line) => frame.test(line))
    .slice(0, framesShown)
    .map((line) => line.trim());
}
