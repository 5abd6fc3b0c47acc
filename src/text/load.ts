import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type z } from 'zod';
import { ConfigurationError } from '../core/errors.ts';
import { keepPrepared, prepared } from './prepared/load.ts';
import { fitWritten, parseYaml, type Written, type WrittenYaml } from './written.ts';

/**
 * Reads one YAML file and checks it.
 * @throws ConfigurationError naming file, line and field when it is missing, is no YAML or does not fit the schema.
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  return readWritten(file, schema).value;
}

/** The same, with the file's text and where in it each value stands. @throws ConfigurationError */
export function readWritten<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Written<z.infer<Schema>> & { readonly content: string } {
  const content = readText(file);
  const yaml = keptYaml().get(digestOf(content)) ?? parseYaml(file, content);
  return { ...fitWritten(file, yaml, schema), content };
}

/** Part of the build: a start reads a hundred files, and to parse them takes longer than all else it does with them. */
export function prepareYaml(files: readonly string[]): void {
  const parsed = files.map((file): [string, WrittenYaml] => {
    const content = readText(file);
    return [digestOf(content), parseYaml(file, content)];
  });
  keepPrepared(name, [], new Map(parsed));
}

const name = 'yaml';
type KeptYaml = ReadonlyMap<string, WrittenYaml>;
/** Wanted at a start and then hardly ever: memory may have it back. */
let kept: WeakRef<KeptYaml> | undefined;

function keptYaml(): KeptYaml {
  const known = kept?.deref();
  if (known !== undefined) return known;
  const read = prepared<KeptYaml>(name, [], () => new Map());
  kept = new WeakRef(read);
  return read;
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('base64');

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new ConfigurationError({ file }, `cannot be read (${code})`, 'Check that the file is there and readable.');
  }
}
