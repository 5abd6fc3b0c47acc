import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { readYaml } from '../text/index.ts';
import { compileGateWords, gateFileSchema, type GateWords } from './gate-words.ts';

/**
 * Reads every `<lang>/gate.yaml` of the locales folder.
 * @throws ConfigurationError naming file, line and field, also when there is none: without words the gate would let all pass.
 */
export function loadGateWords(localesFolder: string): GateWords {
  const paths = readdirSync(localesFolder)
    .sort()
    .map((language) => join(localesFolder, language, 'gate.yaml'))
    .filter((file) => existsSync(file));
  const files = paths.map((path) => {
    const file = readYaml(path, gateFileSchema);
    refuseBrokenPatterns(path, () => compileGateWords([file]));
    return file;
  });
  if (files.length === 0)
    throw new ConfigurationError({ file: localesFolder }, 'holds no gate words', 'Add <lang>/gate.yaml.');
  return compileGateWords(files);
}

function refuseBrokenPatterns(file: string, compile: () => unknown): void {
  try {
    compile();
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError(
      { file, field: 'patterns' },
      problem,
      'Write the pattern as src/text/phrases.ts describes.',
    );
  }
}
