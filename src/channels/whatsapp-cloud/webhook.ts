import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { type Clock } from '../../core/clock.ts';
import { type Logger } from '../../core/logger.ts';
import { type Secret } from '../../core/secret.ts';
import { cloudLimits } from './limits.ts';
import { type ReceiveDelivery } from './receive.ts';
import { createSeenDeliveries } from './seen-deliveries.ts';
import { isSame, isSigned } from './signature.ts';

export interface CloudWebhookOptions {
  readonly appSecret: Secret;
  readonly verifyToken: Secret;
  readonly receive: ReceiveDelivery;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * The routes of /hooks/whatsapp. GET: Meta asks once whether the address is ours. POST: 200 means committed; after anything
 * else Meta repeats for up to seven days. A repeat is harmless: the inbox knows each message's id.
 */
export function whatsAppCloudWebhook(options: CloudWebhookOptions): Router {
  const router = express.Router();
  router.get('/', answerChallenge(options.verifyToken));
  router.post(
    '/',
    onlyWithSignature,
    // The signature is over the bytes as they came.
    express.raw({ limit: cloudLimits.webhookBytes, type: () => true, inflate: false }),
    takeDelivery(options),
  );
  router.use(refuseBadBody);
  return router;
}

/** "Create a webhook endpoint": give the challenge back to whoever knows the token. */
function answerChallenge(verifyToken: Secret): RequestHandler {
  return (request, response) => {
    const query = new URL(request.originalUrl, 'http://localhost').searchParams;
    const challenge = query.get('hub.challenge') ?? '';
    const known = isSame(query.get('hub.verify_token') ?? '', verifyToken);
    if (query.get('hub.mode') === 'subscribe' && known && /^[\w-]{1,200}$/.test(challenge))
      response.status(200).type('text/plain').send(challenge);
    else response.status(403).json({ error: 'wrong or missing hub.verify_token' });
  };
}

/** RFC 9110, Retry-After. Meta waits by its own rules; a proxy may heed it. */
const retryAfterSeconds = '5';
const unsigned = { error: 'wrong or missing X-Hub-Signature-256' };

/** Before the body is read: who sends no signature at all costs us no memory. */
const onlyWithSignature: RequestHandler = (request, response, next) => {
  if (request.header('x-hub-signature-256') === undefined) response.status(401).json(unsigned);
  else next();
};

function takeDelivery({ appSecret, receive, clock, logger }: CloudWebhookOptions): RequestHandler {
  const seen = createSeenDeliveries();
  return async (request, response) => {
    const body: unknown = request.body;
    if (!Buffer.isBuffer(body) || !isSigned(body, request.header('x-hub-signature-256'), appSecret)) {
      logger.warn('whatsapp-cloud-wrong-signature', { channel: 'whatsapp-cloud' });
      response.status(401).json(unsigned);
      return;
    }
    if (seen.has(body, clock.now().getTime())) {
      response.status(200).end();
      return;
    }
    const json = parsed(body);
    if (json === undefined) {
      response.status(400).json({ error: 'body is not JSON' });
      return;
    }
    try {
      const { unreadable } = await receive(json.value);
      if (unreadable.length > 0) {
        // What could be read is committed. The rest stays at Meta, where a mended version of us may still fetch it.
        response.status(422).json({ error: 'cannot be kept', fields: unreadable.slice(0, 20) });
        return;
      }
      seen.committed(body, clock.now().getTime());
      response.status(200).end();
    } catch (error) {
      logger.error('whatsapp-cloud-not-committed', { channel: 'whatsapp-cloud', error });
      response.status(503).set('Retry-After', retryAfterSeconds).json({ error: 'not stored, send it again' });
    }
  };
}

function parsed(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body.toString('utf8')) };
  } catch {
    // Answered with 400. Its message would quote the body.
    return undefined;
  }
}

/** Errors of the body parser: the answer names the problem and nothing of the body. */
const refuseBadBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large')
    response.status(413).json({ error: `body longer than ${cloudLimits.webhookBytes} bytes` });
  else if (typeof type === 'string') response.status(400).json({ error: 'body cannot be read' });
  else next(error);
};
