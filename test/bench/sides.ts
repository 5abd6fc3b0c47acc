import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchProcess, startProcess } from './process.ts';

/** What every bench starts: the provider's stand-in and the service, each a process of its own, and the load. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const tsx = ['--import', 'tsx'];

/** A greeting, then "language": one answer to each message, for as long as one likes. */
const texts = ['halo', 'bahasa'];

export async function startStandin(): Promise<{ url: string; token: string; process: BenchProcess }> {
  const file = join(root, 'test/standins/telegram/serve.ts');
  const standin = await startProcess(process.execPath, [...tsx, file], {}, (line) => line.startsWith('{'));
  // Printed by the stand-in's own serve.ts.
  const { url, token } = JSON.parse(standin.ready) as { url: string; token: string };
  return { url, token, process: standin };
}

/** The built service, as `npm start` runs it. */
export const suarCommand = [join(root, 'dist/cli/suar.js'), 'start'];

/** Everything embedded, and nothing of the caller's own settings. */
export const environmentOfSuar = (at: { url: string; token: string; dataFolder: string }): Record<string, string> => ({
  SUAR_DATA_DIR: at.dataFolder,
  PORT: '0',
  TELEGRAM_BOT_TOKEN: at.token,
  TELEGRAM_API_ROOT: at.url,
  REDIS_URL: '',
  DATABASE_URL: '',
});

export function startSuar(
  at: { url: string; token: string; dataFolder: string },
  environment: Readonly<Record<string, string>> = {},
): Promise<BenchProcess> {
  return startProcess(process.execPath, suarCommand, { ...environmentOfSuar(at), ...environment }, (line) =>
    line.includes('/desk'),
  );
}

/** People of a bench write as fast as they are answered: nobody is to be slowed for that. Written beside the data. */
export function withoutFloods(dataFolder: string): Readonly<Record<string, string>> {
  const file = join(dataFolder, 'settings.yaml');
  writeFileSync(file, 'flood: { messagesPerMinute: 100000 }\n');
  return { SUAR_CONFIG: file };
}

/** How many messages were answered in how long, and how long half and all but a hundredth of them waited. */
export interface Conversed {
  readonly messages: number;
  readonly ms: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Each person writes, waits for the answer, and writes again: so many messages each. */
export async function converse(url: string, people: number, messagesEach: number): Promise<Conversed> {
  const response = await fetch(`${url}/control/converse`, {
    method: 'POST',
    body: JSON.stringify([people, messagesEach, 120_000, texts]),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`the load did not end: ${JSON.stringify(answer)}`);
  return answer as Conversed; // What the stand-in's `converse` resolves with.
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
