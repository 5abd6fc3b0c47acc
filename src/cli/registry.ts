import { Command, InvalidArgumentError, Option } from 'commander';
import { importRegister, type ListedRegister, listRegisters, readRegisterFile } from '../adverts/index.ts';
import { systemClock } from '../core/clock.ts';
import { type Store } from '../store/index.ts';
import { withStore } from './join-store.ts';

interface ImportOptions {
  readonly source: string;
  readonly country: string;
  readonly fetchedAt: Date;
  readonly list: 'licensed' | 'misused';
  readonly nameColumn?: string;
  readonly licenceColumn?: string;
  readonly contactColumn?: string[];
}

/** `suar registry`: the lists of licensed agencies that the job-offer check asks. Nothing is fetched: an operator saves them. */
export function registryCommand(openStore: () => Promise<Store>): Command {
  const registry = new Command('registry')
    .description('lists of agencies that job offers are compared with')
    .exitOverride();
  registry
    .command('import <file>')
    .description(
      'replace the list of a source by a saved one: CSV, JSON (a list of objects) or a saved page with a table',
    )
    .requiredOption('--source <name>', 'whose list it is, such as "BP2MI P3MI"; each source has one list', oneLine)
    .requiredOption('--country <code>', 'whose licences it holds: two letters, such as ID', country)
    .requiredOption('--fetched-at <date>', 'when it was saved from its source: 2026-11-30 or with a time', date)
    .addOption(
      new Option('--list <kind>', 'what being on it means').choices(['licensed', 'misused']).default('licensed'),
    )
    .option('--name-column <heading>', 'the column that holds the names, where the heading is not a usual one')
    .option('--licence-column <heading>', 'the column of licence numbers')
    .option('--contact-column <heading...>', 'the columns of phone numbers and addresses')
    .addHelpText('after', '\nWorks while the service runs. A list older than 30 days answers nothing: fetch it anew.')
    .action(async (file: string, options: ImportOptions) => {
      const { nameColumn, licenceColumn, contactColumn, ...register } = options;
      const read = readRegisterFile(file, {
        ...(nameColumn === undefined ? {} : { name: nameColumn }),
        ...(licenceColumn === undefined ? {} : { licence: licenceColumn }),
        ...(contactColumn === undefined ? {} : { contacts: contactColumn }),
      });
      await withStore(openStore, async (store) => {
        await importRegister(store.db, { ...register, file: read }, systemClock.now());
        process.stdout.write(
          `${register.source}: ${read.entries.length} entries, sha256 ${read.sha256.toString('hex')}\n`,
        );
      });
    });
  registry
    .command('list')
    .description('every import: the lists in use first')
    .option('--json', 'as a JSON array')
    .action(async ({ json }: { json?: true }) => {
      await withStore(openStore, async (store) => {
        const registers = await listRegisters(store.db, systemClock.now());
        process.stdout.write(
          json === true ? `${JSON.stringify(registers, null, 2)}\n` : registers.map(asLine).join(''),
        );
      });
    });
  return registry;
}

function asLine({ source, list, country: of, fetchedAt, entries, current, stale, sha256 }: ListedRegister): string {
  const use = current ? (stale ? 'stale' : 'in use') : 'replaced';
  return `${source}\t${list}\t${of}\t${fetchedAt.toISOString()}\t${entries}\t${use}\t${sha256}\n`;
}

function oneLine(text: string): string {
  if (/^[^\r\n]{1,100}$/u.test(text.trim())) return text.trim();
  throw new InvalidArgumentError('expected one to a hundred letters');
}

function country(text: string): string {
  if (/^[a-z]{2}$/iu.test(text)) return text.toUpperCase();
  throw new InvalidArgumentError('expected two letters such as ID');
}

function date(text: string): Date {
  const parsed = new Date(text);
  if (/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?$/u.test(text) && !Number.isNaN(parsed.getTime()))
    return parsed;
  throw new InvalidArgumentError('expected a date such as 2026-11-30 or 2026-11-30T08:00:00Z');
}
