import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { lastLanguage } from './fallback.ts';
import { findBrokenLine } from './find-broken-line.ts';
import { createTexts, type Texts } from './texts.ts';

/**
 * Reads `<folder>/<language>/*.ftl`. A folder without such a file is no language of texts (word lists live there too).
 * @throws ConfigurationError naming file and line of broken Fluent, or of a text that another file has already
 */
export function loadTexts(folder: string): Texts {
  const bundles = new Map<string, FluentBundle>();
  for (const language of foldersIn(folder)) {
    const files = readdirSync(join(folder, language)).filter((name) => name.endsWith('.ftl'));
    if (files.length === 0) continue;
    // Isolation marks would travel with copied text and betray that a machine wrote it.
    const bundle = new FluentBundle(language, { useIsolating: false });
    for (const name of files.sort()) addFile(bundle, join(folder, language, name));
    bundles.set(language, bundle);
  }
  if (!bundles.has(lastLanguage)) {
    throw new ConfigurationError({ file: join(folder, lastLanguage) }, 'no texts found', 'every text needs English');
  }
  return createTexts(bundles);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function addFile(bundle: FluentBundle, file: string): void {
  const content = readFileSync(file, 'utf8');
  const resource = new FluentResource(content);
  const broken = findBrokenLine(content, new Set(resource.body.map(({ id }) => id)));
  if (broken !== null) {
    throw new ConfigurationError({ file, line: broken.line }, broken.problem, 'see projectfluent.org for the syntax');
  }
  const [error] = bundle.addResource(resource);
  if (error !== undefined) {
    throw new ConfigurationError({ file }, error.message, 'a text stands in one file of its language only');
  }
}
