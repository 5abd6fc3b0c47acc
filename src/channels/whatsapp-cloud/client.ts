import { type Secret } from '../../core/secret.ts';
import { createTransport, readBody, type StopSignal, type Transport, TransportError } from '../transport.ts';
import { type CloudMedia, mediaSchema, numberSchema, sentSchema, uploadedSchema } from './graph-schema.ts';
import { cloudTimes, graphVersion } from './limits.ts';
import { type GraphRequest } from './compose.ts';
import { readGraphAnswer } from './send-failure.ts';

export interface NumberState {
  /** GREEN, YELLOW, RED, UNKNOWN; undefined where Meta does not say. */
  readonly quality: string | undefined;
  /** As people read it; undefined where Meta does not say. */
  readonly phone: string | undefined;
}

/** The few calls of the Graph API that we need. Each throws GraphError or TransportError. */
export interface CloudClient {
  /** @returns the message's id (wamid) */
  send(numberId: string, request: GraphRequest): Promise<string>;
  /** @returns the id by which messages name the picture */
  uploadPicture(numberId: string, png: Buffer): Promise<string>;
  media(numberId: string, mediaId: string): Promise<CloudMedia>;
  number(numberId: string, signal?: StopSignal): Promise<NumberState>;
  readonly transport: Transport;
  close(): void;
}

/** Connections for sends and downloads. */
const connections = 100;

interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

/** @param apiRoot without a slash at its end */
export function createClient(token: Secret, apiRoot: string): CloudClient {
  const transport = createTransport(apiRoot, connections);
  const call = async (method: 'GET' | 'POST', path: string, body?: Body, signal?: StopSignal): Promise<unknown> => {
    const response = await transport.request(`${apiRoot}/${graphVersion}/${path}`, {
      method,
      ...(body !== undefined && { body: body.bytes }),
      headers: {
        authorization: `Bearer ${token.reveal()}`,
        ...(body !== undefined && { 'content-type': body.type, 'content-length': String(body.bytes.length) }),
      },
      timeLimitMs: cloudTimes.requestMs,
      connectLimitMs: cloudTimes.connectMs,
      signal,
    });
    return readGraphAnswer(response.statusCode ?? 0, await readBody(response, cloudTimes.requestMs));
  };
  return {
    transport,
    async send(numberId, request) {
      const sent = sentSchema.safeParse(await call('POST', `${encodeURIComponent(numberId)}/messages`, json(request)));
      // A success that names no message: it may have gone out.
      const [message] = sent.data?.messages ?? [];
      if (message === undefined) throw new TransportError('EANSWER', true);
      return message.id;
    },
    async uploadPicture(numberId, png) {
      const form = await formOf(png);
      const uploaded = uploadedSchema.safeParse(await call('POST', `${encodeURIComponent(numberId)}/media`, form));
      if (!uploaded.success) throw new TransportError('EANSWER', true);
      return uploaded.data.id;
    },
    async media(numberId, mediaId) {
      // Meta answers for the number's own media only when it is named: "Retrieve media URL".
      const query = new URLSearchParams({ phone_number_id: numberId }).toString();
      const media = mediaSchema.safeParse(await call('GET', `${encodeURIComponent(mediaId)}?${query}`));
      if (!media.success) throw new TransportError('EANSWER', true);
      return media.data;
    },
    async number(numberId, signal) {
      const path = `${encodeURIComponent(numberId)}?fields=id,quality_rating,display_phone_number`;
      const found = numberSchema.safeParse(await call('GET', path, undefined, signal));
      if (!found.success || found.data.id !== numberId) throw new TransportError('EANSWER', true);
      return { quality: found.data.quality_rating, phone: found.data.display_phone_number };
    },
    close: () => transport.close(),
  };
}

const json = (value: unknown): Body => ({ type: 'application/json', bytes: Buffer.from(JSON.stringify(value)) });

/** "Upload media": the fields of its form. The picture is small enough to be put together. */
async function formOf(png: Buffer): Promise<Body> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', 'image/png');
  form.set('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'picture.png');
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  return { type, bytes: Buffer.from(await response.arrayBuffer()) };
}
