import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { readYaml } from '../text/index.ts';
import { compileLexicons, type Lexicons, placesSchema, triedWordListSchema, wordListSchema } from './lexicons.ts';

/**
 * Reads every `<lang>/triage.yaml` of the locales folder, and the names of places that stand as signs beside them.
 * @param placesFolder holds `gazetteer.json`
 * @throws ConfigurationError naming file, line and field.
 */
export function loadLexicons(localesFolder: string, placesFolder = join(localesFolder, '..', 'places')): Lexicons {
  // JSON is YAML, and errors name the line.
  const places = readYaml(join(placesFolder, 'gazetteer.json'), placesSchema);
  const files = readdirSync(localesFolder)
    .sort()
    .map((language) => join(localesFolder, language, 'triage.yaml'))
    .filter((file) => existsSync(file));
  const lists = files.map((file) => readYaml(file, wordListSchema));
  if (lists.length === 0)
    throw new ConfigurationError({ file: localesFolder }, 'holds no word list', 'Add <lang>/triage.yaml.');
  try {
    return compileLexicons(lists, places);
  } catch (cause) {
    for (const file of files) readYaml(file, triedWordListSchema);
    throw cause;
  }
}
