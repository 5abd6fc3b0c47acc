import http from 'node:http';
import https from 'node:https';

/**
 * The request did not end with an answer. `sent` tells what no error text can: whether a connection stood, so that
 * the request may have been carried out. Holds no address: Telegram's contain the bot's token, Meta's media are signed.
 */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly code: string;
  readonly sent: boolean;

  constructor(code: string, sent: boolean) {
    super(`${code} ${sent ? 'after' : 'before'} the request was sent`);
    this.code = code;
    this.sent = sent;
  }
}

export interface TransportRequest {
  readonly method: 'GET' | 'POST';
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** From the start of the request to the last byte of the answer's head. */
  readonly timeLimitMs: number;
  readonly connectLimitMs: number;
  readonly signal?: StopSignal | undefined;
}

/** What grammY's own AbortSignal and Node's have in common. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Transport {
  /** Resolves with the answer's head; the body streams. @throws TransportError */
  request(url: string, request: TransportRequest): Promise<http.IncomingMessage>;
  /** Closes idle connections. */
  close(): void;
}

/** @param connections the most connections that are open to one server at once; further requests wait their turn. */
export function createTransport(apiRoot: string, connections: number): Transport {
  const secure = apiRoot.startsWith('https:');
  const agent = new (secure ? https : http).Agent({
    keepAlive: true,
    maxSockets: connections,
    maxFreeSockets: connections,
  });
  const connectedEvent = secure ? 'secureConnect' : 'connect';

  return {
    request: (url, wanted) =>
      new Promise((resolve, reject) => {
        let connected = false;
        const request = (secure ? https : http).request(url, {
          method: wanted.method,
          agent,
          headers: {
            ...(wanted.body !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(wanted.body),
            }),
            ...wanted.headers,
          },
        });
        const fail = (code: string) => {
          reject(new TransportError(code, connected));
          request.destroy();
        };
        const totalTimer = setTimeout(() => fail('ETIMEDOUT'), wanted.timeLimitMs);
        let connectTimer: NodeJS.Timeout | undefined;
        const onAbort = () => fail('ABORTED');
        const settle = () => {
          clearTimeout(totalTimer);
          clearTimeout(connectTimer);
          wanted.signal?.removeEventListener('abort', onAbort);
        };

        request.on('socket', (socket) => {
          if (request.reusedSocket || !socket.connecting) {
            connected = true;
            return;
          }
          connectTimer = setTimeout(() => fail('ECONNTIMEOUT'), wanted.connectLimitMs);
          socket.once(connectedEvent, () => {
            connected = true;
            clearTimeout(connectTimer);
          });
        });
        request.on('response', (response) => {
          settle();
          resolve(response);
        });
        request.on('error', (error: NodeJS.ErrnoException) => {
          settle();
          reject(new TransportError(error.code ?? 'ECONNRESET', connected));
        });
        request.on('close', settle);
        if (wanted.signal?.aborted) onAbort();
        else wanted.signal?.addEventListener('abort', onAbort);
        request.end(wanted.body);
      }),
    close: () => agent.destroy(),
  };
}

/** Reads an answer to its end. A connection that breaks off half-way is a `TransportError` that counts as sent. */
export function readBody(response: http.IncomingMessage, timeLimitMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => {
      reject(new TransportError('ETIMEDOUT', true));
      response.destroy();
    }, timeLimitMs);
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      clearTimeout(timer);
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
    });
    response.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new TransportError(error.code ?? 'ECONNRESET', true));
    });
    response.on('close', () => {
      clearTimeout(timer);
      if (!response.complete) reject(new TransportError('ECONNRESET', true));
    });
  });
}
