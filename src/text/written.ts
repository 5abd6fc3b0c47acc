import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type z } from 'zod';
import { ConfigurationError } from '../core/errors.ts';

export interface Written<T> {
  readonly value: T;
  /** Line of each written path such as `steps.hello.next`, from 1. */
  readonly lines: ReadonlyMap<string, number>;
}

/** YAML as it stands in a file: values of no known shape yet, and where each was written. */
export type WrittenYaml = Written<unknown>;

/** Reads YAML that an author wrote. @param file named in errors. @throws ConfigurationError with file, line and field */
export function parseWritten<Schema extends z.ZodType>(
  file: string,
  content: string,
  schema: Schema,
): Written<z.infer<Schema>> {
  return fitWritten(file, parseYaml(file, content), schema);
}

/** @throws ConfigurationError with file and line */
export function parseYaml(file: string, content: string): WrittenYaml {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = counter.linePos(error.pos[0]);
    throw new ConfigurationError({ file, line }, `broken YAML (${error.code})`, error.message.split('\n')[0] ?? '');
  }
  const lines = new Map<string, number>();
  noteLines(document.contents, [], counter, lines);
  return { value: document.toJS(), lines };
}

/** @throws ConfigurationError with file, line and field */
export function fitWritten<Schema extends z.ZodType>(
  file: string,
  { value, lines }: WrittenYaml,
  schema: Schema,
): Written<z.infer<Schema>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, lines };
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).map(String).join('.');
  const line = path === '' ? undefined : lineOf(lines, path);
  throw new ConfigurationError(
    { file, ...(line === undefined ? {} : { line }), field: fieldName(path) },
    issue?.message ?? 'does not fit the schema',
    'Mend the field; the files beside it show the form.',
  );
}

/** `choices[0].label`, as people write it. */
function fieldName(path: string): string {
  return path === '' ? '(whole file)' : path.replace(/\.(\d+)(?=\.|$)/gu, '[$1]');
}

/** The line of a path, or of the nearest part above it that is written. */
export function lineOf(lines: ReadonlyMap<string, number>, path: string): number {
  const parts = path.split('.');
  for (; parts.length > 0; parts.pop()) {
    const line = lines.get(parts.join('.'));
    if (line !== undefined) return line;
  }
  return 1;
}

function noteLines(node: unknown, path: readonly string[], counter: LineCounter, lines: Map<string, number>): void {
  const note = (part: string, at: unknown, value: unknown) => {
    const child = [...path, part];
    if (isScalar(at) || isMap(at) || isSeq(at)) {
      if (at.range != null) lines.set(child.join('.'), counter.linePos(at.range[0]).line);
    }
    noteLines(value, child, counter, lines);
  };
  if (isMap(node)) for (const { key, value } of node.items) note(isScalar(key) ? String(key.value) : '', key, value);
  if (isSeq(node)) for (const [index, item] of node.items.entries()) note(String(index), item, item);
}
