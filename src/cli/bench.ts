import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { SuarError } from '../core/errors.ts';
import { packageFolder } from '../main.ts';

class BenchError extends SuarError {
  override readonly name = 'BenchError';
}

interface BenchOptions {
  readonly rounds: number;
  readonly progress: (text: string) => void;
  readonly sets: readonly string[];
  readonly misses: boolean;
}

const benchSchema = z.object({
  run: z.custom<(options: BenchOptions) => Promise<object>>((value) => typeof value === 'function'),
});

/** Benches measure against other bots and a stand-in of the provider, which live with the tests in a development checkout. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('Measure Suar beside a baseline, in one run. Reports ratios; times alone say little.')
    .addArgument(
      new Argument('[name]', 'which')
        .choices([
          'intake',
          'people',
          'volume',
          'flood',
          'ladder',
          'soak',
          'whatsapp',
          'jobcheck',
          'adverts',
          'reading',
        ])
        .default('intake'),
    )
    .option('--json', 'print JSON')
    .option('--rounds <n>', 'how often each side runs', rounds, 3)
    .option('--set <files...>', 'jobcheck: labelled texts of your own instead of those of this checkout')
    .option('--misses', 'jobcheck: name what was missed or wrong, by id and rule')
    .action(async (name: string, options: { json?: true; rounds: number; set?: string[]; misses?: true }) => {
      const file = join(packageFolder, 'test', 'bench', `${name}.ts`);
      if (!existsSync(file))
        throw new BenchError(`there is no ${file}`, 'Run benches in a checkout with development packages: npm ci');
      const typescript = await import('tsx/esm/api');
      typescript.register();
      const { run } = benchSchema.parse(await import(pathToFileURL(file).href));
      const progress = (text: string): void => void (process.stderr.isTTY && process.stderr.write(`${text}\n`));
      const result = await run({
        rounds: options.rounds,
        progress,
        sets: options.set ?? [],
        misses: options.misses === true,
      });
      process.stdout.write(
        options.json === true ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`,
      );
    });
}

function rounds(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= 50) return number;
  throw new InvalidArgumentError('expected a whole number from 1 to 50');
}
