import { type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import { type Logger } from '../../core/logger.ts';

/** An expected "no" of the API, told as JSON. Names the field, never repeats what was sent. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly field: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(status: number, code: string, message: string, more: { field?: string; retryAfterMs?: number } = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.field = more.field;
    this.retryAfterMs = more.retryAfterMs;
  }
}

/** Parses what came from outside. @throws Refusal 400 that names the first wrong field. */
export function parseFields<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'body';
  throw new Refusal(400, 'malformed', `${field}: ${issue?.message ?? 'malformed'}`, { field });
}

const bodyErrorSchema = z.object({ type: z.string(), status: z.number().int().min(400).max(499) });

function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  // What express.json and express.urlencoded throw: http-errors with a type.
  const bodyError = bodyErrorSchema.safeParse(error);
  if (!bodyError.success) return undefined;
  const { status, type } = bodyError.data;
  if (type === 'entity.too.large') return new Refusal(413, 'too-large', 'body: too large', { field: 'body' });
  return new Refusal(status, 'malformed', 'body: not readable as JSON', { field: 'body' });
}

/** The last handler of the router: refusals as they are, anything else as a 503 that a client tries again. */
export function answerErrors(logger: Logger) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const known = asRefusal(error);
    if (known === undefined) logger.error('webchat.request-failed', { channel: 'webchat', error });
    const refusal =
      known ?? new Refusal(503, 'unavailable', 'not kept; send it again with the same id', { retryAfterMs: 2_000 });
    if (refusal.retryAfterMs !== undefined) {
      response.setHeader('Retry-After', String(Math.max(1, Math.ceil(refusal.retryAfterMs / 1_000))));
    }
    const { code, field, message } = refusal;
    response.status(refusal.status).json({ error: { code, field, message } });
  };
}
