import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCases } from '../../src/cases/index.ts';
import { packageFolder } from '../../src/main.ts';
import { type Store } from '../../src/store/index.ts';
import { startWhatsAppStandin, type WhatsAppStandin } from '../standins/whatsapp/index.ts';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { type House, openHouse } from '../support/house.ts';
import { testMasterKey } from '../support/master-key.ts';

let standin: WhatsAppStandin;
let house: House;
let store: Store;
let environment: Record<string, string>;
let linking: ChildProcess | undefined;
let port: number;

beforeAll(async () => {
  standin = await startWhatsAppStandin();
  environment = {
    WHATSAPP_WEB: 'on',
    WHATSAPP_WEB_URL: standin.url,
    WHATSAPP_WEB_ROOT_KEY: standin.rootPublicKey.toString('base64'),
  };
  port = await freePort();
  house = await openHouse({ ...environment, PORT: String(port) });
  await house.start();
  store = await house.join();
});
afterAll(async () => {
  linking?.kill('SIGKILL');
  await store.close();
  await house.close();
  await standin.stop();
});

const suar = (...words: string[]) => ({
  arguments: [join(packageFolder, 'dist/cli/suar.js'), ...words],
  env: {
    ...process.env,
    ...environment,
    SUAR_DATA_DIR: house.dataFolder,
    SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
  },
});
function run(...words: string[]) {
  const { arguments: argv, env } = suar(...words);
  return spawnSync(process.execPath, argv, { env, encoding: 'utf8' });
}

/** The real process, the real client library, the real database; only WhatsApp itself is a stand-in. */
it('links a phone in a terminal beside the service, and a first word in a chat opens a case and is answered', async () => {
  // Nobody takes the desk away from responders because a phone waits to be linked.
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { ready: true, missing: [], degraded: ['channel whatsapp: a number is not connected'] },
  ]);
  expect(run('whatsapp', 'list').stdout).toBe('main\tno phone\tnot running\t-\t-\n');
  const unknown = run('whatsapp', 'pair', 'other');
  expect([unknown.status, unknown.stderr]).toEqual([1, "there is no number 'other'\n  The settings have: main.\n"]);

  const account = standin.addAccount({ phone: '6281200000091', lid: '990000000000091' });
  const { arguments: argv, env } = suar('whatsapp', 'pair', 'main', '--json');
  const child = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  linking = child;
  const steps: { kind: string; text?: string }[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const step = JSON.parse(line) as { kind: string; text?: string }; // As src/cli/whatsapp.ts prints it.
    steps.push(step);
    if (step.text !== undefined) await standin.scanQr(account, step.text);
  }
  expect(steps.map(({ kind }) => kind)).toEqual(['qr', 'paired']);

  const ayu = standin.addContact({ phone: '6281200000092', lid: '770000000000092', name: 'Ayu' });
  const state = async () => (await store.db.selectFrom('whatsapp_account').select('state').executeTakeFirst())?.state;
  await expect.poll(state, { timeout: 20_000 }).toBe('online');
  expect(run('doctor').stdout).toMatch(/^ok +whatsapp main +— connected/m);
  await ayu.sendText(account, 'tolong saya disekap');
  const answer = await ayu.waitForReply(undefined, 20_000);
  expect(answer.text).toMatch(/\n1[.)] /);
  const [opened] = await listCases(store.db, { includeClosed: false, limit: 10 });
  expect(opened).toMatchObject({ kind: 'distress', status: 'open', channel: 'whatsapp', language: 'id' });

  // A second phone is not linked over the first.
  const again = run('whatsapp', 'pair', 'main');
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('This number has a phone already')]);
  expect(house.log()).not.toMatch(/62812|privKey|disekap/);
});
