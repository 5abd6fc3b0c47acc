import { BlockList, isIPv6 } from 'node:net';
import { type Request, Router } from 'express';
import { type Metrics } from './metrics.ts';
import { createReadinessCheck, type ReadinessParts } from './readiness.ts';

export interface OperationsParts extends ReadinessParts {
  readonly metrics: Metrics;
}

/**
 * - `/healthz`: this process answers. No look at the database: restarting us does not mend it.
 * - `/readyz`: 200 when the database answers, is migrated and keeps what comes in, and every channel has started; 503 names what is
 *   not. A WhatsApp number that waits for its phone and a disk that is nearly full are named beside a 200 (`degraded`).
 * - `/metrics`: for Prometheus, and for this machine and its private network only.
 */
export function operationsRouter({ metrics, ...readiness }: OperationsParts): Router {
  const checkReadiness = createReadinessCheck(readiness);
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    const found = await checkReadiness();
    response
      .status(found.ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(found);
  });
  router.get('/metrics', async (request, response) => {
    if (!comesFromInside(request)) {
      response.sendStatus(404);
      return;
    }
    const { contentType, text } = await metrics.scrape(readiness.store.db);
    // As bytes: Express would append a second charset.
    response.set('Cache-Control', 'no-store').set('Content-Type', contentType).end(text);
  });
  return router;
}

/**
 * The number of open cases would tell whoever writes to us whether their message raised one. A request that a proxy
 * passed on comes from outside, wherever the proxy stands.
 */
function comesFromInside(request: Request): boolean {
  if (request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined) return false;
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Loopback, RFC 1918, RFC 4193, link-local. */
const inside = new BlockList();
inside.addSubnet('127.0.0.0', 8, 'ipv4');
inside.addSubnet('10.0.0.0', 8, 'ipv4');
inside.addSubnet('172.16.0.0', 12, 'ipv4');
inside.addSubnet('192.168.0.0', 16, 'ipv4');
inside.addSubnet('169.254.0.0', 16, 'ipv4');
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');
