import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { keepPrepared, prepared, readYaml } from '../text/index.ts';
import { compileGateWords, gateFileSchema, type GateWords } from './gate-words.ts';

const name = 'gate-words';

/**
 * Reads every `<lang>/gate.yaml` of the locales folder.
 * @throws ConfigurationError naming file, line and field, also when there is none: without words the gate would let all pass.
 */
export function loadGateWords(localesFolder: string): GateWords {
  const files = filesOf(localesFolder);
  return prepared(name, files, () => compile(files));
}

/** Part of the build. @throws ConfigurationError */
export function prepareGateWords(localesFolder: string): void {
  const files = filesOf(localesFolder);
  keepPrepared(name, files, compile(files));
}

function filesOf(localesFolder: string): readonly string[] {
  const files = readdirSync(localesFolder)
    .sort()
    .map((language) => join(localesFolder, language, 'gate.yaml'))
    .filter((file) => existsSync(file));
  if (files.length === 0)
    throw new ConfigurationError({ file: localesFolder }, 'holds no gate words', 'Add <lang>/gate.yaml.');
  return files;
}

function compile(paths: readonly string[]): GateWords {
  const files = paths.map((path) => readYaml(path, gateFileSchema));
  try {
    return compileGateWords(files);
  } catch (error) {
    // Which file it was is asked only now: to compile each alone first would take as long again.
    files.forEach((file, at) => {
      refuseBrokenPatterns(paths[at] ?? '', () => compileGateWords([file]));
    });
    throw error;
  }
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
