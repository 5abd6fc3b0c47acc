import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { keepPrepared, prepared, readYaml } from '../text/index.ts';
import { compileLexicons, type Lexicons, placesSchema, triedWordListSchema, wordListSchema } from './lexicons.ts';

const name = 'lexicons';

/**
 * Reads `places.yaml` and every `<lang>/triage.yaml` of the locales folder.
 * @throws ConfigurationError naming file, line and field.
 */
export function loadLexicons(localesFolder: string): Lexicons {
  return prepared(name, Object.values(filesOf(localesFolder)).flat(), () => compile(localesFolder));
}

/** Part of the build. @throws ConfigurationError */
export function prepareLexicons(localesFolder: string): void {
  keepPrepared(name, Object.values(filesOf(localesFolder)).flat(), compile(localesFolder));
}

function filesOf(localesFolder: string): { places: string; lists: readonly string[] } {
  const lists = readdirSync(localesFolder)
    .sort()
    .map((language) => join(localesFolder, language, 'triage.yaml'))
    .filter((file) => existsSync(file));
  if (lists.length === 0)
    throw new ConfigurationError({ file: localesFolder }, 'holds no word list', 'Add <lang>/triage.yaml.');
  return { places: join(localesFolder, 'places.yaml'), lists };
}

function compile(localesFolder: string): Lexicons {
  const files = filesOf(localesFolder);
  const places = readYaml(files.places, placesSchema);
  const lists = files.lists.map((file) => readYaml(file, wordListSchema));
  try {
    return compileLexicons(lists, places);
  } catch (cause) {
    for (const file of files.lists) readYaml(file, triedWordListSchema);
    throw cause;
  }
}
