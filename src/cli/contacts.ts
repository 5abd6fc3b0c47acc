import { join } from 'node:path';
import { Command } from 'commander';
import { type ListedContact, loadDirectory, refreshDirectory } from '../contacts/index.ts';
import { systemClock } from '../core/clock.ts';
import { type Store } from '../store/index.ts';

/** The folder that holds `contacts/`: two above this file, in `src` as in `dist`. */
const home = join(import.meta.dirname, '..', '..');

/** `suar contacts`: whom people can be told of, and what somebody should look at. */
export function contactsCommand(openStore: () => Promise<Store>): Command {
  const contacts = new Command('contacts').description('whom people can be told of').exitOverride();
  contacts
    .command('check')
    .description('list the contacts that are due to be checked, the longest due first')
    .option('--json', 'as a JSON array')
    .addHelpText(
      'after',
      '\nWorks while the service runs. What you find out is written down in the desk, under Contacts.',
    )
    .action(async ({ json }: { json?: true }) => {
      const store = await openStore();
      try {
        const directory = loadDirectory(join(home, 'contacts'));
        await refreshDirectory(store.db, directory);
        const now = systemClock.now();
        const due = directory.list(now).filter(({ dueAt }) => dueAt !== null && dueAt <= now);
        process.stdout.write(
          json === true ? `${JSON.stringify(due.map(asJson), null, 2)}\n` : due.map(asLine).join(''),
        );
      } finally {
        await store.close();
      }
    });
  return contacts;
}

function asJson({ contact, standing, check }: ListedContact) {
  return {
    id: contact.id,
    kind: contact.kind,
    organisation: contact.organisation,
    ways: contact.ways.map(({ by, value }) => ({ by, value })),
    standing: standing.kind,
    expires: standing.kind === 'verified' ? standing.expires.toISOString() : null,
    checkedAt: check?.at.toISOString() ?? null,
    checkedBy: check?.by ?? null,
  };
}

function asLine({ contact, standing }: ListedContact): string {
  const ways = contact.ways.map(({ value }) => value).join(' ; ');
  return `${contact.id}\t${standing.kind}\t${contact.organisation}\t${ways}\n`;
}
