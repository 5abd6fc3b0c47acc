import { Api, type ApiClientOptions } from 'grammy';
import { type Secret } from '../../core/secret.ts';
import { telegramTimes } from './limits.ts';
import { createTransport, readBody, type Transport, TransportError } from './transport.ts';

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

function fetchOver(transport: Transport, timeLimitMs: number): NonNullable<ApiClientOptions['fetch']> {
  const answer = async (url: unknown, init: { body?: unknown; signal?: unknown } = {}) => {
    if (typeof init.body !== 'string') throw new TransportError('EBODY', false);
    const response = await transport.request(String(url), {
      method: 'POST',
      body: init.body,
      timeLimitMs,
      connectLimitMs: telegramTimes.connectMs,
      // Holds: grammY passes an AbortSignal of its own making, never anything else.
      signal: init.signal as NonNullable<Parameters<Transport['request']>[1]['signal']>,
    });
    const body = await readBody(response, timeLimitMs);
    return { json: () => readAnswer(response.statusCode ?? 0, body) };
  };
  // Holds: grammY calls `fetch(url, init)` with these fields and reads nothing but `json()` from the result.
  return answer as unknown as NonNullable<ApiClientOptions['fetch']>;
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
