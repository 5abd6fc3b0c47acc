import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check, loadJobCheck, noSnapshots } from '../../src/jobcheck/index.ts';
import {
  judgedOf,
  type Labelled,
  labelledSchema,
  type Marked,
  missesIn,
  scoreByRule,
  scoreOf,
} from '../jobcheck/score.ts';
import { root } from './sides.ts';

interface Options {
  readonly sets: readonly string[];
  readonly misses: boolean;
}

const shipped = join(root, 'test', 'data', 'jobcheck');

/** How well adverts are told from other texts and their reasons found. */
export function run({ sets, misses }: Options): Promise<object> {
  const files = sets.length > 0 ? sets : shippedSets();
  const knowledge = loadJobCheck(join(root, 'locales'));
  const marked = files.flatMap(labelledIn).map((text): Marked => {
    const evidence = { parts: [{ source: 'typed' as const, text: text.text }] };
    return { text, got: judgedOf(check(evidence, knowledge, noSnapshots, new Date(0))) };
  });
  return Promise.resolve({
    bench: 'jobcheck',
    node: process.version,
    sets: files.map((file) => basename(file)),
    suar: scoreOf(marked),
    byLanguage: byLanguage(marked),
    byRule: scoreByRule(marked),
    ...(misses ? { misses: missesIn(marked) } : {}),
  });
}

function shippedSets(): string[] {
  return readdirSync(shipped)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(shipped, name));
}

function labelledIn(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => labelledSchema.parse(JSON.parse(line)));
}

function byLanguage(marked: readonly Marked[]): object {
  const languages = [...new Set(marked.map(({ text }) => text.lang))].sort();
  return Object.fromEntries(
    languages.map((language) => [language, scoreOf(marked.filter(({ text }) => text.lang === language))]),
  );
}
