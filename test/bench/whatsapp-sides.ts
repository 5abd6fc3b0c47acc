import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { z } from 'zod';
import { type RemoteStandin } from '../standins/whatsapp/index.ts';
import { testMasterKey } from '../support/master-key.ts';
import { type BenchProcess, startProcess } from './process.ts';
import { root, tsx } from './sides.ts';

export const hotline = '15550100';
const lid = '990000000000001';

export async function addPeople(whatsapp: RemoteStandin, count: number): Promise<string[]> {
  await whatsapp.ask('addAccount', { phone: hotline, lid });
  const phones = Array.from({ length: count }, (_, index) => `1555${String(2_000_000 + index)}`);
  await whatsapp.ask(
    'addContacts',
    phones.map((phone) => ({ phone, lid: `7${phone}`, name: 'Ayu' })),
  );
  return phones;
}

/** Plain Baileys, linked and logged in. A second start on the same folder logs in with what it finds there. */
export async function startPlainBot(
  whatsapp: RemoteStandin,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<BenchProcess> {
  return startProcess(
    process.execPath,
    [...tsx, join(root, 'test/bench/whatsapp-plain-bot.ts')],
    {
      WHATSAPP_URL: whatsapp.url,
      ROOT_KEY: whatsapp.rootPublicKey.toString('base64'),
      FOLDER: folder,
      ...environment,
    },
    (line) => {
      if (line.startsWith('{')) scan(whatsapp, line);
      return line === 'ready';
    },
  );
}

/** The built service with one number, linked by the command that an administrator uses. */
export async function startSuarOnWhatsApp(whatsapp: RemoteStandin, dataFolder: string): Promise<BenchProcess> {
  const environment = {
    SUAR_DATA_DIR: dataFolder,
    SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
    PORT: '0',
    REDIS_URL: '',
    DATABASE_URL: '',
    TELEGRAM_BOT_TOKEN: '',
    WHATSAPP_WEB: 'on',
    WHATSAPP_WEB_URL: whatsapp.url,
    WHATSAPP_WEB_ROOT_KEY: whatsapp.rootPublicKey.toString('base64'),
  };
  const suar = join(root, 'dist/cli/suar.js');
  const service = await startProcess(process.execPath, [suar, 'start'], environment, (line) => line.includes('/desk'));
  const command = spawn(process.execPath, [suar, 'whatsapp', 'pair', 'main', '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  command.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  createInterface({ input: command.stdout }).on('line', (line) => {
    if (line.includes('"qr"')) scan(whatsapp, line);
  });
  await new Promise<void>((linked, failed) => {
    command.once('exit', (code) => {
      if (code === 0) linked();
      else failed(new Error(`no phone was linked (${String(code)}): ${said}`));
    });
  });
  while (!(await whatsapp.ask('companions', {})).some(({ connected }) => connected))
    await new Promise((wake) => setTimeout(wake, 50));
  await whatsapp.ask('sendHistory', { account: hotline });
  return service;
}

const shown = z.union([
  z.object({ qr: z.string() }).transform(({ qr }) => qr),
  z.object({ kind: z.literal('qr'), text: z.string() }).transform(({ text }) => text),
]);

function scan(whatsapp: RemoteStandin, line: string): void {
  whatsapp.ask('scanQr', { account: hotline, text: shown.parse(JSON.parse(line)) }).catch((error: unknown) => {
    process.stderr.write(`the phone did not link: ${String(error)}\n`);
  });
}
