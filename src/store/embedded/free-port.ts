import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/**
 * Below the ports that systems give to outgoing connections (Linux 32768, RFC 6335 from 49152): one of those may be taken by any
 * connection between this look and the moment in which somebody listens there.
 */
const [lowest, highest] = [20_000, 32_000];
const tries = 50;

/** A port of this machine on which nobody listens. @throws EmbeddedPostgresError where there is none */
export async function freePort(): Promise<number> {
  for (let count = 0; count < tries; count += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new EmbeddedPostgresError(
    `no free port from ${lowest} to ${highest}`,
    'Stop what listens there, or name another PostgreSQL in DATABASE_URL.',
  );
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((answered) => {
    const server = createServer().once('error', () => {
      answered(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        answered(true);
      });
    });
  });
}
