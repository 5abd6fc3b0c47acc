import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type z } from 'zod';
import { ConfigurationError } from '../core/errors.ts';

/**
 * Reads one YAML file and checks it.
 * @throws ConfigurationError naming file, line and field when it is missing, is no YAML or does not fit the schema.
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new ConfigurationError({ file, line }, `is not YAML: ${broken.message}`, 'Correct the file and start again.');
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  const line = lineOf(document, path, lines);
  throw new ConfigurationError(
    { file, ...(line === undefined ? {} : { line }), field: fieldName(path) },
    issue?.message ?? 'does not fit',
    'Correct the field; the file beside it of another language shows the form.',
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new ConfigurationError({ file }, `cannot be read (${code})`, 'Check that the file is there and readable.');
  }
}

/** The line of the deepest part of the path that exists. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
  lines: LineCounter,
): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return undefined;
}

function fieldName(path: readonly (string | number)[]): string {
  return (
    path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
      .join('')
      .replace(/^\./u, '') || '(whole file)'
  );
}
