import { Command, InvalidArgumentError } from 'commander';
import { readConfiguration } from '../config.ts';
import { ConfigurationError } from '../core/errors.ts';
import { allRoles, type Role, type Roles, roles as knownRoles } from '../core/role.ts';
import { createBootstrapLink } from '../desk/index.ts';
import { startSuar, type Suar } from '../main.ts';
import { createLogger } from '../ops/index.ts';

export function startCommand(): Command {
  return new Command('start')
    .description('Start the service. Everything it needs comes with it.')
    .option(
      '--roles <list>',
      `what this process does, of ${knownRoles.join(',')}; other processes with the same DATABASE_URL and data folder do the rest`,
      readRoles,
      allRoles,
    )
    .action(start);
}

function readRoles(text: string): Roles {
  const named = text.split(',').map((name) => name.trim());
  const roles = knownRoles.filter((role) => named.includes(role));
  const unknown = named.filter((name) => !roles.some((role) => role === name));
  if (unknown.length > 0) throw new InvalidArgumentError(`Expected ${knownRoles.join(', ')}, with commas between.`);
  return new Set<Role>(roles);
}

async function start({ roles }: { readonly roles: Roles }): Promise<void> {
  const configuration = readConfiguration(process.env, process.cwd());
  if (roles.size < allRoles.size && configuration.databaseUrl === undefined) {
    throw new ConfigurationError(
      { file: 'DATABASE_URL' },
      'expected beside --roles: one process alone uses a PostgreSQL of our own, and nobody would do the rest',
      'Set it to a PostgreSQL that all processes reach, or leave --roles out.',
    );
  }
  const logger = createLogger();
  const suar = await startSuar(configuration, logger, undefined, roles);
  process.stdout.write(await welcome(suar, roles));
  await stopSignal();
  const stillThere = setTimeout(() => {
    logger.error('stop.took-too-long');
    process.exit(1);
  }, 30_000);
  await suar.stop();
  clearTimeout(stillThere);
}

async function welcome({ address, store, clock, rehearsal }: Suar, roles: Roles): Promise<string> {
  const desk = roles.has('desk');
  const link = desk ? await createBootstrapLink(store, clock.now()) : undefined;
  const lines = [
    'Suar is ready.',
    ...(rehearsal ? [`  rehearsal room  ${address}/       no messenger is configured yet`] : []),
    ...(roles.size < allRoles.size ? [`  roles           ${[...roles].join(', ')}`] : []),
    ...(roles.has('channels') ? [`  web chat        ${address}/chat`] : []),
    ...(desk ? [`  desk            ${address}/desk`] : []),
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
