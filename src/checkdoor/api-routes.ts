import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { outcomeOf } from '../advice/index.ts';
import { type Logger } from '../core/logger.ts';
import { sourceSchema } from '../jobcheck/index.ts';
import { answerTo } from './answer.ts';
import { type CheckDoorParts, limits } from './ports.ts';

const text = z.string().min(1).max(limits.textUnits);
const requestSchema = z
  .strictObject({
    text: text.optional(),
    parts: z
      .array(z.strictObject({ source: sourceSchema, text }))
      .min(1)
      .max(20)
      .optional(),
    language: z.string().max(35).optional(),
    /** True: the responders may keep it. Nothing is kept otherwise. */
    keep: z.boolean().default(false),
  })
  .refine((given) => (given.text === undefined) !== (given.parts === undefined), {
    path: ['text'],
    message: 'give either text or parts',
  });

/** An expected "no": tells the field, never what was sent. */
interface ApiRefusal {
  readonly code: 'malformed' | 'unauthorised' | 'too-many' | 'too-large' | 'unknown-path' | 'unavailable';
  readonly message: string;
  readonly field?: string;
}

function refuse(response: Response, status: number, error: ApiRefusal): void {
  response.status(status).json({ error });
}

/** `POST /api/check` with `Authorization: Bearer …`. The key tells who asks; the words are kept only on wish. */
export function checkApi(parts: CheckDoorParts, logger: Logger): Router {
  const router = express.Router();

  router.post('/', express.json({ limit: 200_000 }), async (request, response) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    const secret = /^Bearer (\S{20,200})$/u.exec(request.get('authorization') ?? '')?.[1];
    const key = secret === undefined ? undefined : await parts.findKey(secret);
    if (key === undefined) {
      return refuse(response, 401, {
        code: 'unauthorised',
        field: 'Authorization',
        message: 'expected Bearer and a key that `suar api-key add` made and nobody revoked',
      });
    }
    const waitMs = await parts.tries('api', key.perMinute).count(key.id);
    if (waitMs > 0) {
      response.set('Retry-After', String(Math.ceil(waitMs / 1_000)));
      return refuse(response, 429, { code: 'too-many', message: `at most ${key.perMinute} checks a minute` });
    }
    const parsed = requestSchema.safeParse(request.body);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const field = issue?.path.join('.') || 'body';
      return refuse(response, 400, { code: 'malformed', field, message: issue?.message ?? 'malformed' });
    }
    const { data } = parsed;
    const language = data.language ?? 'en';
    if (!parts.texts.has(language, 'job-check-limit')) {
      return refuse(response, 400, {
        code: 'malformed',
        field: 'language',
        message: `expected one of ${parts.texts.languages.join(', ')}`,
      });
    }
    const evidence = data.parts ?? [{ source: 'typed' as const, text: data.text ?? '' }];
    const answer = await answerTo(parts, evidence, [], language);
    const { verdict } = answer.checked;
    if (data.keep) await parts.keep({ verdict, parts: evidence, origin: 'api', language });
    response.json({
      outcome: outcomeOf(answer.checked),
      kind: verdict?.kind ?? null,
      tier: verdict?.tier ?? null,
      score: verdict?.score ?? null,
      findings: verdict?.findings ?? [],
      claims: verdict?.claims ?? [],
      unchecked: verdict?.unchecked ?? [],
      disagrees: verdict?.opinion.disagrees ?? null,
      answer: answer.text,
      nextStep: answer.nextStep,
      friends: answer.friends ?? null,
      kept: data.keep && verdict !== null,
    });
  });
  router.use((_request, response) => {
    refuse(response, 404, { code: 'unknown-path', message: 'POST /api/check is all there is here' });
  });
  router.use(answerErrors(logger));
  return router;
}

const bodyErrorSchema = z.object({ type: z.string(), status: z.number().int().min(400).max(499) });

function answerErrors(logger: Logger) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    // What express.json throws: http-errors with a type.
    const body = bodyErrorSchema.safeParse(error).data;
    if (body?.type === 'entity.too.large') {
      refuse(response, 413, { code: 'too-large', field: 'body', message: 'at most 200,000 bytes' });
    } else if (body !== undefined) {
      refuse(response, 400, { code: 'malformed', field: 'body', message: 'not readable as JSON' });
    } else {
      logger.error('check.request-failed', { error });
      refuse(response, 503, { code: 'unavailable', message: 'not checked; send it again' });
    }
  };
}
