import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import express, { type Request, type Response, type Router } from 'express';
import { type Logger } from '../../core/logger.ts';
import { forgetAddress, readAddress } from './address.ts';
import { choiceFields, draftFields, messageFields } from './fields.ts';
import { bodyBytes } from './limits.ts';
import { renderPage } from './page.tsx';
import { type ReadTranscript } from './ports.ts';
import { type Reception } from './reception.ts';
import { parseFields, Refusal } from './refusal.ts';
import { type Streams } from './streams.ts';
import { chooseLanguage, type PageTexts } from './texts.ts';

interface PageParts {
  readonly reception: Reception;
  readonly streams: Streams;
  readonly transcript: ReadTranscript;
  readonly logger: Logger;
  readonly texts: ReadonlyMap<string, PageTexts>;
  readonly exitUrl: string | undefined;
}

/**
 * The compiler copies no scripts or styles, so both `src/channels/webchat` and `dist/channels/webchat` read them from the
 * package root's `src`: three folders up is the root for either.
 */
const assets = new URL('assets/', import.meta.url);
const assetFiles = [
  ['chat.js', 'text/javascript'],
  ['chat.css', 'text/css'],
  ['icon.svg', 'image/svg+xml'],
] as const;

/** The page, its three assets, and the forms that do the work where scripts are off. */
export function addPage(router: Router, { reception, streams, transcript, logger, texts, exitUrl }: PageParts): void {
  const form = express.urlencoded({ limit: bodyBytes, extended: false });

  for (const [name, mediaType] of assetFiles) {
    const content = readFileSync(new URL(name, assets), 'utf8');
    router.get(`/${name}`, (_request, response) => void response.type(mediaType).send(content));
  }

  async function show(
    request: Request,
    response: Response,
    more: { readonly draft?: string; readonly nextId?: string } = {},
    noticed?: 'notSent',
  ): Promise<void> {
    const address = readAddress(request);
    const shared = { base: request.baseUrl, nextId: randomUUID(), exitUrl: exitUrl ?? `${request.baseUrl}/away` };
    // Words in the language of the talk; of one that is not there yet, or cannot be read, in that of the browser.
    const pageIn = (spoken: string | null | undefined) => {
      const language = chooseLanguage(request, texts, spoken);
      const words = texts.get(language);
      if (words === undefined) throw new RangeError(`the web chat has no words in ${language}`);
      return { ...shared, language, texts: words, notice: noticed === undefined ? undefined : words[noticed], ...more };
    };
    try {
      const { items, language } = address === undefined ? { items: [] } : await transcript(address);
      response.type('html').send(renderPage({ ...pageIn(language), items }));
    } catch (error) {
      // The page itself still comes: one may write at once, and its script asks for the talk again.
      logger.warn('webchat.transcript-failed', { channel: 'webchat', error });
      const page = pageIn(undefined);
      const notice = page.notice ?? page.texts.waiting;
      response
        .status(503)
        .type('html')
        .send(renderPage({ ...page, notice, items: [] }));
    }
  }

  router.get('/', (request, response) => show(request, response));

  router.post('/say', form, async (request, response) => {
    const given = draftFields.parse(request.body);
    try {
      const { id, text } = parseFields(messageFields, request.body);
      const address = reception.admit(request, response);
      await reception.receive(request, address, id, { kind: 'message', text, attachments: [] });
    } catch (error) {
      const refused = error instanceof Refusal;
      if (!refused) logger.error('webchat.accept-failed', { channel: 'webchat', error });
      response.status(refused ? error.status : 503);
      return show(request, response, { draft: given.text, nextId: given.id }, 'notSent');
    }
    response.redirect(303, request.baseUrl || '/');
  });

  router.post('/choose', form, async (request, response) => {
    const { id, choice } = parseFields(choiceFields, request.body);
    const address = reception.admit(request, response);
    await reception.receive(request, address, id, { kind: 'choice', choice });
    response.redirect(303, request.baseUrl || '/');
  });

  router.post('/leave', (request, response) => {
    const address = readAddress(request);
    forgetAddress(request, response);
    if (address !== undefined) streams.close(address);
    response.redirect(303, exitUrl ?? `${request.baseUrl}/away`);
  });

  // Nothing to read: for places where no ordinary site can be shown, such as the rehearsal's frame.
  router.get('/away', (_request, response) => {
    response.type('html').send('<!doctype html><html lang="en"><meta charset="utf-8"><title>New tab</title></html>');
  });
}
