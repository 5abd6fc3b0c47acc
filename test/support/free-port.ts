import { createServer } from 'node:net';

/** A port of this machine that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof bound !== 'object' || bound === null) throw new Error('a listening server has an address');
  return bound.port;
}
