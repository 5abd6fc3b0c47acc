import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Secret } from '../../src/core/secret.ts';

/** A line between one process and its database that can be cut and mended: the database itself goes on. */
export interface DatabaseLine {
  readonly url: Secret<string>;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** @param databaseUrl of a server that listens on TCP */
export async function lineTo(databaseUrl: string): Promise<DatabaseLine> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port === '' ? 5_432 : target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  // Holds: a listening TCP server has an AddressInfo.
  url.port = String((server.address() as AddressInfo).port);
  const hangUp = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: new Secret(url.href),
    cut() {
      isCut = true;
      hangUp();
    },
    mend() {
      isCut = false;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        hangUp();
      }),
  };
}
