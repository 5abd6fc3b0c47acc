import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

const triesEveryMs = 50;

/**
 * Runs `work` while no other process opens or leaves the PostgreSQL of this folder, so that two starts do not both make
 * a cluster and nobody stops a server that another has just joined. The lock is an abstract socket (man 7 unix): the
 * kernel frees it with the process, however that ends. Linux only; elsewhere the last guard is PostgreSQL's own lock file.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work();
  const name = `\0suar-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`;
  let lock = await tryLock(name);
  while (lock === undefined) {
    await new Promise((wake) => setTimeout(wake, triesEveryMs));
    lock = await tryLock(name);
  }
  const held = lock;
  try {
    return await work();
  } finally {
    await new Promise((closed) => held.close(closed));
  }
}

function tryLock(name: string): Promise<Server | undefined> {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(undefined);
      else failed(error);
    });
    server.listen({ path: name }, () => {
      done(server);
    });
  });
}
