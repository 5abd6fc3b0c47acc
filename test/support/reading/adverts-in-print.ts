import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Knowledge, type Rule } from '../../../src/jobcheck/index.ts';
import { judgedOf, labelledSchema } from '../../jobcheck/score.ts';
import { verdictOn } from '../../jobcheck/judge.ts';
import { root } from '../../bench/sides.ts';

/** An advert that is printed, and what the check finds in its words. */
export interface AdvertInPrint {
  readonly id: string;
  readonly script: string;
  /** The language that a session would have (BCP 47). */
  readonly language: string;
  readonly lines: readonly string[];
  readonly rules: readonly Rule[];
}

const scripts: readonly (readonly [script: string, languages: Readonly<Record<string, string>>])[] = [
  ['Latin', { id: 'id', en: 'en', vi: 'vi', tl: 'tl', ms: 'ms' }],
  ['Thai', { th: 'th' }],
  ['Han', { zh: 'zh-Hans', 'zh-Hant': 'zh-Hant' }],
  ['Devanagari', { hi: 'hi', ne: 'ne' }],
  ['Bengali', { bn: 'bn' }],
  ['Tamil', { ta: 'ta' }],
  ['Arabic', { ur: 'ur' }],
  ['Burmese', { my: 'my' }],
];
/** What no font of the house draws would be boxes on the poster: the words are asked about here. */
const DRAWN_BY_NO_FONT = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const [shortest, longest] = [80, 420];
const fewestRules = 3;

/**
 * Of the lures that this checkout ships the first few in each of eight scripts that fit on a poster and in which the check
 * finds something: the shared examples first.
 */
export function advertsInPrint(knowledge: Knowledge, ofEach: number): AdvertInPrint[] {
  const all = ['examples', 'a', 'b'].flatMap((set) =>
    readFileSync(join(root, 'test', 'data', 'jobcheck', `${set}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => labelledSchema.parse(JSON.parse(line))),
  );
  return scripts.flatMap(([script, languages]) => {
    const chosen: AdvertInPrint[] = [];
    const left = new Map(Object.keys(languages).map((language) => [language, ofEach / Object.keys(languages).length]));
    for (const { id, lang, text, label } of all) {
      const room = left.get(lang) ?? 0;
      const language = languages[lang];
      if (room <= 0 || language === undefined || label !== 'lure' || DRAWN_BY_NO_FONT.test(text)) continue;
      if (text.length < shortest || text.length > longest) continue;
      const { rules } = judgedOf(verdictOn(text, knowledge));
      if (rules.length < fewestRules) continue;
      left.set(lang, room - 1);
      chosen.push({ id, script, language, lines: text.split('\n').filter((line) => line.trim() !== ''), rules });
    }
    return chosen;
  });
}
