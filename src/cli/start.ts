import { Command } from 'commander';
import { readConfiguration } from '../config.ts';
import { systemClock } from '../core/clock.ts';
import { createBootstrapLink } from '../desk/index.ts';
import { startSuar, type Suar } from '../main.ts';
import { createLogger } from '../ops/index.ts';

export function startCommand(): Command {
  return new Command('start').description('Start the service. Everything it needs comes with it.').action(start);
}

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env, process.cwd());
  const logger = createLogger();
  const suar = await startSuar(configuration, logger);
  process.stdout.write(await welcome(suar));
  await stopSignal();
  const stillThere = setTimeout(() => {
    logger.error('stop.took-too-long');
    process.exit(1);
  }, 30_000);
  await suar.stop();
  clearTimeout(stillThere);
}

async function welcome({ address, store, rehearsal }: Suar): Promise<string> {
  const link = await createBootstrapLink(store, systemClock.now());
  const lines = [
    'Suar is ready.',
    ...(rehearsal ? [`  rehearsal room  ${address}/       no messenger is configured yet`] : []),
    `  web chat        ${address}/chat`,
    `  desk            ${address}/desk`,
    ...(link === undefined ? [] : [`  first sign-in   ${address}${link}   (once, within 24 hours)`]),
    'Stop with Ctrl+C.',
  ];
  return `${lines.join('\n')}\n`;
}

function stopSignal(): Promise<void> {
  return new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        asked();
      });
    }
  });
}
