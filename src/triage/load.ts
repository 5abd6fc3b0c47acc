import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { readYaml } from '../text/index.ts';
import { compileLexicons, type Lexicons, placesSchema, type WordList, wordListSchema } from './lexicons.ts';

/**
 * Reads `places.yaml` and every `<lang>/triage.yaml` of the locales folder.
 * @throws ConfigurationError naming file, line and field.
 */
export function loadLexicons(localesFolder: string): Lexicons {
  const placesFile = join(localesFolder, 'places.yaml');
  const places = readYaml(placesFile, placesSchema);
  const files = readdirSync(localesFolder)
    .sort()
    .map((language) => join(localesFolder, language, 'triage.yaml'))
    .filter((file) => existsSync(file));
  const lists = files.map((file) => {
    const list = readYaml(file, wordListSchema);
    refuseBrokenPatterns(file, list);
    return list;
  });
  if (lists.length === 0)
    throw new ConfigurationError({ file: localesFolder }, 'holds no word list', 'Add <lang>/triage.yaml.');
  return compileLexicons(lists, places);
}

function refuseBrokenPatterns(file: string, list: WordList): void {
  for (const [concept, patterns] of Object.entries(list.concepts)) {
    patterns.forEach((_, position) => {
      try {
        compileLexicons([{ ...list, concepts: { [concept]: patterns.slice(position, position + 1) } }], {
          source: file,
          places: [],
        });
      } catch (cause) {
        const problem = cause instanceof Error ? cause.message : String(cause);
        const where = { file, field: `concepts.${concept}[${position}]` };
        throw new ConfigurationError(where, problem, 'Write the pattern as src/text/phrases.ts describes.');
      }
    });
  }
}
