import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { z } from 'zod';
import { type Logger } from '../../core/logger.ts';
import { type Secret } from '../../core/secret.ts';
import { webhookBodyBytes } from './limits.ts';
import { type Receive } from './receive.ts';

export interface WebhookOptions {
  readonly secret: Secret;
  readonly receive: Receive;
  readonly logger: Logger;
}

/** RFC 9110, Retry-After. Telegram waits by its own rules; a proxy may heed it. */
const retryAfterSeconds = '5';
const bodySchema = z.looseObject({ update_id: z.number().int().nonnegative() });

/**
 * The routes of POST /hooks/telegram. 200 means committed; 503 makes Telegram repeat; so does every other status, until
 * it gives up after a time that the Bot API calls reasonable. A repeat is harmless: the inbox knows the update id.
 */
export function telegramWebhook({ secret, receive, logger }: WebhookOptions): Router {
  const takeUpdate: RequestHandler = async (request, response) => {
    const body = bodySchema.safeParse(request.body);
    if (!body.success) {
      response.status(400).json({ error: 'expected a JSON object with an integer update_id' });
      return;
    }
    try {
      await receive([body.data]);
      response.status(200).end();
    } catch (error) {
      logger.error('telegram-webhook-not-committed', { channel: 'telegram', error });
      response.status(503).set('Retry-After', retryAfterSeconds).json({ error: 'not stored, send it again' });
    }
  };

  const router = express.Router();
  router.post('/', onlyTelegram(secret), express.json({ limit: webhookBodyBytes, type: () => true }), takeUpdate);
  router.use(refuseBadBody);
  return router;
}

/** Before the body is read: who does not know the secret costs us no memory. */
function onlyTelegram(secret: Secret): RequestHandler {
  const expected = digest(secret.reveal());
  return (request, response, next) => {
    const given = request.header('x-telegram-bot-api-secret-token');
    // Digests have one length, so that comparing takes the same time whatever was sent.
    if (given !== undefined && timingSafeEqual(digest(given), expected)) next();
    else response.status(401).json({ error: 'wrong or missing X-Telegram-Bot-Api-Secret-Token' });
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Errors of the body parser quote what they choke on: the answer names the problem and nothing of the body. */
const refuseBadBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') response.status(413).json({ error: `body longer than ${webhookBodyBytes} bytes` });
  else if (typeof type === 'string') response.status(400).json({ error: 'body is not JSON' });
  else next(error);
};
