import { randomUUID } from 'node:crypto';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { type Attachment, type Accept } from '../../core/inbound.ts';
import { type Channel } from '../../core/channel.ts';
import { type Clock } from '../../core/clock.ts';
import { type Logger } from '../../core/logger.ts';
import { type DrawText, SendError } from '../../core/outbound.ts';
import { addApi } from './api.ts';
import { defaultPace, webchatLimits, type WebchatPace } from './limits.ts';
import { addPage } from './page-routes.ts';
import { type OpenUpload, type ReadTranscript, type SaveUpload } from './ports.ts';
import { addPictures } from './pictures.ts';
import { createReception } from './reception.ts';
import { answerErrors, Refusal } from './refusal.ts';
import { isFromAnotherSite } from './same-site.ts';
import { createStreams } from './streams.ts';
import { type PageTexts } from './texts.ts';

export { type OpenUpload, type ReadTranscript, type SaveUpload, type TranscriptItem } from './ports.ts';
export { type WebchatPace, webchatLimits } from './limits.ts';
export { type PageTexts, readPageTexts } from './texts.ts';

export interface WebchatParts {
  readonly accept: Accept;
  readonly transcript: ReadTranscript;
  readonly saveUpload: SaveUpload;
  readonly openUpload: OpenUpload;
  readonly clock: Clock;
  readonly logger: Logger;
  /** `self` in the rehearsal room only, which shows the page in a frame. */
  readonly framedBy?: 'self' | 'none';
  /**
   * Where quick exit goes: an ordinary page on an ordinary host, so that neither the address bar nor what is on the screen
   * needs explaining. By default a page of weather; in a frame, where other sites refuse to be shown, an empty page.
   */
  readonly exitUrl?: string;
  /** The page's own words by language: `readPageTexts`. */
  readonly texts: ReadonlyMap<string, PageTexts>;
  readonly pace?: WebchatPace;
  /** Left out: what was wished as a picture is shown as a text. */
  readonly draw?: DrawText;
  readonly heartbeatMs?: number;
}

const ordinaryPage = 'https://www.google.com/search?q=weather';

/**
 * Web chat: a page that needs no account and leaves nothing behind but one cookie. The cookie is the address. `router`
 * belongs at `/chat`; it trusts `request.ip` and `request.secure`, so `main` sets `trust proxy` where there is one.
 */
export function createWebchat(parts: WebchatParts): { readonly channel: Channel; readonly router: Router } {
  const { transcript, saveUpload, openUpload, clock, logger, framedBy = 'none' } = parts;
  const exitUrl = parts.exitUrl ?? (framedBy === 'self' ? undefined : ordinaryPage);
  const streams = createStreams(transcript, logger, parts.heartbeatMs);
  const reception = createReception({ accept: parts.accept, clock, streams, pace: parts.pace ?? defaultPace });

  const router = express.Router();
  router.use(protect(framedBy, exitUrl));
  addPage(router, { reception, streams, transcript, logger, texts: parts.texts, exitUrl });
  addApi(router, { reception, streams, transcript, saveUpload });
  const { draw } = parts;
  if (draw !== undefined) addPictures(router, { reception, transcript, draw });
  router.use((_request: Request, response: Response) => {
    response.status(404).json({ error: { code: 'unknown-path', message: 'there is nothing here' } });
  });
  router.use(answerErrors(logger));

  const channel: Channel = {
    id: 'webchat',
    account: 'web',
    limits: webchatLimits,
    start: () => Promise.resolve(),
    async stop() {
      await reception.stop();
      streams.closeAll();
    },
    // Delivery is by transcript: a browser that is away reads it when it comes back, so there is nothing to fail.
    send(address, message) {
      const providerId = randomUUID();
      const { text, choices } = message;
      const item = { providerId, direction: 'out', kind: 'text', text, choices, at: clock.now() } as const;
      streams.push(address, {
        ...item,
        ...(message.asPicture !== undefined && { asPicture: message.asPicture.language }),
      });
      return Promise.resolve({ providerId });
    },
    async openAttachment(attachment: Attachment) {
      try {
        return await openUpload(attachment.reference);
      } catch (error) {
        logger.warn('webchat.upload-not-readable', { channel: 'webchat', error });
        throw new SendError({ kind: 'unavailable', reason: 'upload-not-readable' });
      }
    },
  };
  return { channel, router };
}

/** Headers that keep the page to itself, and the refusal of what another site makes the browser send. */
function protect(framedBy: 'self' | 'none', exitUrl: string | undefined) {
  // Chrome applies form-action to redirects as well, and quick exit without scripts is one.
  const exitOrigin = exitUrl !== undefined && URL.canParse(exitUrl) ? ` ${new URL(exitUrl).origin}` : '';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action 'self'${exitOrigin}`,
    "base-uri 'none'",
    `frame-ancestors '${framedBy}'`,
  ].join('; ');
  return (request: Request, response: Response, next: NextFunction): void => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Frame-Options': framedBy === 'self' ? 'SAMEORIGIN' : 'DENY',
      'Cache-Control': 'no-store',
      // Not `no-referrer`: under it a browser sends our own forms with `Origin: null`.
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    const { method } = request;
    const [host, origin, fetchSite] = [request.get('host'), request.get('origin'), request.get('sec-fetch-site')];
    if (isFromAnotherSite({ method, host, origin, fetchSite })) {
      return next(new Refusal(403, 'another-site', 'this was sent by another site'));
    }
    next();
  };
}
