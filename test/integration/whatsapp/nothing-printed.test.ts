import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWhatsAppStandin, type WhatsAppStandin } from '../../standins/whatsapp/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { until } from './number-under-test.ts';

let standin: WhatsAppStandin;
let store: TestStore;
let child: ChildProcess;
beforeAll(async () => {
  standin = await startWhatsAppStandin();
  store = await openTestStore();
});
afterAll(async () => {
  child.kill('SIGKILL');
  await standin.stop();
  await store.drop();
});

interface Told {
  readonly qr?: string;
  readonly linked?: { readonly kind: string };
  readonly secrets?: readonly string[];
}

it('prints nothing of keys, numbers and words over a whole run with the log as loud as it goes', async () => {
  const account = standin.addAccount({ phone: '6281200000077', lid: '990000000000077' });
  const ayu = standin.addContact({ phone: '6281200000078', lid: '770000000000078', name: 'Ayu Lestari' });
  let printed = '';
  const told: Told[] = [];
  child = spawn(process.execPath, ['--import', 'tsx', new URL('noisy-child.ts', import.meta.url).pathname], {
    env: {
      ...process.env,
      DATABASE_URL: store.databaseUrl,
      SUAR_DATA_DIR: store.dataFolder,
      WHATSAPP_URL: standin.url,
      WHATSAPP_ROOT: standin.rootPublicKey.toString('base64'),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.on('message', (message) => told.push(message as Told)); // As noisy-child.ts sends them.
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const hear = async <Value>(what: string, read: (one: Told) => Value | undefined): Promise<Value> => {
    for (;;) {
      const found = told.map(read).find((value) => value !== undefined);
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(`it ended before it said ${what}: ${printed.slice(-2_000)}`);
      await Promise.race([once(child, 'message'), once(child, 'exit')]);
    }
  };

  const companion = await standin.scanQr(account, await hear('its QR code', ({ qr }) => qr));
  expect(await hear('that it is linked', ({ linked }) => linked)).toEqual({ kind: 'paired' });
  await ayu.sendText(account, 'tolong saya disekap');
  // A broken message, a new phone and a dropped line make libsignal close sessions, which is when it prints them.
  await ayu.sendText(account, 'pesan rusak', { corrupt: true });
  child.send(ayu.jid);
  expect((await ayu.waitForReply(undefined, 20_000)).text).toBe('jawaban kami');
  ayu.reinstall();
  await ayu.sendText(account, 'ponsel baru');
  const before = companion.connection;
  before?.cut();
  await until('a new connection', () => companion.connection !== undefined && companion.connection !== before);
  child.send(ayu.jid);
  await ayu.waitForReply(({ text, id }) => text === 'jawaban kami' && id !== ayu.replies[0]?.id, 20_000);

  child.send('secrets');
  const secrets = await hear('its secrets', (one) => one.secrets);
  child.send('leave');
  if (child.exitCode === null) await once(child, 'exit');

  // Some 812 pre-keys of two halves each, the account's own keys and a session: a list that is short would prove nothing.
  expect(secrets.length).toBeGreaterThan(2_000);
  expect(printed).toContain('whatsapp.');
  expect(secrets.filter((secret) => printed.includes(secret))).toEqual([]);
  for (const word of [
    'privKey',
    'rootKey',
    '<Buffer',
    'Closing',
    'Session',
    account.phone,
    ayu.phone,
    ayu.lid ?? '',
    'Ayu',
    'disekap',
    'jawaban',
  ])
    expect([word, printed.includes(word)]).toEqual([word, false]);
});
