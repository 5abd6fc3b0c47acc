import { Command } from 'commander';
import { createNumbers, type PairingStep, type PairingWay, readPhone } from '../channels/whatsapp/index.ts';
import { type Configuration, readConfiguration } from '../config.ts';
import { systemClock } from '../core/clock.ts';
import { ConfigurationError, SuarError } from '../core/errors.ts';
import { silentLogger } from '../core/logger.ts';
import { linkProblems } from '../desk/index.ts';
import { openStore } from '../store/index.ts';
import { telling } from './telling.ts';

class LinkError extends SuarError {
  override readonly name = 'LinkError';
}

/** `suar whatsapp`: our WhatsApp numbers, from a terminal. Works while the service runs. */
export function whatsAppCommand(): Command {
  const whatsapp = new Command('whatsapp').description('our WhatsApp numbers').exitOverride();
  whatsapp
    .command('pair')
    .description('link a phone to a number: shows a QR code, or a code to type into the phone')
    .argument('<number-id>', 'as in the settings, such as main')
    .option('--code <phone>', 'show eight signs for the phone with this number, with + and country code')
    .option('--json', 'print each step as a line of JSON')
    .action((id: string, options: { code?: string; json?: true }) =>
      telling(() => withNumbers((numbers, ids) => pair(numbers, ids, id, options))),
    );
  whatsapp
    .command('list')
    .description('how each number is')
    .option('--json', 'as a JSON array')
    .action((options: { json?: true }) =>
      telling(() =>
        withNumbers(async (numbers, ids) => {
          const rows = await numbers.list(ids);
          if (options.json === true) print(JSON.stringify(rows, null, 2));
          else
            for (const { id, linked, state, reason, held, lastFrameAt } of rows)
              print(
                [
                  id,
                  linked ? 'linked' : 'no phone',
                  held ? state : 'not running',
                  reason ?? '-',
                  lastFrameAt?.toISOString() ?? '-',
                ].join('\t'),
              );
          return true;
        }),
      ),
    );
  return whatsapp;
}

type Numbers = ReturnType<typeof createNumbers>;

async function withNumbers(work: (numbers: Numbers, ids: readonly string[]) => Promise<boolean>): Promise<boolean> {
  const { whatsapp, dataFolder, databaseUrl, masterKey } = readConfiguration(process.env, process.cwd());
  const { standin, numbers: configured } = present(whatsapp);
  const store = await openStore({ dataFolder, databaseUrl, masterKey, as: 'join', logger: silentLogger, poolSize: 3 });
  try {
    const numbers = createNumbers({ store, logger: silentLogger, clock: systemClock, standin, chance: Math.random });
    const ids = configured.map(({ id }) => id);
    await numbers.prepare(ids);
    return await work(numbers, ids);
  } finally {
    await store.close();
  }
}

function present(whatsapp: Configuration['whatsapp']): NonNullable<Configuration['whatsapp']> {
  if (whatsapp !== undefined) return whatsapp;
  throw new ConfigurationError(
    { file: 'WHATSAPP_WEB' },
    'expected on',
    'Set WHATSAPP_WEB=on, here and for the service.',
  );
}

async function pair(
  numbers: Numbers,
  ids: readonly string[],
  id: string,
  { code, json }: { readonly code?: string; readonly json?: true },
): Promise<boolean> {
  if (!ids.includes(id)) {
    throw new LinkError(`there is no number '${id}'`, `The settings have: ${ids.join(', ')}.`);
  }
  const pairing = numbers.pair(id, wayOf(code), (step) => {
    if (json === true) print(JSON.stringify(step));
    else void show(step);
  });
  const cancel = (): void => pairing.cancel();
  process.once('SIGINT', cancel);
  const last = await pairing.done;
  process.off('SIGINT', cancel);
  if (last.kind === 'failed') {
    throw new LinkError(`no phone was linked to ${id}`, linkProblems[last.reason] ?? last.reason);
  }
  if (json !== true) print(`A phone is linked to ${id}. A running service connects by itself within a few seconds.`);
  return true;
}

function wayOf(code: string | undefined): PairingWay {
  if (code === undefined) return { kind: 'qr' };
  const phone = readPhone(code);
  if (phone !== undefined) return { kind: 'code', phone };
  throw new LinkError(
    `'${code}' is no phone number`,
    'Write it with + and the country code, such as +62 812 0000 1234.',
  );
}

async function show(step: PairingStep): Promise<void> {
  switch (step.kind) {
    case 'starting':
    case 'paired':
    case 'failed':
      return;
    case 'code':
      print(`On the phone: WhatsApp, Settings, Linked devices, Link a device, Link with phone number instead. Type:`);
      print(`\n    ${step.code.slice(0, 4)}-${step.code.slice(4)}\n`);
      return;
    case 'qr': {
      const { default: qrcode } = await import('qrcode');
      print(await qrcode.toString(step.text, { type: 'terminal', small: true, errorCorrectionLevel: 'L' }));
      print('On the phone: WhatsApp, Settings, Linked devices, Link a device. The code is renewed by itself.');
    }
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
