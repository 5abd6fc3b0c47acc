import { Command, InvalidArgumentError } from 'commander';
import { addApiKey, listApiKeys, revokeApiKey } from '../checkdoor/index.ts';
import { systemClock } from '../core/clock.ts';
import { type Store } from '../store/index.ts';
import { withStore } from './join-store.ts';
import { wholeNumber } from './whole-number.ts';

/** `suar api-key`: who may ask `POST /api/check`. A key is told once, when it is made; only its hash is kept. */
export function apiKeyCommand(openStore: () => Promise<Store>): Command {
  const command = new Command('api-key')
    .description('keys of partners who check job offers by the JSON API')
    .exitOverride();
  command
    .command('add <name>')
    .description('make a key and print it, this once')
    .option('--per-minute <n>', 'how many checks a minute it may ask for', perMinute, 60)
    .action(async (name: string, options: { perMinute: number }) => {
      await withStore(openStore, async (store) => {
        process.stdout.write(`${await addApiKey(store.db, oneLine(name), options.perMinute)}\n`);
      });
    });
  command
    .command('list')
    .description('every key: name, checks a minute, last used, revoked')
    .option('--json', 'as a JSON array')
    .action(async ({ json }: { json?: true }) => {
      await withStore(openStore, async (store) => {
        const keys = await listApiKeys(store.db);
        const day = (date: Date | null) => date?.toISOString() ?? '-';
        const lines = keys.map(
          (key) => `${key.name}\t${key.perMinute}/min\tused ${day(key.lastUsedAt)}\trevoked ${day(key.revokedAt)}\n`,
        );
        process.stdout.write(json === true ? `${JSON.stringify(keys, null, 2)}\n` : lines.join(''));
      });
    });
  command
    .command('revoke <name>')
    .description('from now on this key opens nothing')
    .action(async (name: string) => {
      await withStore(openStore, (store) => revokeApiKey(store.db, name, systemClock.now()));
    });
  return command;
}

const perMinute = (written: string) => wholeNumber(written, 10_000);

function oneLine(written: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u.test(written)) return written;
  throw new InvalidArgumentError('Expected up to 100 letters, digits, blanks, dots, strokes.');
}
