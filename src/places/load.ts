import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { createPlaceFinder, type PlaceFinder } from './find-places.ts';
import { gazetteerSchema } from './gazetteer.ts';

/** Reads `gazetteer.json` of a folder. @throws ConfigurationError naming file and field */
export function loadPlaces(folder: string): PlaceFinder {
  const file = join(folder, 'gazetteer.json');
  const parsed = gazetteerSchema.safeParse(readJson(file));
  if (parsed.success) return createPlaceFinder(parsed.data.places);
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
