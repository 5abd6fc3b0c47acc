import { createECDH, createPublicKey, type ECDH, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { decrypt } from 'http_ece';
import { z } from 'zod';

/*
 * A push service and the browsers behind it, on 127.0.0.1: it checks who sends (VAPID, RFC 8292), answers by RFC 8030, and opens what
 * it gets with the browser's keys (RFC 8291), as a browser would. Nothing of it is taken from the library that sends.
 */

const messageSchema = z.object({ title: z.string(), body: z.string(), path: z.string(), tag: z.string() });
export interface Arrived {
  readonly message: z.infer<typeof messageSchema>;
  readonly ttl: number;
  readonly urgency: string | undefined;
  readonly topic: string | undefined;
  /** Who answers for the sender. */
  readonly subject: string;
}

export interface StandinBrowser {
  /** What the browser hands to a page, as JSON. */
  readonly subscription: string;
  readonly arrived: Arrived[];
  /** The person cleared their browser: 410 from now on. */
  end(status?: 404 | 410): void;
}

interface Browser {
  readonly keys: ECDH;
  readonly auth: Buffer;
  readonly arrived: Arrived[];
  ended: number | undefined;
}

export interface PushStandin {
  /** A browser that subscribes. */
  subscribe(): StandinBrowser;
  /** The next requests are answered so, whoever they are for. `hang`: not at all. */
  failNext(times: number, answer: number | 'hang', headers?: Record<string, string>): void;
  /** Ends the requests that hang. */
  hangUp(): void;
  /** Requests so far, whatever they were answered. */
  requests(): number;
  /** What a real push service would have refused, in words; a sender that does it right leaves it empty. */
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

/** @param publicKey of the only sender that these browsers let in */
export async function startPushStandin(publicKey: () => Promise<string>): Promise<PushStandin> {
  const browsers = new Map<string, Browser>();
  const faults: { answer: number | 'hang'; headers: Record<string, string> }[] = [];
  const complaints: string[] = [];
  const hanging: ServerResponse[] = [];
  let requests = 0;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests += 1;
    const body = await buffer(request);
    const fault = faults.shift();
    if (fault?.answer === 'hang') {
      hanging.push(response);
      return;
    }
    if (fault !== undefined) return answer(response, fault.answer, fault.headers);
    const browser = browsers.get(request.url ?? '');
    if (browser === undefined) return answer(response, 404);
    if (browser.ended !== undefined) return answer(response, browser.ended);
    const origin = `http://${request.headers.host ?? ''}`;
    try {
      const subject = checkSender(request.headers.authorization ?? '', origin, await publicKey());
      if (request.headers['content-encoding'] !== 'aes128gcm') throw new Error('another encoding');
      const opened = decrypt(body, { version: 'aes128gcm', privateKey: browser.keys, authSecret: browser.auth });
      browser.arrived.push({
        message: messageSchema.parse(JSON.parse(opened.toString('utf8'))),
        ttl: z.coerce.number().int().min(0).parse(request.headers['ttl']),
        urgency: request.headers['urgency']?.toString(),
        topic: request.headers['topic']?.toString(),
        subject,
      });
      answer(response, 201);
    } catch (error) {
      complaints.push(error instanceof Error ? error.message : String(error));
      answer(response, 403);
    }
  }

  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return {
    complaints,
    requests: () => requests,
    hangUp() {
      for (const response of hanging.splice(0)) response.destroy();
    },
    failNext(times, code, headers = {}) {
      for (let time = 0; time < times; time += 1) faults.push({ answer: code, headers });
    },
    subscribe() {
      const keys = createECDH('prime256v1');
      const path = `/push/${randomBytes(12).toString('base64url')}`;
      const browser: Browser = { keys, auth: randomBytes(16), arrived: [], ended: undefined };
      const p256dh = keys.generateKeys('base64url');
      browsers.set(path, browser);
      return {
        subscription: JSON.stringify({
          endpoint: `http://127.0.0.1:${port}${path}`,
          expirationTime: null,
          keys: { p256dh, auth: browser.auth.toString('base64url') },
        }),
        arrived: browser.arrived,
        end: (status = 410) => (browser.ended = status),
      };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function answer(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}

const claimsSchema = z.object({ aud: z.string(), exp: z.number(), sub: z.string() });

/** @returns who answers for the sender. @throws Error that says what is wrong with the sign-in */
function checkSender(authorization: string, origin: string, publicKey: string): string {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
  if (key !== publicKey) throw new Error('another key than the browser subscribed with');
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256' },
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33, 65).toString('base64url'),
  };
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) throw new Error('the signature does not fit');
  const { aud, exp, sub } = claimsSchema.parse(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')));
  if (aud !== origin) throw new Error(`meant for ${aud}`);
  // RFC 8292, section 2: at most 24 hours ahead.
  const aheadSeconds = exp - Date.now() / 1_000;
  if (aheadSeconds <= 0 || aheadSeconds > 86_400) throw new Error('too old, or valid for too long');
  if (!/^(?:mailto:.+@.+|https:)/.test(sub)) throw new Error('nobody answers for it');
  return sub;
}
