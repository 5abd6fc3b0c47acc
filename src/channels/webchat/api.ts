import express, { type Router } from 'express';
import { forgetAddress, readAddress } from './address.ts';
import { afterFields, choiceFields, messageFields, uploadFields } from './fields.ts';
import { bodyBytes } from './limits.ts';
import { type ReadTranscript, type SaveUpload } from './ports.ts';
import { type Reception } from './reception.ts';
import { parseFields, Refusal } from './refusal.ts';
import { type Streams } from './streams.ts';
import { receiveUpload } from './uploads.ts';

interface ApiParts {
  readonly reception: Reception;
  readonly streams: Streams;
  readonly transcript: ReadTranscript;
  readonly saveUpload: SaveUpload;
}

/** The JSON API of the page. A 200 on a message, choice or upload means: committed. */
export function addApi(router: Router, { reception, streams, transcript, saveUpload }: ApiParts): void {
  const json = express.json({ limit: bodyBytes });

  // The page asks for its key before its first message: were the answer to that message lost, the repeat would
  // otherwise begin a second talk, and the answer would go to the first.
  router.post('/api/open', (request, response) => {
    reception.admit(request, response);
    response.json({ open: true });
  });

  router.post('/api/messages', json, async (request, response) => {
    const { id, text } = parseFields(messageFields, request.body);
    const address = reception.admit(request, response);
    await reception.receive(request, address, id, { kind: 'message', text, attachments: [] });
    response.json({ kept: id });
  });

  router.post('/api/choices', json, async (request, response) => {
    const { id, choice } = parseFields(choiceFields, request.body);
    const address = reception.admit(request, response);
    await reception.receive(request, address, id, { kind: 'choice', choice });
    response.json({ kept: id });
  });

  router.post('/api/uploads', async (request, response) => {
    try {
      const { id, name } = parseFields(uploadFields, request.query);
      const address = reception.admit(request, response);
      const attachment = await receiveUpload(request, name, saveUpload);
      await reception.receive(request, address, id, { kind: 'message', text: '', attachments: [attachment] });
      response.json({ kept: id });
    } catch (error) {
      // Let the rest of the body run out, so that the sender reads our answer instead of a broken connection.
      response.setHeader('Connection', 'close');
      request.resume();
      throw error;
    }
  });

  router.get('/api/transcript', async (request, response) => {
    const { after } = parseFields(afterFields, request.query);
    const address = readAddress(request);
    const { items } = address === undefined ? { items: [] } : await transcript(address, after);
    response.json({ open: address !== undefined, items });
  });

  router.get('/api/stream', (request, response) => {
    const resumeAt = request.headers['last-event-id'] ?? request.query['after'];
    const { after } = parseFields(afterFields, { after: resumeAt });
    const address = readAddress(request);
    if (address === undefined) throw new Refusal(401, 'not-open', 'no talk yet: POST api/open first');
    streams.open(address, response, after === '' ? undefined : after);
  });

  router.post('/api/leave', (request, response) => {
    const address = readAddress(request);
    forgetAddress(request, response);
    if (address !== undefined) streams.close(address);
    response.status(204).end();
  });
}
