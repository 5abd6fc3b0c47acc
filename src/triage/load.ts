import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { keepPrepared, prepared, readYaml, triedWordListSchema, wordListSchema } from '../text/index.ts';
import { conceptSchema } from './concepts.ts';
import { compileLexicons, type Lexicons, placesSchema } from './lexicons.ts';
import { opinionFileSchema } from './opinion.ts';

const name = 'lexicons';

/**
 * Reads every `<lang>/triage.yaml` of the locales folder, and the names of places that stand as signs beside them.
 * @param placesFolder holds `gazetteer.json`
 * @throws ConfigurationError naming file, line and field.
 */
export function loadLexicons(localesFolder: string, placesFolder = placesBeside(localesFolder)): Lexicons {
  const files = filesOf(localesFolder, placesFolder);
  return prepared(name, Object.values(files).flat(), () => compile(files));
}

/** Part of the build. @throws ConfigurationError */
export function prepareLexicons(localesFolder: string): void {
  const files = filesOf(localesFolder, placesBeside(localesFolder));
  keepPrepared(name, Object.values(files).flat(), compile(files));
}

interface Files {
  readonly places: string;
  readonly lists: readonly string[];
  readonly opinion: string;
}

function placesBeside(localesFolder: string): string {
  return join(localesFolder, '..', 'places');
}

function filesOf(localesFolder: string, placesFolder: string): Files {
  const lists = readdirSync(localesFolder)
    .sort()
    .map((language) => join(localesFolder, language, 'triage.yaml'))
    .filter((file) => existsSync(file));
  if (lists.length === 0)
    throw new ConfigurationError({ file: localesFolder }, 'holds no word list', 'Add <lang>/triage.yaml.');
  return { places: join(placesFolder, 'gazetteer.json'), lists, opinion: join(localesFolder, 'opinion.json') };
}

function compile(files: Files): Lexicons {
  // JSON is YAML, and errors name the line.
  const places = readYaml(files.places, placesSchema);
  const lists = files.lists.map((file) => readYaml(file, wordListSchema(conceptSchema)));
  const opinion = existsSync(files.opinion) ? readYaml(files.opinion, opinionFileSchema) : undefined;
  try {
    return { ...compileLexicons(lists, places), opinion };
  } catch (cause) {
    for (const file of files.lists) readYaml(file, triedWordListSchema(conceptSchema));
    throw cause;
  }
}
