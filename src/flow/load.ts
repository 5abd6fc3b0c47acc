import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from '../core/errors.ts';
import { forbiddenIn, type GateWords, judgeInbound, loadGateWords } from '../safety/index.ts';
import { answerFileSchema, buildWords, commandFileSchema, type TextSource, urgentWords } from './build-words.ts';
import { type Flow, type Flows, flowSchema, homeFlow, publish } from './flow.ts';
import { channelLimits, type LintLimits } from './lint/limits.ts';
import { parseWritten, readWritten, readYaml, type Written } from '../text/index.ts';
import { type Transcript, transcriptSchema } from './transcript.ts';
import { type FlowWords } from './words.ts';

/**
 * The flows of a folder, `*.yaml` one each; earlier versions that sessions may still be on lie in its `earlier/`.
 * @throws ConfigurationError with file, line and field
 */
export function loadFlows(folder: string): Flows {
  const present = yamlFilesIn(folder).map(loadFlow);
  const earlier = join(folder, 'earlier');
  const flows = publish(present, existsSync(earlier) ? yamlFilesIn(earlier).map(loadFlow) : []);
  if (!flows.present.has(homeFlow)) {
    throw new ConfigurationError({ file: folder }, `no flow named ${homeFlow}`, 'every conversation begins there');
  }
  if (flows.present.size < present.length) {
    throw new ConfigurationError({ file: folder }, 'two files hold a flow of the same name', 'rename one of them');
  }
  return flows;
}

/** @throws ConfigurationError with file, line and field */
export function loadFlow(file: string): Flow {
  const { content, ...written } = readWritten(file, flowSchema);
  return flowOf(file, content, written);
}

/** @param file named in errors and findings. @throws ConfigurationError with file, line and field */
export function parseFlow(file: string, content: string): Flow {
  return flowOf(file, content, parseWritten(file, content, flowSchema));
}

function flowOf(file: string, content: string, { value, lines }: Written<z.infer<typeof flowSchema>>): Flow {
  return {
    id: value.flow,
    version: createHash('sha256').update(content).digest('hex').slice(0, 12),
    about: value.about,
    cover: value.cover,
    rehearsal: value.rehearsal,
    start: value.start,
    steps: new Map(Object.entries(value.steps)),
    source: { file, lines },
  };
}

/**
 * Command and answer words: `<folder>/<language>/commands.yaml` and `answers.yaml`; danger words: `gate.yaml`.
 * @param findPlaces for questions that match an answer with known places
 * @throws ConfigurationError
 */
export function loadFlowWords(
  folder: string,
  texts: TextSource,
  findPlaces?: FlowWords['findPlaces'],
  gateWords: GateWords = loadGateWords(folder),
): FlowWords {
  const files = languagesIn(folder).flatMap((language) => {
    const commands = join(folder, language, 'commands.yaml');
    const answers = join(folder, language, 'answers.yaml');
    if (!existsSync(commands) || !existsSync(answers)) return [];
    return [
      {
        language,
        commands: readYaml(commands, commandFileSchema),
        answers: readYaml(answers, answerFileSchema),
      },
    ];
  });
  return { ...buildWords(texts, files, (text) => judgeInbound(text, gateWords).danger), findPlaces };
}

/** What the lint holds texts against: channel limits, and `lockscreen.yaml`, `promises.yaml`, `commands.yaml` of each language. */
export function loadLintLimits(folder: string, gateWords: GateWords = loadGateWords(folder)): LintLimits {
  const read = (name: string) =>
    new Map(
      languagesIn(folder)
        .filter((language) => existsSync(join(folder, language, name)))
        .map((language) => [language, readYaml(join(folder, language, name), z.array(z.string()))]),
    );
  return {
    ...channelLimits,
    alarming: read('lockscreen.yaml'),
    forbidden: read('promises.yaml'),
    refused: (text) => forbiddenIn(text, gateWords)?.phrase,
    urgent: new Set(
      languagesIn(folder)
        .map((language) => join(folder, language, 'commands.yaml'))
        .filter((file) => existsSync(file))
        .flatMap((file) => urgentWords(readYaml(file, commandFileSchema))),
    ),
  };
}

export interface TranscriptFile {
  readonly file: string;
  readonly content: string;
  readonly transcript: Transcript;
}

/** Golden transcripts: `<folder>/<flow>/<name>.yaml`; the folder `broken` holds flows, not transcripts. */
export function loadTranscripts(folder: string): TranscriptFile[] {
  return languagesIn(folder)
    .filter((flow) => flow !== 'broken')
    .flatMap((flow) => loadTranscriptsOf(folder, flow));
}

/** Those of one flow; none where nobody has written any. @throws ConfigurationError with file, line and field */
export function loadTranscriptsOf(folder: string, flow: string): TranscriptFile[] {
  const own = join(folder, flow);
  return (existsSync(own) ? yamlFilesIn(own) : []).map((file) => {
    const { content, value: transcript } = readWritten(file, transcriptSchema);
    return { file, content, transcript };
  });
}

/** @param file named in errors. @throws ConfigurationError with file, line and field */
export function parseTranscript(file: string, content: string): Transcript {
  return parseWritten(file, content, transcriptSchema).value;
}

function languagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function yamlFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
