import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import {
  buildPhraseIndex,
  keepPrepared,
  type Meaning,
  type PhraseIndex,
  phraseLists,
  prepared,
  readYaml,
  triedWordListSchema,
  wordListSchema,
} from '../text/index.ts';
import { type Concept, conceptSchema } from './concepts.ts';
import { type Knowledge } from './knowledge.ts';

const name = 'jobcheck';

/**
 * Reads every `<lang>/jobcheck.yaml` of the locales folder.
 * @throws ConfigurationError naming file, line and field
 */
export function loadJobCheck(localesFolder: string): Knowledge {
  const files = filesOf(localesFolder);
  return { index: prepared(name, files, () => compile(files)) };
}

/** Part of the build. @throws ConfigurationError */
export function prepareJobCheck(localesFolder: string): void {
  const files = filesOf(localesFolder);
  keepPrepared(name, files, compile(files));
}

function filesOf(localesFolder: string): string[] {
  const files = readdirSync(localesFolder)
    .sort()
    .map((language) => join(localesFolder, language, 'jobcheck.yaml'))
    .filter((file) => existsSync(file));
  if (files.length === 0)
    throw new ConfigurationError({ file: localesFolder }, 'holds no word list', 'Add <lang>/jobcheck.yaml.');
  return files;
}

function compile(files: readonly string[]): PhraseIndex<Meaning<Concept>> {
  const lists = files.map((file) => readYaml(file, wordListSchema(conceptSchema)));
  try {
    return buildPhraseIndex(lists.flatMap(phraseLists));
  } catch (cause) {
    for (const file of files) readYaml(file, triedWordListSchema(conceptSchema));
    throw cause;
  }
}
