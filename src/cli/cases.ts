import { Command } from 'commander';
import { listCases } from '../cases/index.ts';
import { type Store } from '../store/index.ts';

const mostCases = 10_000;

/** `suar cases`: what the desk sees, by code; no words of anybody. */
export function casesCommand(openStore: () => Promise<Store>): Command {
  const cases = new Command('cases').description('the cases of the desk').exitOverride();
  cases
    .command('list')
    .description('list cases, the gravest and oldest first')
    .option('--json', 'as a JSON array')
    .option('--all', 'closed ones too')
    .action(async (options: { json?: true; all?: true }) => {
      const store = await openStore();
      try {
        const found = await listCases(store.db, { includeClosed: options.all === true, limit: mostCases });
        const lines = found.map(({ code, kind, severity, status, channel, openedAt, owner }) => ({
          code,
          kind,
          severity,
          status,
          channel,
          openedAt: openedAt.toISOString(),
          owner: owner?.name ?? null,
        }));
        if (options.json === true) process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`);
        else
          for (const line of lines)
            process.stdout.write(
              `${Object.values(line)
                .map((value) => value ?? '-')
                .join('\t')}\n`,
            );
      } finally {
        await store.close();
      }
    });
  return cases;
}
