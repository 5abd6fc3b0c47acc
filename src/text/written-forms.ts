import { isWord, type PhraseGraph } from './phrase-graph.ts';
import { type Token } from './tokens.ts';

/** One reading of what stands at a place: a word, and the place after it. */
export interface WrittenWord {
  readonly word: string;
  readonly to: number;
}

/** "S O S" is the shortest. */
const SPACED_OUT_LETTERS = 3;

/**
 * The readings of a place: the word itself; words of the lists whose vowels were dropped ("dkrng", "kmbja"); the Indonesian
 * passive prefix written apart ("di siksa", "d siksa"); a word spaced out to slip past filters ("t o l o n g").
 */
export function writtenForms(text: readonly Token[], at: number, known: PhraseGraph<unknown>): WrittenWord[] {
  const token = text[at];
  if (token === undefined) return [];
  const forms: WrittenWord[] = [{ word: token.word, to: at + 1 }];
  for (const word of withVowels(token.word, known)) forms.push({ word, to: at + 1 });
  const next = text[at + 1];
  if (
    (token.word === 'd' || token.word === 'di') &&
    next?.sentence === token.sentence &&
    /^[a-z]{3}/u.test(next.word)
  ) {
    forms.push({ word: `di${next.word}`, to: at + 2 });
    for (const word of withVowels(`di${next.word}`, known)) forms.push({ word, to: at + 2 });
  }
  const spelled = spacedOut(text, at);
  if (spelled !== undefined) forms.push(spelled);
  return forms;
}

function withVowels(word: string, known: PhraseGraph<unknown>): readonly string[] {
  if (known.skeletons.size === 0 || word.length < 3 || word.length > 12) return [];
  if (!/^[a-z]+$/u.test(word) || isWord(known, word)) return [];
  const candidates = known.skeletons.get(word.replace(/[aeiou]/gu, '')) ?? [];
  return candidates.filter((candidate) => candidate.length > word.length && subsequence(word, candidate));
}

/** Whether the letters of `short` stand in `long` in the same order. */
export function subsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

function isLatinLetter(word: string | undefined): boolean {
  return word?.length === 1 && word >= 'a' && word <= 'z';
}

function spacedOut(text: readonly Token[], at: number): WrittenWord | undefined {
  if (!isLatinLetter(text[at]?.word) || isLatinLetter(text[at - 1]?.word)) return undefined;
  let to = at;
  while (isLatinLetter(text[to]?.word)) to += 1;
  if (to - at < SPACED_OUT_LETTERS) return undefined;
  return {
    word: text
      .slice(at, to)
      .map((one) => one.word)
      .join(''),
    to,
  };
}
