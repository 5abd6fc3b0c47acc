import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { type MediaKind, mediaKinds } from '../core/inbound.ts';
import { fromZawgyi } from '../text/index.ts';
import { type Examined, type Label, labelSchema, scoreReport } from './triage-score.ts';
import { type Lexicons, loadLexicons, triage, type TriageVerdict } from '../triage/index.ts';

const USAGE = 2;
const FAILURE = 1;

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().nullish(),
  /** One kind, or several joined by "+", such as "photo+caption". */
  media: z.string().nullish(),
});
type Line = z.infer<typeof lineSchema>;

export interface TriageCommandSurroundings {
  readonly localesFolder: string;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

const locales = fileURLToPath(new URL('../../locales', import.meta.url));
const ownProcess: TriageCommandSurroundings = {
  localesFolder: locales,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
};

/** `suar triage TEXT` or `suar triage --jsonl FILE|- [--score]`. Exit code 1 when a line is no message, 2 for usage. */
export function triageCommand(around: TriageCommandSurroundings = ownProcess): Command {
  const command = new Command('triage');
  return command
    .description('tell what a first message is about, and how urgent it is')
    .argument('[text]', 'one message')
    .option(
      '--jsonl <file>',
      'read lines {id,text,media}, "-" for standard input; print a line {id,label,severity,watched,lang} each',
    )
    .option(
      '--score',
      'with --jsonl: compare with the fields {label,severity,watched,lang} of the lines, and print how well',
    )
    .option('--explain', 'add the signs with the words that showed them')
    .exitOverride((error) => {
      // Commander ends with 1 for its own usage errors; ours are 2 for usage, 1 for failure.
      throw error.exitCode === 1 && error.code.startsWith('commander.')
        ? new CommanderError(USAGE, error.code, error.message)
        : error;
    })
    .configureOutput({
      writeErr: (words) => around.stderr.write(words),
      writeOut: (words) => around.stdout.write(words),
    })
    .action(async (text: string | undefined, options: { jsonl?: string; explain?: true; score?: true }) => {
      if ((text === undefined) === (options.jsonl === undefined)) {
        command.error('error: give one message, or --jsonl with a file', { exitCode: USAGE, code: 'suar.usage' });
      }
      if (options.score === true && (text !== undefined || options.explain === true)) {
        command.error('error: --score goes with --jsonl alone', { exitCode: USAGE, code: 'suar.usage' });
      }
      const lexicons = loadLexicons(around.localesFolder);
      const explain = options.explain === true;
      if (text !== undefined)
        return print(around.stdout, outcome(triage({ text: fromZawgyi(text), media: [] }, lexicons), explain));
      if (options.jsonl !== undefined && options.jsonl !== '-' && !existsSync(options.jsonl)) {
        command.error(`error: there is no file ${options.jsonl}`, { exitCode: FAILURE, code: 'suar.failure' });
      }
      const fail = (words: string) => command.error(`error: ${words}`, { exitCode: FAILURE, code: 'suar.failure' });
      const input = linesOf(options.jsonl ?? '-', around.stdin);
      if (options.score === true) {
        const { broken, examined, unlabelled } = await examineLines(input, lexicons, around);
        if (examined.length === 0) fail('no line carries a label');
        around.stdout.write(scoreReport(examined, unlabelled));
        if (broken > 0) fail(`${broken} line(s) could not be read`);
        return;
      }
      const broken = await readLines(input, lineSchema, around, (line) =>
        print(around.stdout, { id: line.id, ...outcome(verdictOn(line, lexicons), explain) }),
      );
      if (broken > 0) fail(`${broken} line(s) could not be read`);
    });
}

function linesOf(file: string, stdin: Readable): Readable {
  return file === '-' ? stdin : createReadStream(file);
}

async function examineLines(input: Readable, lexicons: Lexicons, around: TriageCommandSurroundings) {
  const examined: Examined[] = [];
  let unlabelled = 0;
  const broken = await readLines(input, lineSchema.extend(labelSchema.shape), around, (line) => {
    const one = examine(line, verdictOn(line, lexicons));
    if (one === undefined) unlabelled += 1;
    else examined.push(one);
  });
  return { broken, examined, unlabelled };
}

function examine({ id, label, severity, watched, lang }: Line & Label, got: TriageVerdict): Examined | undefined {
  if (label === undefined || label === null) return undefined;
  const wanted = { label, severity: severity ?? null, watched: watched ?? false };
  return { id, language: lang ?? got.language, wanted, got };
}

function verdictOn({ text, media }: Line, lexicons: Lexicons): TriageVerdict {
  return triage({ text: fromZawgyi(text ?? ''), media: mediaOf(media) }, lexicons);
}

/**
 * Reads line by line, so that a file of any length needs no more memory than its longest line.
 * @returns how many lines were broken; each is named on standard error.
 */
async function readLines<Schema extends z.ZodType>(
  input: Readable,
  schema: Schema,
  around: TriageCommandSurroundings,
  each: (line: z.infer<Schema>) => void | Promise<void>,
): Promise<number> {
  let number = 0;
  let broken = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = readLine(line, schema);
    if ('wrong' in parsed) {
      broken += 1;
      around.stderr.write(`line ${number}: ${parsed.wrong}\n`);
      continue;
    }
    await each(parsed.line);
  }
  return broken;
}

/** The line, or what is wrong with it, without its content: it may be someone's words. */
function readLine<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
): { readonly line: z.infer<Schema> } | { readonly wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/u, ''));
  } catch {
    return { wrong: 'is not JSON' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { line: parsed.data };
  const issue = parsed.error.issues[0];
  return { wrong: `field ${issue?.path.join('.') || '(whole line)'}: ${issue?.message ?? 'does not fit'}` };
}

function mediaOf(media: string | null | undefined): MediaKind[] {
  const parts = (media ?? '').split('+').map((part) => part.trim().toLowerCase());
  return mediaKinds.filter((kind) => parts.includes(kind));
}

function outcome({ label, severity, watched, language, signs }: TriageVerdict, explain: boolean): object {
  return { label, severity, watched, lang: language, ...(explain ? { signs } : {}) };
}

async function print(stdout: Writable, value: object): Promise<void> {
  if (stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise<void>((resolve) => stdout.once('drain', resolve));
}
