import { Command, InvalidArgumentError } from 'commander';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { SuarError } from '../../core/errors.ts';
import { actsSchema, type BrokenConversation, type House, replayActs, toTranscript } from '../../torture/index.ts';
import { telling } from '../telling.ts';
import { loadHouse } from './house.ts';
import { type DigestedPart, joinDigests, partSize, type TortureMessage, type tortureOrderSchema } from './part.ts';

interface TortureOptions {
  readonly folder: string;
  readonly seed: number;
  readonly conversations: number;
  readonly processes: number;
  readonly json: boolean;
  readonly out: string;
  readonly replay?: string;
}

/** A seed that is told, so that a run begun without one can be repeated. */
const randomSeed = () => Math.floor(Math.random() * 2 ** 31);

/** `suar flows torture`. Exit code 1 when an invariant broke. @param home the folder of flows, locales and transcripts */
export function tortureCommand(home: string): Command {
  return new Command('torture')
    .description('play hostile conversations against the flows; a broken promise is shrunk and written as a transcript')
    .option('--folder <path>', 'where flows/ and locales/ lie', home)
    .option('--seed <number>', 'the same seed plays the same conversations', wholeNumber)
    .option('--conversations <number>', 'how many to play', wholeNumber, 10_000)
    .option('--processes <number>', 'how many play at once', wholeNumber, Math.min(4, availableParallelism()))
    .option('--out <folder>', 'where transcripts of broken conversations are written', 'torture')
    .option('--replay <file>', 'play the acts of a written transcript again, and nothing else')
    .option('--json', 'tell the result as JSON', false)
    .action((options: Omit<TortureOptions, 'seed'> & { seed?: number }) => {
      const whole = { ...options, seed: options.seed ?? randomSeed() };
      return telling(() => (whole.replay === undefined ? tortureAll(whole) : replay(whole.folder, whole.replay)));
    });
}

function wholeNumber(written: string): number {
  const parsed = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).safeParse(written);
  if (!parsed.success || written.trim() === '') throw new InvalidArgumentError('expected a whole number');
  return parsed.data;
}

async function tortureAll(options: TortureOptions): Promise<boolean> {
  const { seed, conversations, folder } = options;
  const begun = performance.now();
  const parts = await playParts(options, progressOf(conversations));
  const seconds = (performance.now() - begun) / 1_000;
  const broken = parts.flatMap((part) => part.broken).sort((one, other) => one.number - other.number);
  const files = broken.length === 0 ? [] : await writeTranscripts(loadHouse(folder, seed), broken, options);
  const result = {
    seed,
    conversations,
    turns: parts.reduce((sum, { turns }) => sum + turns, 0),
    digest: joinDigests(parts),
    seconds: Number(seconds.toFixed(1)),
    perMinute: Math.round((conversations / seconds) * 60),
    broken: broken.map(({ number, invariant, detail }, index) => ({ number, invariant, detail, file: files[index] })),
  };
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : told(result));
  return broken.length === 0;
}

function told(result: {
  seed: number;
  conversations: number;
  turns: number;
  digest: string;
  perMinute: number;
  broken: readonly { number: number; invariant: string; detail: string; file: string | undefined }[];
}): string {
  const broken = result.broken.map(
    ({ number, invariant, detail, file }) => `conversation ${number} breaks ${invariant}: ${detail}\n  ${file ?? ''}\n`,
  );
  const { seed, conversations, turns, digest, perMinute } = result;
  return `${broken.join('')}${conversations} conversations, ${turns} turns, ${perMinute} a minute, seed ${seed}, digest ${digest}, ${broken.length} broken\n`;
}

/** Shares the parts out among processes: each asks for its next part when it is through with the last. */
async function playParts(options: TortureOptions, onPlayed: (conversations: number) => void): Promise<DigestedPart[]> {
  const { seed, folder, conversations, processes } = options;
  const count = Math.ceil(conversations / partSize);
  const parts: DigestedPart[] = [];
  const waiting = Array.from({ length: count }, (_, part) => part);
  const order: z.infer<typeof tortureOrderSchema> = { folder, seed, conversations };
  const play = () =>
    new Promise<void>((resolve, reject) => {
      // Built code and sources lie alike; a source runs under the loader that its parent has.
      const name = import.meta.filename.endsWith('.ts') ? 'player.ts' : 'player.js';
      const player = fork(join(import.meta.dirname, name), [JSON.stringify(order)]);
      player.on('message', (message: TortureMessage) => {
        if (message.kind === 'played') {
          parts.push(message.part);
          onPlayed(parts.length * partSize);
        }
        const part = waiting.shift();
        if (part === undefined) player.disconnect();
        else player.send(part);
      });
      player.on('error', reject);
      player.on('exit', (code) => (code === 0 ? resolve() : reject(new PlayerError(code))));
    });
  await Promise.all(Array.from({ length: Math.min(Math.max(1, processes), count) }, play));
  return parts;
}

class PlayerError extends SuarError {
  override readonly name = 'PlayerError';

  constructor(code: number | null) {
    super(`a process that plays conversations ended early (${code ?? 'killed'})`, 'Its own words stand above.');
  }
}

/** Progress on a terminal, none in a pipe. */
function progressOf(conversations: number): (played: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (played) => {
    const done = Math.min(played, conversations);
    process.stderr.write(`\r${done} of ${conversations}${done === conversations ? '\n' : ''}`);
  };
}

async function writeTranscripts(
  house: House,
  broken: readonly BrokenConversation[],
  { out, seed }: TortureOptions,
): Promise<string[]> {
  await mkdir(out, { recursive: true });
  return Promise.all(
    broken.map(async (one) => {
      const file = join(out, `${one.invariant}-${seed}-${one.number}.yaml`);
      const head =
        '# A broken conversation, shrunk. Mend the fault, move the file to test/flows/torture/, then `suar flows test --update`.\n';
      await writeFile(file, `${head}${stringify(toTranscript(house, one, seed), { lineWidth: 0 })}`);
      return file;
    }),
  );
}

async function replay(folder: string, file: string): Promise<boolean> {
  const acts = z.object({ acts: actsSchema, seed: z.number().default(1) }).parse(parse(readFileSync(file, 'utf8')));
  const breach = replayActs(loadHouse(folder, acts.seed), acts.acts);
  process.stdout.write(
    breach === undefined ? 'every invariant holds\n' : `breaks ${breach.invariant}: ${breach.detail}\n`,
  );
  return Promise.resolve(breach === undefined);
}
