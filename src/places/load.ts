import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { createPlaceFinder, type PlaceFinder } from './find-places.ts';
import { readYaml } from '../text/index.ts';
import { countryNamesSchema, withOwnNames } from './country-names.ts';
import { gazetteerSchema, type Place } from './gazetteer.ts';
import { createPlaceScanner, type PlaceScanner } from './scan-places.ts';

/** Reads `gazetteer.json` of a folder. @throws ConfigurationError naming file and field */
export function loadPlaces(folder: string): PlaceFinder {
  return createPlaceFinder(readGazetteer(folder));
}

/** Reads `gazetteer.json` and `countries.yaml` of a folder. @throws ConfigurationError naming file and field */
export function loadPlaceScanner(folder: string): PlaceScanner {
  return createPlaceScanner(
    readGazetteer(folder),
    withOwnNames(readYaml(join(folder, 'countries.yaml'), countryNamesSchema)),
  );
}

function readGazetteer(folder: string): readonly Place[] {
  const file = join(folder, 'gazetteer.json');
  const parsed = gazetteerSchema.safeParse(readJson(file));
  if (parsed.success) return parsed.data.places;
  const [issue] = parsed.error.issues;
  throw new ConfigurationError(
    { file, field: (issue?.path ?? []).map(String).join('.') },
    issue?.message ?? 'does not fit',
    'Correct the entry; its neighbours show the form.',
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const problem = cause instanceof SyntaxError ? `is no JSON: ${cause.message}` : 'cannot be read';
    throw new ConfigurationError({ file }, problem, 'Correct the file, or take it from the version before.');
  }
}
