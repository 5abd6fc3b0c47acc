import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { testMasterKey } from '../../support/master-key.ts';
import { startCloudStandin } from '../../standins/whatsapp-cloud/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

// Every look is a process of its own.
vi.setConfig({ testTimeout: 180_000 });

let store: TestStore;
let folder: string;
const servers: Server[] = [];
beforeAll(async () => {
  store = await openTestStore();
  folder = mkdtempSync(join(tmpdir(), 'suar-doctor-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

const findingsSchema = z.array(
  z.object({ verdict: z.enum(['ok', 'warn', 'fail']), name: z.string(), finding: z.string(), mend: z.string() }),
);
const command = new URL('../../../src/cli/doctor.ts', import.meta.url).href;
const script = `const { doctorCommand } = await import(${JSON.stringify(command)}); await doctorCommand().parseAsync();`;

/** `suar doctor` as a process, as a person would run it, on the test's database. */
async function doctor(environment: NodeJS.ProcessEnv, ...options: string[]) {
  const tsx = import.meta.resolve('tsx');
  const parameters = ['--import', tsx, '--input-type=module', '-e', script, '--', ...options];
  const child = spawn(process.execPath, parameters, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
      DATABASE_URL: store.databaseUrl,
      PORT: '0',
      ...environment,
    },
  });
  const output = { text: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.errors += chunk.toString()));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  return { code, ...output };
}

async function findings(environment: NodeJS.ProcessEnv) {
  const { code, text, errors } = await doctor(environment, '--json');
  expect(errors).toBe('');
  const all = findingsSchema.parse(JSON.parse(text));
  return { code, all, of: (name: string) => all.find((finding) => finding.name === name) };
}

async function listening(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

describe('suar doctor', () => {
  it('warns on a first start, fails when people can write and nobody can sign in, and is content once somebody can', async () => {
    expect((await findings({})).of('staff')).toMatchObject({ verdict: 'warn' });
    const alone = await findings({ TELEGRAM_BOT_TOKEN: '1:x', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
    expect(alone.code).toBe(1);
    expect(alone.of('staff')).toMatchObject({
      verdict: 'fail',
      finding: expect.stringContaining('nobody can sign in') as unknown,
    });
    await store.db
      .insertInto('responder')
      .values({
        id: crypto.randomUUID(),
        sign_in_name: 'invented',
        display_name: 'Invented',
        role: 'supervisor',
        password_hash: 'x',
        teams: ['first-line'],
      })
      .execute();
    const staffed = await findings({});
    expect(staffed.of('staff')).toMatchObject({ verdict: 'ok', finding: '1 can sign in' });
    expect(staffed.of('ladder')).toMatchObject({ verdict: 'warn', finding: 'nobody is on administrators' });
    for (const name of [
      'node',
      'data folder',
      'free space',
      'database',
      'master key',
      'server version',
      'durability',
      'clock',
      'port',
    ]) {
      expect(staffed.of(name), name).toMatchObject({ verdict: 'ok' });
    }
  });

  it.each([
    [{ PORT: 'abc' }, 'configuration', /PORT: expected/],
    [{ DATABASE_URL: 'postgres://suar:hunter2@127.0.0.1:1/suar' }, 'database', /nothing listens there/],
    [{ SUAR_MASTER_KEY: Buffer.alloc(32, 9).toString('base64') }, 'database', /master key is not the one/],
    [{ REDIS_URL: 'redis://:hunter2@127.0.0.1:1' }, 'redis', /no answer \(ECONNREFUSED\)/],
    [{ SUAR_DATA_DIR: '/dev/null/data' }, 'data folder', /cannot be written/],
  ])(
    'names what is wrong with %j, how to mend it, and no secret',
    async (environment: NodeJS.ProcessEnv, name, what) => {
      const { code, all, of } = await findings(environment);
      expect(code).toBe(1);
      expect(of(name)).toMatchObject({ verdict: 'fail', finding: expect.stringMatching(what) as unknown });
      expect(of(name)?.mend).not.toBe('');
      expect(JSON.stringify(all)).not.toContain('hunter2');
    },
  );

  it('warns of names that Suar does not read', async () => {
    const { of } = await findings({ TELEGRAM_TOKEN: 'x' });
    expect(of('names')).toMatchObject({ verdict: 'warn', finding: 'Suar does not read TELEGRAM_TOKEN' });
  });

  it('asks Telegram about the token, and only warns when the way there is broken', async () => {
    const api = createHttpServer((request, response) => {
      const known = request.url === '/bot1:good/getMe';
      response.statusCode = known ? 200 : 401;
      response.end(JSON.stringify(known ? { ok: true, result: { id: 1, username: 'invented_bot' } } : { ok: false }));
    });
    const TELEGRAM_API_ROOT = `http://127.0.0.1:${await listening(api)}`;
    const good = await findings({ TELEGRAM_API_ROOT, TELEGRAM_BOT_TOKEN: '1:good' });
    expect(good.of('telegram')).toMatchObject({ verdict: 'ok', finding: '@invented_bot' });
    const bad = await findings({ TELEGRAM_API_ROOT, TELEGRAM_BOT_TOKEN: '1:bad' });
    expect(bad.of('telegram')).toMatchObject({ verdict: 'fail', finding: 'the token is refused' });
    expect(JSON.stringify(bad.all)).not.toContain('1:bad');
    const away = await findings({ TELEGRAM_API_ROOT: 'http://127.0.0.1:2', TELEGRAM_BOT_TOKEN: '1:good' });
    expect(away.of('telegram')).toMatchObject({ verdict: 'warn', finding: 'not reached (ECONNREFUSED)' });
  });

  it('asks Meta about the token and each number', async () => {
    const cloud = await startCloudStandin();
    const names = {
      WHATSAPP_CLOUD_TOKEN: cloud.token,
      WHATSAPP_CLOUD_PHONE_NUMBER_ID: `${cloud.numbers.join(',')},300000000000000`,
      WHATSAPP_CLOUD_APP_SECRET: cloud.appSecret,
      WHATSAPP_CLOUD_VERIFY_TOKEN: cloud.verifyToken,
      WHATSAPP_CLOUD_API_ROOT: cloud.url,
    };
    const good = await findings(names);
    expect(good.of('whatsapp cloud 1')).toMatchObject({ verdict: 'ok' });
    expect(good.of('whatsapp cloud 2')).toMatchObject({ verdict: 'fail', finding: 'the token knows no such number' });
    cloud.expireToken();
    const one = { ...names, WHATSAPP_CLOUD_PHONE_NUMBER_ID: cloud.numbers.join(',') };
    const bad = await findings(one);
    expect(bad.of('whatsapp cloud')).toMatchObject({ verdict: 'fail', finding: 'the token is refused' });
    await cloud.stop();
    const away = await findings(one);
    expect(away.of('whatsapp cloud')).toMatchObject({ verdict: 'warn', finding: 'not reached (ECONNREFUSED)' });
    for (const { all } of [good, bad, away]) {
      for (const secret of [cloud.token, cloud.appSecret, cloud.verifyToken]) {
        expect(JSON.stringify(all)).not.toContain(secret);
      }
    }
  });

  it('tells Suar on its port from a stranger on it', async () => {
    const stranger = await listening(createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nhello')));
    expect((await findings({ PORT: String(stranger) })).of('port')).toMatchObject({ verdict: 'fail' });
    const suar = await listening(createHttpServer((_request, response) => response.end('{"status":"alive"}')));
    expect((await findings({ PORT: String(suar) })).of('port')).toMatchObject({ verdict: 'ok' });
  });

  it('speaks one line per check', async () => {
    const { text } = await doctor({});
    for (const line of text.trim().split('\n')) expect(line).toMatch(/^(ok {2}|warn|fail) {2}\S.* — .+\.( .+)?$/);
    expect(text.split('\n').length).toBeGreaterThan(10);
  });

  it('says of a fresh machine that the first start will make the database, and makes nothing', async () => {
    const data = join(folder, 'fresh');
    const { of } = await findings({ DATABASE_URL: '', SUAR_DATA_DIR: data });
    expect(of('own postgresql')).toMatchObject({
      verdict: 'ok',
      finding: expect.stringContaining('the first start makes') as unknown,
    });
    expect(of('data folder')?.finding).toContain('made at the first start');
    writeFileSync(data, 'a file can only be written where no folder is');
  });
});
