import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Faults } from './faults.ts';
import { type Done, type MethodContext, methods } from './methods.ts';
import { badRequest, integer, type Parameters, Refusal, text } from './protocol.ts';
import { conflict, type UpdateQueue, webhookConflict } from './update-queue.ts';
import { type WebhookDelivery } from './webhook-delivery.ts';

export interface BotApiContext extends MethodContext {
  readonly token: string;
  readonly updates: UpdateQueue;
  readonly faults: Faults;
  readonly webhook: WebhookDelivery;
}

/** The HTTP side: addresses, parameters, faults, answers. Kept lean, because benches put thousands of calls a second through it. */
export function createBotApi(context: BotApiContext) {
  const { token, updates, faults, webhook } = context;
  const calls = new Map<string, number>();

  const write = (response: ServerResponse, status: number, body: string | Buffer, type = 'application/json') => {
    if (response.destroyed) return;
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
    response.end(body);
  };
  const refuse = (response: ServerResponse, refusal: Refusal) => write(response, refusal.code, refusal.toJson());

  const call = async (
    name: string,
    parameters: Parameters,
    response: ServerResponse,
  ): Promise<{ json: string; done?: Done }> => {
    switch (name) {
      case 'getupdates': {
        if (webhook.current() !== undefined) throw webhookConflict();
        const polled = updates.poll({
          offset: integer(parameters, 'offset') ?? 0,
          limit: Math.min(100, Math.max(1, integer(parameters, 'limit') ?? 100)),
          timeoutMs: Math.min(50, integer(parameters, 'timeout') ?? 0) * 1_000,
          allowed: kinds(parameters),
        });
        response.on('close', polled.leave);
        return { json: await polled.answer };
      }
      case 'setwebhook': {
        const url = text(parameters, 'url') ?? '';
        if (parameters['drop_pending_updates'] === true) updates.dropPending();
        updates.allow(kinds(parameters));
        if (url !== '' && !/^https?:\/\//.test(url))
          throw badRequest('bad webhook: HTTPS url must be provided for webhook');
        const secretToken = text(parameters, 'secret_token');
        if (secretToken !== undefined && !/^[\w-]{1,256}$/.test(secretToken))
          throw badRequest('secret token contains unallowed characters');
        updates.endWaiting(conflict());
        webhook.set(
          url === '' ? undefined : { url, secretToken, maxConnections: integer(parameters, 'max_connections') ?? 40 },
        );
        return { json: '{"ok":true,"result":true,"description":"Webhook was set"}' };
      }
      case 'deletewebhook':
        if (parameters['drop_pending_updates'] === true) updates.dropPending();
        webhook.set(undefined);
        return { json: '{"ok":true,"result":true,"description":"Webhook was deleted"}' };
      case 'getwebhookinfo':
        return { json: JSON.stringify({ ok: true, result: webhook.info() }) };
      default: {
        const method = methods.get(name);
        if (method === undefined) throw new Refusal(404, 'Not Found: method not found');
        const done = method(context, parameters);
        return { json: `{"ok":true,"result":${JSON.stringify(done.result)}}`, done };
      }
    }
  };

  const run = async (name: string, request: IncomingMessage, response: ServerResponse, query: string) => {
    calls.set(name, (calls.get(name) ?? 0) + 1);
    const fault = faults.next(name);
    switch (fault?.kind) {
      case 'reset':
        return void request.socket.destroy();
      case 'throttle': {
        await readAll(request);
        const seconds = fault.retryAfterSeconds;
        return refuse(
          response,
          new Refusal(
            429,
            seconds === undefined ? 'Too Many Requests' : `Too Many Requests: retry after ${seconds}`,
            seconds === undefined ? undefined : { retry_after: seconds },
          ),
        );
      }
      case 'server-error': {
        await readAll(request);
        const status = fault.status ?? 502;
        if (fault.html) return write(response, status, `<html><h1>${status}</h1></html>`, 'text/html');
        return refuse(response, new Refusal(status, status === 500 ? 'Internal Server Error' : 'Bad Gateway'));
      }
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
        break;
      case 'drop-answer':
      case 'half-answer':
      case 'silence':
      case undefined:
        break;
    }
    const bytes = await readBytes(request);
    const type = request.headers['content-type'] ?? '';
    const parameters = type.startsWith('multipart/form-data')
      ? readForm(bytes, type)
      : readParameters(bytes.toString('utf8'), type, query);
    const { json, done } = await call(name, parameters, response);
    if (fault?.kind === 'drop-answer' || fault?.kind === 'half-answer' || fault?.kind === 'silence') {
      if (done?.sent) done.sent.answered = false;
      if (fault.kind === 'silence') return;
      if (fault.kind === 'drop-answer') return void request.socket.destroy();
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) });
      response.write(json.slice(0, json.length / 2), () => request.socket.destroy());
      return;
    }
    write(response, 200, json);
  };

  const download = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const fault = faults.next('download');
    if (fault?.kind === 'reset') return void request.socket.destroy();
    if (fault?.kind === 'server-error') return write(response, fault.status ?? 502, 'Bad Gateway', 'text/plain');
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const file = context.files.byPath(decodeURIComponent(path));
    if (file === undefined) return refuse(response, new Refusal(404, 'Not Found'));
    if (fault?.kind === 'half-answer') {
      response.writeHead(200, { 'content-length': file.bytes.length });
      response.write(file.bytes.subarray(0, file.bytes.length / 2), () => request.socket.destroy());
      return;
    }
    write(response, 200, file.bytes, 'application/octet-stream');
  };

  return {
    handle(request: IncomingMessage, response: ServerResponse) {
      const [path = '', query = ''] = (request.url ?? '').split('?');
      const found = /^\/(file\/)?bot([^/]+)\/(.*)$/.exec(path);
      const [, file, given, rest = ''] = found ?? [];
      if (found === null || given === undefined) return refuse(response, new Refusal(404, 'Not Found'));
      if (given !== token)
        return refuse(
          response,
          /^\d+:[\w-]+$/.test(given) ? new Refusal(401, 'Unauthorized') : new Refusal(404, 'Not Found'),
        );
      const work =
        file === undefined ? run(rest.toLowerCase(), request, response, query) : download(rest, request, response);
      work.catch((error: unknown) => {
        refuse(
          response,
          error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${String(error)}`),
        );
      });
    },
    calls: (): Readonly<Record<string, number>> => Object.fromEntries(calls),
    stop: () => updates.endWaiting(new Refusal(500, 'Internal Server Error: restart')),
  };
}

function kinds(parameters: Parameters): readonly string[] | undefined {
  const given = parameters['allowed_updates'];
  const list: unknown = typeof given === 'string' ? JSON.parse(given) : given;
  return Array.isArray(list) ? list.map(String) : undefined;
}

export async function readAll(request: IncomingMessage): Promise<string> {
  return (await readBytes(request)).toString('utf8');
}

function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/**
 * A call with a file in it (RFC 7578), as grammY writes it: undici's own reader wants blanks and quotes. A file stands in a
 * field of its own, which another names as `attach://…`.
 */
function readForm(body: Buffer, type: string): Parameters {
  const mark = `--${/boundary=([^;]+)/u.exec(type)?.[1] ?? ''}`;
  const fields = body
    .toString('latin1')
    .split(mark)
    .slice(1, -1)
    .map((part): [string, string | Buffer] => {
      const [head = '', ...rest] = part.replace(/^\r\n/u, '').split('\r\n\r\n');
      const content = Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/u, ''), 'latin1');
      const name = /;\s*name="([^"]*)"/u.exec(head)?.[1] ?? '';
      return [name, head.includes('filename=') ? content : content.toString('utf8')];
    });
  return Object.fromEntries(fields);
}

/** JSON as grammY sends it; forms and query strings for trying things by hand. */
function readParameters(body: string, type: string, query: string): Parameters {
  const fromQuery = Object.fromEntries(new URLSearchParams(query));
  if (body === '') return fromQuery;
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(body));
  if (!type.startsWith('application/json')) throw badRequest(`the stand-in reads no ${type}`);
  try {
    const parsed: unknown = JSON.parse(body);
    // Holds: any JSON object is a record of unknown values.
    if (typeof parsed === 'object' && parsed !== null) return { ...fromQuery, ...(parsed as Parameters) };
  } catch {
    // Answered below, like every other body that is no object.
  }
  throw badRequest("can't parse request JSON object");
}
