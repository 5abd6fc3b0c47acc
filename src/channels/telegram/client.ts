import { Readable } from 'node:stream';
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
type GrammyFetch = (
  url: unknown,
  init?: { body?: unknown; headers?: Readonly<Record<string, string>>; signal?: StopSignal },
) => Promise<{ json: () => unknown }>;

/**
 * Over node:http, not over grammY's node-fetch: 140 against 200 µs of processor time per send to the stand-in (medians
 * of four rounds, 50 at once; a keep-alive agent alone changed nothing, grammY 1.46 has one), and node-fetch cannot
 * tell whether a request had left.
 */
function fetchOver(transport: Transport, timeLimitMs: number): GrammyFetch {
  return async (url, init = {}) => {
    const { connectMs: connectLimitMs } = telegramTimes;
    const { signal, headers = {} } = init;
    const { type, body } = await bodyOf(init.body, headers['content-type']);
    const response = await transport.request(String(url), {
      method: 'POST',
      body,
      headers: { 'content-type': type },
      timeLimitMs,
      connectLimitMs,
      signal,
    });
    const answer = await readBody(response, timeLimitMs);
    return { json: () => readAnswer(response.statusCode ?? 0, answer) };
  };
}

/** JSON is text; a call with a file in it is a stream of a form, of pictures of ours: small enough to be put together. */
async function bodyOf(body: unknown, type = 'application/json'): Promise<{ type: string; body: string | Buffer }> {
  if (typeof body === 'string') return { type, body };
  if (!(body instanceof Readable)) throw new TransportError('EBODY', false);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return { type, body: Buffer.concat(chunks) };
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
