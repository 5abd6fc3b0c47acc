import { Api } from 'grammy';
import { type Secret } from '../../core/secret.ts';
import { telegramTimes } from './limits.ts';
import { createTransport, readBody, type StopSignal, type Transport, TransportError } from '../transport.ts';

export interface TelegramClient {
  readonly api: Api;
  readonly transport: Transport;
}

/**
 * grammY's typed client over our own HTTP: connections are kept, a request has a time limit, and a failure knows
 * whether the request had left. @param timeLimitMs of one request, from connect to the last byte.
 */
export function createClient(token: Secret, apiRoot: string, timeLimitMs: number, connections: number): TelegramClient {
  const transport = createTransport(apiRoot, connections);
  const api = new Api(token.reveal(), {
    apiRoot,
    fetch: fetchOver(transport, timeLimitMs),
    // grammY's own clock is a second fence only; ours tells whether the request had left.
    timeoutSeconds: Math.ceil((2 * timeLimitMs + 5_000) / 1_000),
  });
  return { api, transport };
}

/** What grammY asks of a `fetch`: it reads nothing but `json()` from the answer. */
type GrammyFetch = (url: unknown, init?: { body?: unknown; signal?: StopSignal }) => Promise<{ json: () => unknown }>;

/**
 * Over node:http, not over grammY's node-fetch: 140 against 200 µs of processor time per send to the stand-in (medians
 * of four rounds, 50 at once; a keep-alive agent alone changed nothing, grammY 1.46 has one), and node-fetch cannot
 * tell whether a request had left.
 */
function fetchOver(transport: Transport, timeLimitMs: number): GrammyFetch {
  return async (url, init = {}) => {
    if (typeof init.body !== 'string') throw new TransportError('EBODY', false);
    const { connectMs: connectLimitMs } = telegramTimes;
    const { body, signal } = init;
    const response = await transport.request(String(url), {
      method: 'POST',
      body,
      timeLimitMs,
      connectLimitMs,
      signal,
    });
    const answer = await readBody(response, timeLimitMs);
    return { json: () => readAnswer(response.statusCode ?? 0, answer) };
  };
}

/**
 * An answer that is not Telegram's JSON comes from something between us and it. A gateway that found nobody behind it
 * (502, 503) did not deliver; one that gave up waiting (504), or a page with status 200, may have.
 */
function readAnswer(status: number, body: Buffer): unknown {
  try {
    const answer: unknown = JSON.parse(body.toString('utf8'));
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer;
  } catch {
    // Not JSON: judged by its status below.
  }
  throw new TransportError(`HTTP ${status}`, status < 500 || status === 504);
}

/** Telegram's public server. */
export const publicApiRoot = 'https://api.telegram.org';

/** grammY types signals after a package for old Node versions; at run time it only listens for `abort`. */
export function grammySignal(signal: AbortSignal): NonNullable<Parameters<Api['getMe']>[0]> {
  // Holds: grammY calls nothing but `aborted`, `addEventListener` and `removeEventListener`.
  return signal as unknown as NonNullable<Parameters<Api['getMe']>[0]>;
}
