import { createHash, randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent } from 'node:https';
import { connect } from 'node:net';
import { z } from 'zod';
import { type MediaKind, sealMedia } from './protocol/media.ts';

/** What is wrong with a file, for a client that should notice. */
export const mediaTroubleSchema = z.enum([
  /** The ten bytes of the MAC are zero. */
  'bad-mac',
  /** The MAC is right and the file is another than the message says. */
  'bad-hash',
  'missing',
  /** Half of it, then the connection breaks. */
  'cut',
  /** It goes on without end: the client must have a limit. */
  'endless',
  /** Nothing comes. */
  'silence',
  /** Sends the client on to another host. */
  'redirect',
]);
export type MediaTrouble = z.infer<typeof mediaTroubleSchema>;

/** What becomes of an upload, for a client that should notice. */
export type UploadTrouble =
  /** Answered with this status and nothing else. */
  | { readonly kind: 'status'; readonly status: number }
  /** 200, and the file is said to be there: one host's address, another's path, or a page that is no answer. */
  | { readonly kind: 'answer'; readonly body: string }
  /** Sends the client on, with what it carries. */
  | { readonly kind: 'redirect'; readonly location: string }
  /** Taken, and the connection breaks before the answer. */
  | { readonly kind: 'cut' };

/** A file as a message describes it. Without `directPath`: with it, Baileys fetches by https whatever the url says. */
export interface StoredMedia {
  readonly kind: MediaKind;
  readonly url: string;
  readonly mediaKey: Uint8Array;
  readonly fileSha256: Uint8Array;
  readonly fileEncSha256: Uint8Array;
  readonly fileLength: number;
}

/** What `media_conn` hands out; with characters that an address must escape. */
export const uploadAuth = 'stand-in+/=';

export interface MediaStore {
  readonly put: (kind: MediaKind, plain: Uint8Array, trouble?: MediaTrouble) => StoredMedia;
  /** Files that clients have uploaded, by path, still sealed: `openMedia` opens them with the key from the message. */
  readonly uploads: ReadonlyMap<string, Buffer>;
  /** Paths that were asked for, in order: what was fetched, and how often. */
  readonly fetched: readonly string[];
  /** So many uploads go wrong in this way. */
  readonly troubleUploads: (trouble: UploadTrouble, times?: number) => void;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export function createMediaStore(address: () => string): MediaStore {
  const files = new Map<string, { readonly bytes: Buffer; readonly trouble: MediaTrouble | undefined }>();
  const uploads = new Map<string, Buffer>();
  const fetched: string[] = [];
  const troubles: UploadTrouble[] = [];

  function upload(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const trouble = troubles.shift();
      const status = trouble === undefined ? checkUpload(request, bytes) : 200;
      if (trouble !== undefined && trouble.kind !== 'cut') return spoil(trouble, response);
      if (status !== 200) return void response.writeHead(status).end();
      const path = `/file/${randomUUID()}`;
      uploads.set(path, bytes);
      files.set(path, { bytes, trouble: undefined });
      if (trouble !== undefined) return void request.socket.destroy();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ url: `${address()}${path}`, direct_path: path }));
    });
  }

  function download(path: string, response: ServerResponse): void {
    fetched.push(path);
    const file = files.get(path);
    if (file === undefined || file.trouble === 'missing') {
      response.writeHead(404).end();
      return;
    }
    const { bytes, trouble } = file;
    switch (trouble) {
      case 'silence':
        return;
      case 'redirect':
        response.writeHead(302, { location: `${address().replace('127.0.0.1', 'localhost')}${path}-elsewhere` }).end();
        return;
      case 'cut':
        response.writeHead(200, { 'content-length': bytes.length });
        response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
        return;
      case 'endless':
        response.writeHead(200);
        pour(response, bytes);
        return;
      case 'bad-mac':
      case 'bad-hash':
      case undefined:
        response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length });
        response.end(bytes);
        return;
    }
  }

  return {
    put(kind, plain, trouble) {
      const { mediaKey, sealed, fileSha256, fileEncSha256 } = sealMedia(kind, plain);
      const bytes = trouble === 'bad-mac' ? Buffer.concat([sealed.subarray(0, -10), Buffer.alloc(10)]) : sealed;
      const path = `/file/${randomUUID()}`;
      files.set(path, { bytes, trouble });
      const hash = trouble === 'bad-hash' ? Buffer.alloc(32, 1) : fileSha256;
      const url = `${address()}${path}`;
      return { kind, url, mediaKey, fileSha256: hash, fileEncSha256, fileLength: plain.length };
    },
    uploads,
    fetched,
    troubleUploads: (trouble, times = 1) => {
      for (let count = 0; count < times; count += 1) troubles.push(trouble);
    },
    handle(request, response) {
      const { pathname } = new URL(request.url ?? '/', address());
      if (request.method === 'POST' && pathname.startsWith('/mms/')) upload(request, response);
      else if (request.method === 'GET' && pathname.startsWith('/file/')) download(pathname, response);
      else return false;
      return true;
    },
  };
}

function spoil(trouble: Exclude<UploadTrouble, { readonly kind: 'cut' }>, response: ServerResponse): void {
  switch (trouble.kind) {
    case 'status':
      response.writeHead(trouble.status).end();
      return;
    case 'answer':
      response.writeHead(200, { 'content-type': 'application/json' }).end(trouble.body);
      return;
    case 'redirect':
      response.writeHead(307, { location: trouble.location }).end();
      return;
  }
}

/** What lets a client in, as `media_conn` told it; and a file is named after its digest, in the path and as the token. @returns a status */
function checkUpload(request: IncomingMessage, bytes: Buffer): number {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const digest = createHash('sha256').update(bytes).digest('base64url');
  if (searchParams.get('auth') !== uploadAuth) return 401;
  if (request.headers.origin !== 'https://web.whatsapp.com') return 403;
  return pathname.endsWith(`/${digest}`) && searchParams.get('token') === digest ? 200 : 400;
}

function pour(response: ServerResponse, bytes: Buffer): void {
  const more = (): void => {
    while (!response.destroyed && response.write(bytes));
  };
  response.on('drain', more);
  more();
}

/**
 * Baileys uploads by https only. Given as `fetchAgent`, this one speaks plain TCP to the stand-in instead: an unmodified
 * client uploads, and no certificate is needed.
 */
export class PlainUploadAgent extends Agent {
  override createConnection(options: { host?: string; port?: number | string }): ReturnType<typeof connect> {
    return connect({ host: options.host ?? '127.0.0.1', port: Number(options.port) });
  }
}
