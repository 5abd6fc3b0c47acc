import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { examineNumbers } from '../../../src/channels/whatsapp-cloud/index.ts';
import { Secret } from '../../../src/core/secret.ts';

const announcedSchema = z.object({ url: z.string(), token: z.string(), numbers: z.array(z.string()) });

it('is a process of its own that other projects can talk to', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/standins/whatsapp-cloud/serve.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NUMBERS: '106540352242922,209999999999999' },
  });
  try {
    const [line] = z.tuple([z.string()]).parse(await once(createInterface(child.stdout), 'line'));
    const { url, token, numbers } = announcedSchema.parse(JSON.parse(line));
    const control = async (command: string, ...given: unknown[]) => {
      const response = await fetch(`${url}/control/${command}`, { method: 'POST', body: JSON.stringify(given) });
      return { status: response.status, body: (await response.json()) as unknown };
    };
    const options = { token: new Secret(token), apiRoot: url, numberIds: [...numbers, '300000000000000'] };
    const kinds = async (): Promise<readonly string[]> => (await examineNumbers(options)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['answers', 'answers', 'not-found']);
    expect(await control('expireToken')).toMatchObject({ status: 200 });
    expect(await kinds()).toEqual(['refused', 'refused', 'refused']);
    expect((await control('noSuchCommand')).status).toBe(404);
    expect((await control('press', '6281200004417', 'never-shown')).status).toBe(400);
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
});
