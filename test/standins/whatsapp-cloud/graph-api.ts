import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Endpoint, type Fault, type Faults } from './faults.ts';
import { checkUpload, type MediaStore } from './media.ts';
import { GraphRefusal, malformed, missing, object } from './protocol.ts';

export interface GraphApiContext {
  readonly token: () => string;
  readonly numbers: readonly string[];
  readonly media: MediaStore;
  readonly faults: Faults;
  readonly baseUrl: () => string;
  /** Carries a send out. `lost` is called when its answer will not arrive. @throws GraphRefusal */
  readonly send: (numberId: string, body: Readonly<Record<string, unknown>>) => { answer: object; lost: () => void };
  readonly read: (messageId: string, typing: boolean) => void;
}

interface Answer {
  readonly json: string;
  readonly lost?: () => void;
}

/** The HTTP side: paths, the token, faults, answers. */
export function createGraphApi(context: GraphApiContext) {
  const calls = new Map<string, number>();
  const write = (response: ServerResponse, status: number, body: string | Buffer, type = 'application/json') => {
    if (response.destroyed) return;
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
    response.end(body);
  };

  const answer = async (endpoint: Endpoint, parts: readonly string[], request: IncomingMessage): Promise<Answer> => {
    const [first = '', second] = parts;
    const body = await readAll(request);
    if (request.method === 'POST' && !context.numbers.includes(first))
      throw new GraphRefusal(400, 100, 'Unsupported post request', 'Object does not exist or permission is missing');
    if (endpoint === 'messages') return sendOrRead(first, body);
    if (endpoint === 'media' && second === 'media') return upload(request, body);
    if (endpoint === 'number') {
      return { json: JSON.stringify({ id: first, quality_rating: 'GREEN', display_phone_number: '+1 555-0100' }) };
    }
    const found = context.media.find(first);
    if (found === undefined)
      throw new GraphRefusal(400, 100, 'Unsupported get request', 'Object does not exist or permission is missing');
    const { id, mediaType: mime_type, sha256, declaredBytes: file_size } = found;
    const url = found.url ?? `${context.baseUrl()}/download/${id}`;
    return { json: JSON.stringify({ messaging_product: 'whatsapp', url, mime_type, sha256, file_size, id }) };
  };

  const sendOrRead = (numberId: string, body: Buffer): Answer => {
    const fields = object(parsed(body), 'message');
    if (fields['status'] === 'read') {
      if (typeof fields['message_id'] !== 'string') throw missing('message_id');
      context.read(fields['message_id'], fields['typing_indicator'] !== undefined);
      return { json: '{"success":true}' };
    }
    const { answer: sent, lost } = context.send(numberId, fields);
    return { json: JSON.stringify(sent), lost };
  };

  const upload = async (request: IncomingMessage, body: Buffer): Promise<Answer> => {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    })
      .formData()
      .catch(() => {
        throw malformed('expected multipart/form-data');
      });
    const file = form.get('file');
    if (form.get('messaging_product') !== 'whatsapp') throw missing('messaging_product');
    if (!(file instanceof Blob)) throw missing('file');
    if (typeof form.get('type') !== 'string') throw missing('type');
    const bytes = Buffer.from(await file.arrayBuffer());
    checkUpload(file.type, bytes);
    return { json: JSON.stringify({ id: context.media.add('upload', { bytes, mediaType: file.type }).id }) };
  };

  const download = (id: string, fault: Fault | undefined, response: ServerResponse) => {
    const found = context.media.find(id);
    if (found === undefined || context.media.isLost(id)) return write(response, 404, 'not found', 'text/plain');
    if (fault?.kind === 'half-answer' || fault?.kind === 'drop-answer') {
      response.writeHead(200, { 'content-length': found.bytes.length });
      response.write(found.bytes.subarray(0, found.bytes.length / 2), () => response.socket?.destroy());
      return;
    }
    write(response, 200, found.bytes, found.mediaType);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = ''] = (request.url ?? '').split('?');
    const [version = '', ...parts] = path.split('/').slice(1).map(decodeURIComponent);
    const endpoint = endpointOf(version, parts, context.numbers);
    if (endpoint === undefined) throw new GraphRefusal(404, 2500, 'Unknown path components');
    calls.set(endpoint, (calls.get(endpoint) ?? 0) + 1);
    const fault = context.faults.next(endpoint);
    if (fault?.kind === 'reset') return void request.socket.destroy();
    if (request.headers.authorization !== `Bearer ${context.token()}`)
      throw new GraphRefusal(401, 190, 'Error validating access token: the session has expired');
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (fault?.kind === 'refuse') throw new GraphRefusal(fault.status ?? 400, fault.code, 'asked for by a fault');
    if (fault?.kind === 'throttle') return write(response, 429, 'too many requests', 'text/plain');
    if (fault?.kind === 'server-error') {
      const page = fault.html ? '<html><h1>Sorry</h1></html>' : '{"error":{"message":"An unknown error"}}';
      return write(response, fault.status ?? 500, page, fault.html ? 'text/html' : 'application/json');
    }
    if (endpoint === 'download') return download(parts[0] ?? '', fault, response);
    const { json, lost } = await answer(endpoint, parts, request);
    if (fault?.kind === 'drop-answer' || fault?.kind === 'half-answer') {
      lost?.();
      if (fault.kind === 'drop-answer') return void request.socket.destroy();
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) });
      response.write(json.slice(0, json.length / 2), () => request.socket.destroy());
      return;
    }
    if (fault?.kind === 'strange-answer') {
      lost?.();
      return write(response, 200, '<html>welcome</html>', 'text/html');
    }
    write(response, 200, json);
  };

  return {
    handle(request: IncomingMessage, response: ServerResponse) {
      handle(request, response).catch((error: unknown) => {
        const refusal = error instanceof GraphRefusal ? error : new GraphRefusal(500, 1, `stand-in: ${String(error)}`);
        write(response, refusal.status, refusal.toJson());
      });
    },
    calls: (): Readonly<Record<string, number>> => Object.fromEntries(calls),
  };
}

function endpointOf(version: string, parts: readonly string[], numbers: readonly string[]): Endpoint | undefined {
  const [first, second, ...more] = parts;
  if (first === undefined || more.length > 0) return undefined;
  if (version === 'download') return 'download';
  if (!/^v\d+\.\d+$/.test(version)) return undefined;
  if (second === 'messages') return 'messages';
  if (second === 'media') return 'media';
  if (second !== undefined) return undefined;
  return numbers.includes(first) ? 'number' : 'media';
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new GraphRefusal(400, 100, 'Invalid parameter', 'body is not JSON');
  }
}

export function readAll(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
