import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { SuarError } from '../core/errors.ts';
import { workshop } from '../flow/index.ts';

/** A line of what `suar flows play --jsonl` reads, or prints. */
const playedSchema = z.union([
  workshop.playInputSchema,
  z.looseObject({ in: z.union([workshop.playInputSchema, z.strictObject({ enter: z.literal(true) })]) }),
]);
const startSchema = z.looseObject({ flow: workshop.nameSchema, language: z.string() });
/** What `suar flows torture` writes, and what the desk gives. */
const writtenSchema = z.looseObject({ flow: workshop.nameSchema, acts: z.array(z.unknown()).optional() });

export interface ExportOptions {
  readonly name: string;
  readonly about: string | undefined;
  readonly flow: string | undefined;
  readonly language: string | undefined;
}

export class ExportError extends SuarError {
  override readonly name = 'ExportError';
}

/**
 * Makes a golden transcript of a conversation: a broken one of `flows torture`, one kept at the desk, or lines of
 * `flows play --jsonl`. It is replayed, so that it holds what the flows do now.
 * @returns the file written: `test/flows/<flow>/<name>.yaml`, or in `torture/` where it needs more than the engine
 * @throws ExportError for what is no conversation, or a name that is taken
 */
export function exportTranscript(
  folder: string,
  stage: workshop.Stage,
  played: string,
  options: ExportOptions,
): string {
  const content = readFileSync(played === '-' ? 0 : played, 'utf8');
  const written = writtenSchema.safeParse(readYaml(content));
  const transcript = written.success
    ? workshop.parseTranscript(played, content)
    : transcriptOfLines(stage, content, options);
  const told = { ...transcript, about: options.about ?? transcript.about };
  const { turns } = workshop.replay(stage.flows, stage.words, told, workshop.goldenMoment);
  const within = join(folder, 'test', 'flows', told.acts === undefined ? told.flow : 'torture');
  const file = join(within, `${options.name}.yaml`);
  if (existsSync(file)) throw new ExportError(`${file} is there already`, 'Choose another --name.');
  mkdirSync(within, { recursive: true });
  writeFileSync(file, stringify({ ...told, turns }, { lineWidth: 0 }));
  return file;
}

function readYaml(content: string): unknown {
  try {
    return parse(content);
  } catch {
    return undefined; // Lines of JSON are no YAML document; they are read as lines.
  }
}

function transcriptOfLines(
  stage: workshop.Stage,
  content: string,
  { about, flow, language }: ExportOptions,
): workshop.Transcript {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  const inputs = lines.flatMap((line, index): workshop.PlayInput[] => {
    const read = playedSchema.safeParse(parseLine(line));
    if (!read.success) {
      const hint = 'Give a file of `flows torture`, of the desk, or what `flows play --jsonl` reads or prints.';
      throw new ExportError(`line ${index + 1} is nothing that was played`, hint);
    }
    const input = 'in' in read.data ? read.data.in : read.data;
    return 'enter' in input ? [] : [input];
  });
  const begun = startSchema.safeParse(parseLine(lines[0] ?? '')).data;
  const begin = { flow: flow ?? begun?.flow ?? workshop.homeFlow, language: language ?? begun?.language ?? 'id' };
  const scenes = workshop.playThrough(stage, begin, inputs, workshop.goldenMoment);
  if (scenes.length !== inputs.length + 1)
    throw new ExportError('a button was pressed that is not there', 'Play it anew.');
  const head = { about: about ?? 'played', flow: begin.flow, locale: begin.language };
  return workshop.transcriptOf(stage, scenes, head);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // Refused by the schema that reads it.
  }
}
