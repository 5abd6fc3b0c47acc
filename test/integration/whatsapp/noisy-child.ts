import { createFormat } from '../../../src/channels/whatsapp/auth-state.ts';
import { createLine } from '../../../src/channels/whatsapp/line.ts';
import { loadBaileys } from '../../../src/channels/whatsapp/load-baileys.ts';
import { createNumbers } from '../../../src/channels/whatsapp/numbers.ts';
import { lifeTimes } from '../../../src/channels/whatsapp/times.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { Secret } from '../../../src/core/secret.ts';
import { createLogger } from '../../../src/ops/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { testMasterKey } from '../../support/master-key.ts';
import { Listening, number, until } from './number-under-test.ts';

/*
 * A process that links, hears and answers with the log as loud as it goes; the test reads all that it writes. It talks with the
 * test over IPC: shows its QR code, tells what it heard, and at the end gives up every secret of its account.
 */

const { DATABASE_URL: databaseUrl = '', WHATSAPP_URL: url = '', WHATSAPP_ROOT: root = '' } = process.env;
const logger = createLogger();
const standin = { url, rootKey: Buffer.from(root, 'base64') };
const store = await openStore({
  dataFolder: process.env['SUAR_DATA_DIR'] ?? '',
  databaseUrl: new Secret(databaseUrl),
  masterKey: testMasterKey,
  as: 'join',
  logger,
});
const tell = (message: unknown): void => void process.send?.(message);

const numbers = createNumbers({
  store,
  logger,
  clock: systemClock,
  standin,
  chance: () => 0,
  logLevel: 'trace',
  times: { ...lifeTimes, lookMs: 100 },
});
await numbers.prepare([number]);
const talk = new Listening();
const line = createLine();
const life = numbers.live(number, { line, hooks: talk, onReachable: () => undefined });
const linked = await numbers.pair(number, { kind: 'qr' }, (step) => {
  if (step.kind === 'qr') tell({ qr: step.text });
}).done;
tell({ linked });
life.start();

process.on('message', (text: string) => {
  void (async () => {
    if (text === 'secrets') {
      tell({ secrets: await secrets() });
      return;
    }
    if (text === 'leave') {
      await life.stop();
      await store.close();
      process.exit(0);
    }
    // Anything else is the address of somebody to answer, once they were heard.
    await until('heard', () => talk.heard.length > 0);
    await until('line', () => line.socket() !== undefined);
    await line.socket()?.sendMessage(text, { text: 'jawaban kami' });
  })();
});

/** Every secret that the database holds, as the hexadecimal and base64 that a log would show. */
async function secrets(): Promise<string[]> {
  const baileys = await loadBaileys(logger, standin);
  const format = createFormat(store, baileys, number);
  const { creds } = await store.db.selectFrom('whatsapp_account').select('creds').executeTakeFirstOrThrow();
  const rows = await store.db.selectFrom('whatsapp_key').select(['kind', 'sealed']).execute();
  const values: unknown[] = [
    creds === null ? undefined : format.openCreds(creds),
    ...rows.map(({ kind, sealed }) => format.open(kind, sealed)[1]),
  ];
  const found = new Set<string>();
  const collect = (value: unknown, name: string): void => {
    if (value instanceof Uint8Array) {
      if (value.length < 16) return;
      const bytes = Buffer.from(value);
      for (const text of [
        bytes.toString('hex'),
        bytes.toString('base64'),
        bytes.toString('hex').match(/../g)?.join(' ') ?? '',
      ])
        found.add(text);
    } else if (typeof value === 'string') {
      // Sessions hold their keys in base64.
      if (value.length >= 32 || name === 'advSecretKey') found.add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        // A session's chains are filed under keys.
        if (key.length >= 40) found.add(key);
        collect(inner, key);
      }
    }
  };
  for (const value of values) collect(value, '');
  return [...found];
}
