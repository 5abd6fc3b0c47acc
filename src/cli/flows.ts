import { Command, Option } from 'commander';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { workshop } from '../flow/index.ts';
import { loadTexts } from '../i18n/index.ts';
import { loadPlaces } from '../places/index.ts';
import { loadGateWords, maySend } from '../safety/index.ts';
import { exportTranscript, type ExportOptions } from './export-transcript.ts';
import { playFlow, type PlayOptions } from './flows-play.ts';
import { telling } from './telling.ts';
import { tortureCommand } from './torture/command.ts';

/** The folder that holds `flows/`, `locales/` and `test/flows/`: two above this file, in `src` as in `dist`. */
const home = join(import.meta.dirname, '..', '..');

interface FolderOption {
  readonly folder: string;
}
type PlayRequest = Omit<PlayOptions, 'flow'>;

/** `suar flows …`: what authors of flows do. Exit code 1 when something is refused, 2 when it was called wrongly. */
export function flowsCommand(): Command {
  const flows = new Command('flows')
    .description('check, draw, rehearse and replay the conversation flows')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  const command = (usage: string, about: string) =>
    flows
      .command(usage)
      .description(about)
      .option('--folder <path>', 'where flows/, locales/ and test/flows/ lie', home);

  command('lint', 'refuse flows that could fail a person; one line for each problem').action((options: FolderOption) =>
    telling(() => lint(options.folder)),
  );
  command('graph <flow>', 'print the flow as Mermaid text').action((flow: string, options: FolderOption) =>
    telling(() => graph(options.folder, flow)),
  );
  command('play', 'go through a flow in the terminal as a person would; /silence lets the timer fire, /photo sends one')
    .argument('[flow]', 'where the conversation begins', workshop.homeFlow)
    .option('--language <code>', 'the language to begin in', 'id')
    .addOption(
      new Option('--channel <name>', 'whose buttons and limits').choices(workshop.phoneFaceNames).default('telegram'),
    )
    .option('--jsonl', 'read inputs and write scenes as lines of JSON', false)
    .action((flow: string, options: FolderOption & PlayRequest) => telling(() => play(options.folder, flow, options)));
  command('test', 'replay the golden transcripts')
    .option('--update', 'write what the flows now do into the transcripts; review the difference', false)
    .action((options: FolderOption & { update: boolean }) => telling(() => test(options.folder, options.update)));
  command('export-transcript <played>', 'keep a conversation as a golden transcript; - reads standard input')
    .requiredOption('--name <name>', 'the name of its file')
    .option('--about <words>', 'what it shows')
    .option('--flow <flow>', 'where it begins, if what was played does not tell')
    .option('--language <code>', 'the language it begins in, if what was played does not tell')
    .action((played: string, options: FolderOption & ExportOptions) =>
      telling(() => {
        const file = exportTranscript(options.folder, stageFor(load(options.folder), 'telegram'), played, options);
        process.stdout.write(`${file}\n`);
        return true;
      }),
    );
  flows.addCommand(tortureCommand(home).copyInheritedSettings(flows));
  return flows;
}

const flowsIn = (folder: string) => workshop.loadFlows(join(folder, 'flows'));

/** What a conversation needs. The gate's words are the dearest part, and read once for all that asks them. */
function load(folder: string) {
  const locales = join(folder, 'locales');
  const texts = loadTexts(locales);
  const gateWords = loadGateWords(locales);
  const known = join(folder, 'places');
  const findPlaces = existsSync(known) ? loadPlaces(known).matches : undefined;
  return {
    texts,
    gateWords,
    flows: flowsIn(folder),
    words: workshop.loadFlowWords(locales, texts, findPlaces, gateWords),
  };
}

function lint(folder: string): boolean {
  // The words too: what is broken in them is a complaint of the lint.
  const { flows, texts, gateWords } = load(folder);
  const limits = workshop.loadLintLimits(join(folder, 'locales'), gateWords);
  const problems = workshop.lintFlows(flows, texts, limits);
  for (const { file, line, rule, message, mend } of problems) {
    process.stderr.write(`${file}:${line} ${rule}: ${message}\n  ${mend}\n`);
  }
  if (problems.length === 0) process.stdout.write(`${flows.present.size} flows, nothing to mend\n`);
  return problems.length === 0;
}

function graph(folder: string, id: string): boolean {
  const flow = flowsIn(folder).present.get(id);
  if (flow === undefined) return noSuchFlow(id);
  process.stdout.write(workshop.drawFlow(flow));
  return true;
}

function noSuchFlow(id: string): boolean {
  process.stderr.write(`there is no flow ${id}\n`);
  return false;
}

function test(folder: string, update: boolean): boolean {
  const { flows, words } = load(folder);
  const files = workshop.loadTranscripts(join(folder, 'test', 'flows'));
  let failed = 0;
  for (const { file, content, transcript } of files) {
    const { turns, otherwise } = workshop.replay(flows, words, transcript, workshop.goldenMoment);
    if (otherwise.length === 0) continue;
    if (update) {
      writeFileSync(file, withTurns(content, turns));
      process.stdout.write(`${file}: turns ${otherwise.join(', ')} written anew\n`);
    } else {
      failed++;
      for (const number of otherwise) {
        const turn = turns[number - 1];
        process.stderr.write(`${file}: turn ${number} goes otherwise: ${JSON.stringify(turn)}\n`);
      }
    }
  }
  process.stdout.write(`${files.length - failed} of ${files.length} transcripts hold\n`);
  return failed === 0;
}

/** Puts the turns in place; comments and everything else the author wrote stay. */
function withTurns(content: string, turns: readonly workshop.Turn[]): string {
  const document = parseDocument(content);
  for (const [index, turn] of turns.entries()) {
    for (const key of ['out', 'effect', 'state', 'language'] as const) {
      const value = turn[key];
      const path = ['turns', index, key];
      if (value === undefined || value.length === 0) document.deleteIn(path);
      else document.setIn(path, Array.isArray(value) ? document.createNode(value, { flow: true }) : value);
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

async function play(folder: string, id: string, options: PlayRequest): Promise<boolean> {
  const loaded = load(folder);
  const { flows, texts } = loaded;
  if (!flows.present.has(id)) return noSuchFlow(id);
  if (!texts.languages.includes(options.language)) {
    process.stderr.write(`there are no texts in ${options.language}; there are in ${texts.languages.join(', ')}\n`);
    return false;
  }
  await playFlow(stageFor(loaded, options.channel), { flow: id, ...options });
  return true;
}

function stageFor(
  { flows, texts, words, gateWords }: ReturnType<typeof load>,
  face: workshop.PhoneFace,
): workshop.Stage {
  const limits = workshop.phoneFaces[face];
  return {
    flows,
    words,
    textsOf: () => texts,
    fit: (message) => maySend(message, { limits, author: 'flow', mayShow: () => false }, gateWords),
  };
}
