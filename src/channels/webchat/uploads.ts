import { Readable } from 'node:stream';
import { type Request } from 'express';
import { z } from 'zod';
import { type Attachment } from '../../core/inbound.ts';
import { longestFileName, uploadBytes } from './limits.ts';
import { recogniseMedium, signatureBytes } from './media-type.ts';
import { type SaveUpload } from './ports.ts';
import { Refusal } from './refusal.ts';

const tooLarge = () => new Refusal(413, 'too-large', `body: at most ${uploadBytes} bytes`, { field: 'body' });
const chunkSchema = z.instanceof(Buffer);

/** The body, chunk by chunk; throws once it is larger than we take. The socket stays open, to tell the sender. */
async function* bounded(request: Request): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const chunk = chunkSchema.parse(part);
    bytes += chunk.length;
    if (bytes > uploadBytes) throw tooLarge();
    yield chunk;
  }
}

/**
 * Streams a raw body into the evidence, never whole in memory. The same upload sent twice is stored twice, but becomes
 * one event: the second reference is not used by anyone, and retention removes it.
 * @throws Refusal 400 when empty, 413 when too large, 415 when its first bytes are of a kind that we do not take.
 */
export async function receiveUpload(request: Request, name: string | undefined, save: SaveUpload): Promise<Attachment> {
  if (Number(request.headers['content-length'] ?? 0) > uploadBytes) throw tooLarge();
  const chunks = bounded(request);
  const first: Buffer[] = [];
  let bytes = 0;
  while (bytes < signatureBytes) {
    const next = await chunks.next();
    if (next.done === true) break;
    first.push(next.value);
    bytes += next.value.length;
  }
  if (bytes === 0) throw new Refusal(400, 'malformed', 'body: empty', { field: 'body' });
  const medium = recogniseMedium(Buffer.concat(first), request.headers['content-type'] ?? '');
  if (medium === undefined) {
    throw new Refusal(415, 'unknown-media', 'body: send a photo, voice note, video or PDF', { field: 'body' });
  }

  const refused: Refusal[] = [];
  async function* whole(): AsyncGenerator<Buffer, void> {
    yield* first;
    try {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (error instanceof Refusal) refused.push(error);
      throw error;
    }
  }
  try {
    const { reference } = await save(Readable.from(whole(), { objectMode: false }), medium.mediaType);
    const fileName = name === undefined ? {} : { fileName: name.slice(0, longestFileName) };
    return { kind: medium.kind, reference, mediaType: medium.mediaType, bytes, ...fileName };
  } catch (error) {
    // The store may wrap what broke its stream; the sender is to hear that the file was too large.
    throw refused[0] ?? error;
  }
}
