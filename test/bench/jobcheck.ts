import { basename, join } from 'node:path';
import { type Knowledge, loadJobCheck } from '../../src/jobcheck/index.ts';
import { learnOpinion } from '../../src/jobcheck/learn-opinion.ts';
import { keywordList, naiveBayes } from '../jobcheck/baselines.ts';
import { judgeWith } from '../jobcheck/judge.ts';
import { labelledTraits, readSet, type Set, shippedSets } from '../jobcheck/learn.ts';
import {
  type Judged,
  type Labelled,
  type Marked,
  missesIn,
  type Score,
  scoreByRule,
  scoreOf,
} from '../jobcheck/score.ts';
import { speedOf } from '../jobcheck/speed.ts';
import { root } from './sides.ts';

interface Options {
  readonly sets: readonly string[];
  readonly misses: boolean;
  readonly rounds: number;
  readonly progress: (text: string) => void;
}

const folds = 5;

/**
 * How well lures are told from other texts and their reasons found, beside two baselines on the same texts. Files that were shipped are judged
 * by opinions that had not learned from the text in question; files of your own by the shipped one.
 */
export function run({ sets, misses, rounds, progress }: Options): Promise<object> {
  const knowledge = loadJobCheck(join(root, 'locales'));
  const ours = sets.length === 0;
  const files = ours ? shippedSets() : sets.map((file): Set => ({ name: basename(file), texts: readSet(file) }));
  const texts = files.flatMap((file) => file.texts);
  progress(`judging ${texts.length} texts`);
  const sides = ours ? crossValidated(texts, knowledge) : judgedByShipped(texts, knowledge);
  return Promise.resolve({
    bench: 'jobcheck',
    node: process.version,
    sets: files.map(({ name }) => name),
    judgedBy: ours ? `opinions learned without the text, ${folds} folds` : 'the shipped opinion',
    suar: scoreOf(sides.suar),
    keywordList: scoreOf(sides.keywordList),
    naiveBayes: scoreOf(sides.naiveBayes),
    ...(ours ? { byAuthor: byAuthor(files, knowledge) } : {}),
    byLanguage: byLanguage(sides.suar),
    byRule: scoreByRule(sides.suar),
    speed: speedOf(knowledge, texts, rounds),
    ...(misses ? { misses: missesIn(sides.suar) } : {}),
  });
}

interface Sides {
  readonly suar: readonly Marked[];
  readonly keywordList: readonly Marked[];
  readonly naiveBayes: readonly Marked[];
}

function markedBy(texts: readonly Labelled[], judge: (text: string) => Judged): Marked[] {
  return texts.map((text) => ({ text, got: judge(text.text) }));
}

function judgedByShipped(texts: readonly Labelled[], knowledge: Knowledge): Sides {
  return {
    suar: markedBy(texts, judgeWith(knowledge)),
    keywordList: markedBy(texts, keywordList()),
    naiveBayes: markedBy(texts, naiveBayes(shippedSets().flatMap((set) => set.texts))),
  };
}

function crossValidated(texts: readonly Labelled[], knowledge: Knowledge): Sides {
  const learned = labelledTraits(texts, knowledge);
  const parts = Array.from({ length: folds }, (_, fold) => {
    const inFold = (_: unknown, at: number) => at % folds === fold;
    const outside = (_: unknown, at: number) => at % folds !== fold;
    const own = texts.filter(inFold);
    return {
      suar: markedBy(own, judgeWith({ ...knowledge, opinion: learnOpinion(learned.filter(outside)) })),
      naiveBayes: markedBy(own, naiveBayes(texts.filter(outside))),
    };
  });
  return {
    suar: parts.flatMap(({ suar }) => suar),
    keywordList: markedBy(texts, keywordList()),
    naiveBayes: parts.flatMap((part) => part.naiveBayes),
  };
}

/** Each file judged by an opinion that learned from the others, which have other authors and other languages. */
function byAuthor(files: readonly Set[], knowledge: Knowledge): Record<string, Score> {
  return Object.fromEntries(
    files.map(({ name, texts }) => {
      const others = files.filter((file) => file.name !== name).flatMap((file) => file.texts);
      const opinion = learnOpinion(labelledTraits(others, knowledge));
      return [name, scoreOf(markedBy(texts, judgeWith({ ...knowledge, opinion })))];
    }),
  );
}

function byLanguage(marked: readonly Marked[]): Record<string, Score> {
  const languages = [...new Set(marked.map(({ text }) => text.lang))].sort();
  return Object.fromEntries(
    languages.map((language) => [language, scoreOf(marked.filter(({ text }) => text.lang === language))]),
  );
}
