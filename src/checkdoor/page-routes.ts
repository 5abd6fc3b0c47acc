import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { type Checked, shortFormOf, warningRuleSchema } from '../advice/index.ts';
import { type Logger } from '../core/logger.ts';
import { type EvidencePart } from '../jobcheck/index.ts';
import { fromZawgyi } from '../text/index.ts';
import { answerTo } from './answer.ts';
import { type PageState, renderPage, style } from './page.tsx';
import { type CheckDoorParts, limits } from './ports.ts';

interface Sent {
  readonly text: string;
  readonly file: Buffer | undefined;
  readonly keep: boolean;
  readonly language: string;
}

const pictureFields = z
  .object({
    lang: z.string().max(35),
    rules: z
      .string()
      .max(200)
      .transform((names) => names.split(' '))
      .pipe(z.array(warningRuleSchema).max(3)),
  })
  .catch(() => ({ lang: 'en', rules: [] }));

class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** The page at `/check`: a form and an answer, no script, no cookie, nothing kept without a tick. */
export function checkPage(parts: CheckDoorParts, logger: Logger): Router {
  const router = express.Router();
  const tries = parts.tries('page', limits.pagePerMinute);
  router.use(protect(parts.exitUrl));

  const show = (request: Request, response: Response, status: number, state: Omit<PageState, 'base' | 'texts'>) =>
    void response
      .status(status)
      .type('html')
      .send(renderPage({ base: request.baseUrl, texts: parts.texts, ...state }));

  router.get('/check.css', (_request, response) => {
    response.set('Cache-Control', 'private, max-age=3600').type('text/css').send(style);
  });
  router.get('/', (request, response) => {
    show(request, response, 200, { language: languageOf(parts, request, request.query['lang']) });
  });
  router.post('/leave', (_request, response) => {
    response.redirect(303, parts.exitUrl);
  });
  // Made of the rules' names alone: what goes into the picture are texts of ours, whoever asks.
  router.post('/picture', express.urlencoded({ limit: 4_000, extended: false }), async (request, response) => {
    const waitMs = await tries.count(request.ip ?? '');
    const { lang, rules } = pictureFields.parse(request.body);
    const language = languageOf(parts, request, lang);
    if (waitMs > 0) {
      response.set('Retry-After', String(Math.ceil(waitMs / 1_000)));
      return show(request, response, 429, { language, notice: 'job-check-page-slow-down' });
    }
    try {
      const png = await parts.draw(shortFormOf(rules, parts.texts, language), language);
      response.attachment('picture.png').type('png').send(png);
    } catch (error) {
      logger.warn('check.picture-not-drawn', { error });
      show(request, response, 503, { language, notice: 'job-check-page-slow-down' });
    }
  });
  router.post('/', async (request, response) => {
    const wanted = languageOf(parts, request, undefined);
    const waitMs = await tries.count(request.ip ?? '');
    if (waitMs > 0) {
      response.set({ 'Retry-After': String(Math.ceil(waitMs / 1_000)), ...endsConnection });
      return show(request, response, 429, { language: wanted, notice: 'job-check-page-slow-down' });
    }
    let sent: Sent;
    try {
      sent = await readForm(parts, request);
    } catch (error) {
      const tooLarge = error instanceof TooLargeError;
      if (!tooLarge) logger.warn('check.form-not-read', { error });
      response.set(endsConnection);
      const notice = tooLarge ? 'job-check-page-picture-refused' : 'job-check-page-empty';
      return show(request, response, tooLarge ? 413 : 400, { language: wanted, notice });
    }
    return answer(request, response, sent);
  });

  async function answer(request: Request, response: Response, sent: Sent): Promise<void> {
    const { language, text } = sent;
    const again = { language, draft: text.slice(0, limits.textUnits) };
    if (text.length > limits.textUnits) {
      return show(request, response, 413, { ...again, notice: 'job-check-page-too-long' });
    }
    if (text.trim() === '' && sent.file === undefined) {
      return show(request, response, 400, { ...again, notice: 'job-check-page-empty' });
    }
    const evidence: EvidencePart[] = text.trim() === '' ? [] : [{ source: 'typed', text: fromZawgyi(text) }];
    const unread: Checked['unread'][number][] = [];
    if (sent.file !== undefined) {
      const read = await parts.readFile(sent.file, language);
      if (read.kind === 'busy') {
        return show(request, response, 503, { ...again, notice: 'job-check-page-slow-down' });
      }
      if (read.kind === 'refused' && evidence.length === 0) {
        return show(request, response, 415, { ...again, notice: 'job-check-page-picture-refused' });
      }
      if (read.kind === 'read') evidence.push(...read.parts);
      if (read.kind === 'refused' || read.parts.length === 0) unread.push('picture');
    }
    const answered = await answerTo(parts, evidence, unread, language);
    if (sent.keep) {
      await parts.keep({ verdict: answered.checked.verdict, parts: evidence, origin: 'web', language });
    }
    show(request, response, 200, { language, answer: answered });
  }
  return router;
}

/** What follows on a connection whose form was not read to its end would wait for it, in vain. */
const endsConnection = { Connection: 'close' };

async function readForm(parts: CheckDoorParts, request: Request): Promise<Sent> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.bodyBytes) throw new TooLargeError('the form is too large');
    chunks.push(chunk);
  }
  // Node's own reader of forms: the platform's, held to the bound above.
  const headers = { 'content-type': request.get('content-type') ?? '' };
  const form = await new globalThis.Response(Buffer.concat(chunks), { headers }).formData();
  const [text, file, language] = [form.get('text'), form.get('file'), form.get('lang')];
  const bytesOfFile = file instanceof File && file.size > 0 ? Buffer.from(await file.arrayBuffer()) : undefined;
  if (bytesOfFile !== undefined && bytesOfFile.length > limits.fileBytes)
    throw new TooLargeError('the file is too large');
  return {
    text: typeof text === 'string' ? text.replace(/\r\n/gu, '\n') : '',
    file: bytesOfFile,
    keep: form.get('keep') === 'yes',
    language: languageOf(parts, request, language),
  };
}

/** What was chosen, else the first language of the browser in which the page is written. */
function languageOf({ texts }: CheckDoorParts, request: Request, chosen: unknown): string {
  const written = texts.known.map(({ code }) => code).filter((code) => texts.has(code, 'job-check-page-title'));
  if (typeof chosen === 'string' && written.includes(chosen)) return chosen;
  for (const tag of request.acceptsLanguages()) {
    const [base = '', ...rest] = tag.toLowerCase().split('-');
    const traditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
    const ours = base === 'zh' ? (traditional ? 'zh-Hant' : 'zh-Hans') : base === 'fil' ? 'tl' : base;
    if (written.includes(ours)) return ours;
  }
  return 'en';
}

/** As the web chat's: everything from our own origin, no script at all. */
function protect(exitUrl: string) {
  const exitOrigin = URL.canParse(exitUrl) ? ` ${new URL(exitUrl).origin}` : '';
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `form-action 'self'${exitOrigin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Frame-Options': 'DENY',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    next();
  };
}
