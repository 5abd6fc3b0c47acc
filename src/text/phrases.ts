import { type Choice, parsePattern } from './pattern.ts';
import { GrowingGraph, type PhraseGraph, root } from './phrase-graph.ts';
import { tokens } from './tokens.ts';

/**
 * Patterns of words, as the word lists write them:
 * - words stand next to each other; `(a|b c|)` is a choice, perhaps of nothing; `word*` is any ending, `*word` any beginning;
 * - `$name` is any word of the list's class of that name; `%` is a number; `~` is up to three words of the same sentence, or
 *   as much text where a script writes without spaces: six Chinese characters, twelve Thai letters.
 */
export interface PhraseList<Tag> {
  readonly tag: Tag;
  readonly patterns: readonly string[];
  /** Classes of single words, usable as `$name`. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Words of this list may be typed without some vowels ("dpkl" for "dipukul"). */
  readonly dropsVowels: boolean;
}

/** Patterns made ready to be found; survives the structured clone. */
export type PhraseIndex<Tag> = PhraseGraph<Tag>;

/** @throws RangeError naming the pattern when it is none, or the class that it uses and the list lacks. */
export function buildPhraseIndex<Tag>(lists: readonly PhraseList<Tag>[]): PhraseIndex<Tag> {
  const graph = new GrowingGraph<Tag>();
  for (const list of lists) {
    const learn = (word: string) => {
      graph.learn(word, list.dropsVowels ? skeletonOf(word) : undefined);
    };
    const classes = new Map(
      Object.entries(list.classes).map(([name, written]) => {
        const members = new Set(written.flatMap(wordsOf));
        for (const member of members) learn(member);
        return [name, graph.addClass(members)];
      }),
    );
    for (const pattern of list.patterns) {
      for (const end of linkChoice(parsePattern(pattern), [root], { graph, classes, learn })) graph.end(end, list.tag);
    }
  }
  return graph.finish();
}

interface Build {
  readonly graph: GrowingGraph<unknown>;
  readonly classes: ReadonlyMap<string, number>;
  readonly learn: (word: string) => void;
}

/** Links a choice behind the given nodes and tells where it ends; single words of a choice meet in one node. */
function linkChoice(choice: Choice, from: readonly number[], build: Build): readonly number[] {
  const meeting = build.graph.node();
  const ends = new Set<number>();
  for (const row of choice.branches) {
    let frontier = from;
    row.forEach((part, position) => {
      if (typeof part !== 'string') frontier = linkChoice(part, frontier, build);
      else frontier = linkPart(part, frontier, position === row.length - 1 ? meeting : build.graph.node(), build);
    });
    for (const end of frontier) ends.add(end);
  }
  return [...ends];
}

function linkPart(part: string, from: readonly number[], to: number, build: Build): readonly number[] {
  const { graph, classes } = build;
  if (part === '~') for (const node of from) graph.link(node, 'gap', to);
  else if (part === '%') for (const node of from) graph.link(node, 'number', to);
  else if (/^\$[a-z]/u.test(part)) {
    const members = classes.get(part.slice(1));
    if (members === undefined) throw new RangeError(`there is no class ${part}`);
    for (const node of from) graph.linkClass(node, members, to);
  } else linkWords(part, from, to, build);
  return [to];
}

/** A part is one word, or several where a script writes without spaces. */
function linkWords(part: string, from: readonly number[], to: number, { graph, learn }: Build): void {
  const open = part.endsWith('*');
  const begun = part.startsWith('*');
  const words = wordsOf(part.replace(/^\*|\*$/gu, ''));
  if (open && begun) throw new RangeError(`"${part}" is open at both ends`);
  if (words.length === 0) throw new RangeError(`"${part}" holds no word`);
  let frontier = from;
  words.forEach((word, position) => {
    const last = position === words.length - 1;
    const next = last ? to : graph.node();
    const kind = open && last ? 'prefix' : begun && position === 0 ? 'suffix' : 'exact';
    if (kind === 'exact') learn(word);
    for (const node of frontier) graph.linkText(node, kind, word, next);
    frontier = [next];
  });
}

function wordsOf(text: string): string[] {
  return tokens(text).map((token) => token.word);
}

/** The consonants of a Latin word that is long enough to be known by them; undefined for others. */
function skeletonOf(word: string): string | undefined {
  if (word.length < 5 || !/^[a-z]+$/u.test(word)) return undefined;
  const bones = word.replace(/[aeiou]/gu, '');
  return bones.length >= 3 ? bones : undefined;
}
