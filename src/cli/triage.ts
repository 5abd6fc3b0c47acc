import { createReadStream, existsSync } from 'node:fs';
import { type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import { type MediaKind, mediaKinds } from '../core/inbound.ts';
import { fromZawgyi } from '../text/index.ts';
import { FAILURE, USAGE, withOurEndings } from './line-command.ts';
import { printLine, readLines } from './read-lines.ts';
import { type Examined, type Label, labelSchema, scoreReport } from './triage-score.ts';
import { type Lexicons, loadLexicons, triage, type TriageVerdict } from '../triage/index.ts';

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
  const command = withOurEndings(new Command('triage'), around);
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
        return printLine(around.stdout, outcome(triage({ text: fromZawgyi(text), media: [] }, lexicons), explain));
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
      const broken = await readLines(input, lineSchema, around.stderr, (line) =>
        printLine(around.stdout, { id: line.id, ...outcome(verdictOn(line, lexicons), explain) }),
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
  const broken = await readLines(input, lineSchema.extend(labelSchema.shape), around.stderr, (line) => {
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

function mediaOf(media: string | null | undefined): MediaKind[] {
  const parts = (media ?? '').split('+').map((part) => part.trim().toLowerCase());
  return mediaKinds.filter((kind) => parts.includes(kind));
}

function outcome({ label, severity, watched, language, signs }: TriageVerdict, explain: boolean): object {
  return { label, severity, watched, lang: language, ...(explain ? { signs } : {}) };
}
