import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { type Readable, type Writable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import { check, type Evidence, type Knowledge, loadJobCheck, noSnapshots, type Verdict } from '../jobcheck/index.ts';
import { FAILURE, USAGE, withOurEndings } from './line-command.ts';
import { printLine, readLines } from './read-lines.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().nullish(),
});

export interface CheckCommandSurroundings {
  readonly load: () => Knowledge;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly now: () => Date;
}

const ownProcess: CheckCommandSurroundings = {
  load: () => loadJobCheck(fileURLToPath(new URL('../../locales', import.meta.url))),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
};

/**
 * `suar check TEXT`, `suar check --file FILE|-` or `suar check --jsonl FILE|-`: what is wrong with a job offer. Look-ups of the house's
 * database are not made here. Exit code 1 when a line is no message, 2 for usage.
 */
export function checkCommand(around: CheckCommandSurroundings = ownProcess): Command {
  const command = withOurEndings(new Command('check'), around);
  const fail = (words: string): never => command.error(`error: ${words}`, { exitCode: FAILURE, code: 'suar.failure' });
  const demandFile = (file: string) =>
    file === '-' || existsSync(file) ? undefined : fail(`there is no file ${file}`);
  return command
    .description('tell what is wrong with a job offer, with the words that show it; it never says that one is right')
    .argument('[text]', 'the advert, or "-" for standard input')
    .option('--file <file>', 'read one advert from a file')
    .option(
      '--jsonl <file>',
      'read lines {id,text}, "-" for standard input; print a line {id,kind,tier,score,reasons} each',
    )
    .action(async (text: string | undefined, { file, jsonl }: { file?: string; jsonl?: string }) => {
      if ([text, file, jsonl].filter((one) => one !== undefined).length !== 1)
        command.error('error: give one text, or --file, or --jsonl', { exitCode: USAGE, code: 'suar.usage' });
      for (const named of [file, jsonl]) if (named !== undefined) demandFile(named);
      const knowledge = around.load();
      const verdictOn = (words: string) => outcome(verdict(words, knowledge, around.now()));
      if (jsonl === undefined) {
        const words = file !== undefined && file !== '-' ? readFileSync(file, 'utf8') : (text ?? '-');
        return printLine(around.stdout, verdictOn(words === '-' ? await textOf(around.stdin) : words));
      }
      const input = jsonl === '-' ? around.stdin : createReadStream(jsonl);
      const broken = await readLines(input, lineSchema, around.stderr, (line) =>
        printLine(around.stdout, { id: line.id, ...verdictOn(line.text ?? '') }),
      );
      if (broken > 0) fail(`${broken} line(s) could not be read`);
    });
}

function verdict(text: string, knowledge: Knowledge, now: Date): Verdict {
  const evidence: Evidence = { parts: [{ source: 'typed', text }] };
  return check(evidence, knowledge, noSnapshots, now);
}

function outcome({ kind, tier, score, findings }: Verdict): object {
  return { kind, tier, score, reasons: findings.map(({ rule, quote, points }) => ({ rule, quote, points })) };
}
