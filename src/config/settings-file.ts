import { readFileSync } from 'node:fs';
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { type z } from 'zod';
import { ConfigurationError } from '../core/errors.ts';
import {
  type Contradiction,
  findContradiction,
  layOver,
  type Settings,
  type SettingsFile,
  settingsSchema,
} from './settings.ts';

/** Ships beside `src` and `dist`. */
export const shippedSettingsFile = new URL('../../config/default.yaml', import.meta.url);

const hint = 'Every setting is explained in config/default.yaml.';

/** @param file the operator's, if any; its values win over the ones that ship. @throws ConfigurationError */
export function readSettings(file: string | undefined): Settings {
  const shipped = new SettingsDocument('config/default.yaml', readFileSync(shippedSettingsFile, 'utf8'));
  const own = file === undefined ? undefined : new SettingsDocument(file, readText(file));
  const settings = layOver(shipped.parse(), own?.parse() ?? {});
  const contradiction = findContradiction(settings);
  if (contradiction !== undefined) throw (own ?? shipped).refuse(contradiction);
  return settings;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new ConfigurationError(
      { file: 'SUAR_CONFIG' },
      `expected a file that can be read, got '${file}' (${reason})`,
      'Name an existing YAML file, or leave SUAR_CONFIG out for the settings that ship.',
    );
  }
}

/** A YAML text that knows on which line each field stands. */
class SettingsDocument {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  /** @throws ConfigurationError at the first thing that is wrong */
  parse(): SettingsFile {
    const [broken] = this.#document.errors;
    if (broken !== undefined) {
      const { line } = this.#lines.linePos(broken.pos[0]);
      throw new ConfigurationError({ file: this.#file, line }, `not YAML: ${broken.message}`, hint);
    }
    // An empty file, or one of comments only, changes nothing.
    const result = settingsSchema.safeParse(this.#document.toJS() ?? {});
    if (result.success) return result.data;
    throw this.#errorOf(result.error);
  }

  refuse({ fields, problem }: Contradiction): ConfigurationError {
    const written = fields.find((field) => this.#offsetOf(field) !== undefined) ?? fields[0] ?? [];
    return this.#errorAt(written, problem);
  }

  #errorAt(path: readonly PropertyKey[], problem: string): ConfigurationError {
    const line = this.#lineOf(path);
    return new ConfigurationError(
      { file: this.#file, ...(line === undefined ? {} : { line }), field: fieldName(path) },
      problem,
      hint,
    );
  }

  #errorOf(error: z.ZodError): ConfigurationError {
    const [issue] = error.issues;
    if (issue === undefined) throw new TypeError('a failed parse names no issue', { cause: error });
    if (issue.code === 'unrecognized_keys') {
      return this.#errorAt([...issue.path, issue.keys[0] ?? ''], 'no such setting');
    }
    const got = this.#got(issue.path);
    return this.#errorAt(issue.path, got === undefined ? issue.message : `${issue.message}, got ${got}`);
  }

  /** The line of a field's key, of the field itself, or of what should have held it. */
  #lineOf(path: readonly PropertyKey[]): number | undefined {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const offset = this.#offsetOf(path.slice(0, depth));
      if (offset !== undefined) return this.#lines.linePos(offset).line;
    }
    return undefined;
  }

  #offsetOf(path: readonly PropertyKey[]): number | undefined {
    const parent = path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last)
      : undefined;
    if (isScalar(pair?.key)) return pair.key.range?.[0];
    const node = this.#document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  }

  /** What stands there, if it is short; a list or map is named, not shown. */
  #got(path: readonly PropertyKey[]): string | undefined {
    const value: unknown = path.length === 0 ? this.#document.toJS() : this.#document.getIn(path);
    if (value === undefined) return 'nothing';
    if (typeof value === 'string') return `'${value.slice(0, 60)}'`;
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
    return undefined;
  }
}

/** `ladder[1].within` */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
