import { createCipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** A file as WhatsApp's phones seal it, written down a second time and independently of what opens it. */
export function aSealedFile(plain: Buffer, keyName = 'WhatsApp Image Keys') {
  const mediaKey = randomBytes(32);
  const keys = Buffer.from(hkdfSync('sha256', mediaKey, '', keyName, 112));
  const [iv, key, macKey] = [keys.subarray(0, 16), keys.subarray(16, 48), keys.subarray(48, 80)];
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  const mac = createHmac('sha256', macKey).update(iv).update(ciphertext).digest().subarray(0, 10);
  const sealed = Buffer.concat([ciphertext, mac]);
  return { mediaKey, sealed, fileSha256: sha256(plain), fileEncSha256: sha256(sealed) };
}

export interface FileServer {
  readonly url: string;
  readonly asked: string[];
  close(): Promise<void>;
}

/** Files by path on 127.0.0.1; a function answers by itself. */
export async function serveFiles(
  files: Readonly<Record<string, Buffer | ((response: ServerResponse) => void)>>,
): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const file = files[request.url ?? ''];
    if (file === undefined) response.writeHead(404).end();
    else if (typeof file === 'function') file(response);
    else response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Holds: a listening TCP server has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
