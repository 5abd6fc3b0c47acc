import { FluentBundle, FluentResource } from '@fluent/bundle';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { readYaml } from '../text/index.ts';
import { findBrokenLine } from './find-broken-line.ts';
import { type Language, languagesSchema } from './languages.ts';
import { sourceLanguage, wordFiles } from './levels.ts';
import { createTexts, type Texts, type WrittenLanguage } from './texts.ts';

/**
 * Reads `<folder>/languages.yaml` and `<folder>/<language>/*.ftl`. A folder without such a file is a language that nobody has
 * begun to write (word lists may live there already).
 * @throws ConfigurationError naming file and line of broken Fluent, of a text that another file has already, or of texts
 * in a language that the list does not know
 */
export function loadTexts(folder: string): Texts {
  const list = join(folder, 'languages.yaml');
  const languages = readYaml(list, languagesSchema);
  for (const name of foldersIn(folder)) {
    if (textFilesIn(folder, name).length > 0 && !languages.some(({ code }) => code === name)) {
      throw new ConfigurationError({ file: list }, `does not name ${name}`, 'every language with texts stands there');
    }
  }
  const written = languages
    .filter(({ code }) => textFilesIn(folder, code).length > 0)
    .map((language) => readLanguage(folder, language, languages));
  if (!written.some(({ code }) => code === sourceLanguage)) {
    throw new ConfigurationError({ file: join(folder, sourceLanguage) }, 'no texts found', 'every text needs English');
  }
  return createTexts(languages, written);
}

function readLanguage(folder: string, language: Language, all: readonly Language[]): WrittenLanguage {
  // Isolation marks would travel with copied text and betray that a machine wrote it.
  const bundle = new FluentBundle(language.code, { useIsolating: false });
  const files = new Map<string, string>();
  for (const name of textFilesIn(folder, language.code)) {
    for (const id of addFile(bundle, join(folder, language.code, name))) files.set(id, name);
  }
  // A language is called the same in every language: the list has it, no translator writes it again.
  const names = all.map(({ code, name }) => `language-name-${code} = ${name}\n`).join('');
  bundle.addResource(new FluentResource(names), { allowOverrides: true });
  const lackingFiles = wordFiles.filter((name) => !existsSync(join(folder, language.code, name)));
  return { ...language, bundle, files, lackingFiles };
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function textFilesIn(folder: string, language: string): string[] {
  if (!existsSync(join(folder, language))) return [];
  return readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.ftl'))
    .sort();
}

/** @returns the ids of its texts, in their order */
function addFile(bundle: FluentBundle, file: string): string[] {
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
  return resource.body.map(({ id }) => id);
}
