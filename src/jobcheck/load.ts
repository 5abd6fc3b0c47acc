import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../core/errors.ts';
import { loadPlaceScanner } from '../places/index.ts';
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
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { type Opinion } from './opinion-weights.ts';
import { opinionFileSchema } from './opinion.ts';
import { compileMoney, type Money, moneyFileSchema } from './money.ts';

const name = 'jobcheck';

/**
 * Reads every `<lang>/jobcheck.yaml` of the locales folder, and what lies beside it: `jobcheck/` and `places/`.
 * @throws ConfigurationError naming file, line and field
 */
export function loadJobCheck(localesFolder: string): Knowledge {
  const files = filesOf(localesFolder);
  const compiled = prepared(name, sourcesOf(files), () => compile(files));
  return knowledgeOf({ ...compiled, places: loadPlaceScanner(files.places) });
}

/** Part of the build. @throws ConfigurationError */
export function prepareJobCheck(localesFolder: string): void {
  const files = filesOf(localesFolder);
  keepPrepared(name, sourcesOf(files), compile(files));
}

interface Files {
  readonly lists: readonly string[];
  readonly money: string;
  readonly opinion: string;
  readonly places: string;
}

interface Compiled {
  readonly index: PhraseIndex<Meaning<Concept>>;
  readonly money: Money;
  readonly opinion: Opinion | undefined;
}

function filesOf(localesFolder: string): Files {
  const lists = readdirSync(localesFolder)
    .sort()
    .map((language) => join(localesFolder, language, 'jobcheck.yaml'))
    .filter((file) => existsSync(file));
  if (lists.length === 0)
    throw new ConfigurationError({ file: localesFolder }, 'holds no word list', 'Add <lang>/jobcheck.yaml.');
  const beside = join(localesFolder, '..');
  return {
    lists,
    money: join(beside, 'jobcheck', 'money.yaml'),
    opinion: join(beside, 'jobcheck', 'opinion.json'),
    places: join(beside, 'places'),
  };
}

const sourcesOf = ({ lists, money, opinion }: Files): string[] => [...lists, money, opinion];

function compile({ lists, money, opinion }: Files): Compiled {
  const written = lists.map((file) => readYaml(file, wordListSchema(conceptSchema)));
  try {
    return {
      index: buildPhraseIndex(written.flatMap(phraseLists)),
      money: compileMoney(readYaml(money, moneyFileSchema)),
      // JSON is YAML, and errors name the line.
      opinion: existsSync(opinion) ? readYaml(opinion, opinionFileSchema) : undefined,
    };
  } catch (cause) {
    for (const file of lists) readYaml(file, triedWordListSchema(conceptSchema));
    throw cause;
  }
}
