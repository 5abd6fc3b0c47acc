import { type Choice, parsePattern } from './pattern.ts';
import { writtenForms, type WrittenWord } from './written-forms.ts';
import { tokens, type Token } from './tokens.ts';

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

export interface PhraseHit<Tag> {
  readonly tag: Tag;
  /** Token positions, end exclusive. */
  readonly from: number;
  readonly to: number;
}

interface Node<Tag> {
  readonly exact: Map<string, Node<Tag>[]>;
  readonly prefix: Map<string, Node<Tag>[]>;
  /** Languages that put the person before the verb (Swahili "wana-ni-piga") are known by a word's end. */
  readonly suffix: Map<string, Node<Tag>[]>;
  readonly classes: Map<ReadonlySet<string>, Node<Tag>[]>;
  readonly number: Node<Tag>[];
  readonly gap: Node<Tag>[];
  readonly tags: Tag[];
}

/** A graph of the patterns' words: every way from the root to a node with a tag is a form of a pattern. */
export interface PhraseIndex<Tag> {
  readonly root: Node<Tag>;
  readonly vocabulary: ReadonlySet<string>;
  readonly skeletons: ReadonlyMap<string, readonly string[]>;
}

const GAP_WORDS = 3;
const LONGEST_PREFIX = 24;

/** @throws RangeError naming the pattern when it is none, or the class that it uses and the list lacks. */
export function buildPhraseIndex<Tag>(lists: readonly PhraseList<Tag>[]): PhraseIndex<Tag> {
  const root = emptyNode<Tag>();
  const words = new Vocabulary();
  for (const list of lists) {
    const classes = new Map(
      Object.entries(list.classes).map(([name, members]) => [name, new Set(members.flatMap(wordsOf))]),
    );
    for (const members of classes.values()) for (const member of members) words.learn(member, list.dropsVowels);
    const build: Build = { classes, learn: (word) => words.learn(word, list.dropsVowels) };
    for (const pattern of list.patterns) {
      for (const end of linkChoice(parsePattern(pattern), [root], build)) {
        if (!end.tags.includes(list.tag)) end.tags.push(list.tag);
      }
    }
  }
  return { root, vocabulary: words.known, skeletons: words.skeletons };
}

class Vocabulary {
  readonly known = new Set<string>();
  readonly skeletons = new Map<string, string[]>();

  learn(word: string, dropsVowels: boolean): void {
    if (this.known.has(word)) return;
    this.known.add(word);
    const bones = dropsVowels ? skeletonOf(word) : undefined;
    if (bones !== undefined) this.skeletons.set(bones, [...(this.skeletons.get(bones) ?? []), word]);
  }
}

interface Build {
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly learn: (word: string) => void;
}

/** Links a choice behind the given nodes and tells where it ends; single words of a choice meet in one node. */
function linkChoice<Tag>(choice: Choice, from: readonly Node<Tag>[], build: Build): readonly Node<Tag>[] {
  const meeting = emptyNode<Tag>();
  const ends = new Set<Node<Tag>>();
  for (const row of choice.branches) {
    let frontier = from;
    row.forEach((part, position) => {
      if (typeof part !== 'string') frontier = linkChoice(part, frontier, build);
      else frontier = linkPart(part, frontier, position === row.length - 1 ? meeting : emptyNode<Tag>(), build);
    });
    for (const end of frontier) ends.add(end);
  }
  return [...ends];
}

function linkPart<Tag>(part: string, from: readonly Node<Tag>[], to: Node<Tag>, build: Build): readonly Node<Tag>[] {
  if (part === '~') for (const node of from) node.gap.push(to);
  else if (part === '%') for (const node of from) node.number.push(to);
  else if (/^\$[a-z]/u.test(part)) {
    const members = build.classes.get(part.slice(1));
    if (members === undefined) throw new RangeError(`there is no class ${part}`);
    for (const node of from) addEdge(node.classes, members, to);
  } else linkWords(part, from, to, build);
  return [to];
}

/** A part is one word, or several where a script writes without spaces. */
function linkWords<Tag>(part: string, from: readonly Node<Tag>[], to: Node<Tag>, build: Build): void {
  const open = part.endsWith('*');
  const begun = part.startsWith('*');
  const words = wordsOf(part.replace(/^\*|\*$/gu, ''));
  if (open && begun) throw new RangeError(`"${part}" is open at both ends`);
  if (words.length === 0) throw new RangeError(`"${part}" holds no word`);
  let frontier = from;
  words.forEach((word, position) => {
    const last = position === words.length - 1;
    const next = last ? to : emptyNode<Tag>();
    const ending = begun && position === 0;
    if (!(open && last) && !ending) build.learn(word);
    for (const node of frontier) addEdge(open && last ? node.prefix : ending ? node.suffix : node.exact, word, next);
    frontier = [next];
  });
}

function wordsOf(text: string): string[] {
  return tokens(text).map((token) => token.word);
}

/** Every place where a pattern matches, the longest per tag and starting place; unordered across tags. */
export function findPhrases<Tag>(index: PhraseIndex<Tag>, text: readonly Token[]): PhraseHit<Tag>[] {
  const forms = text.map((_, at) => writtenForms(text, at, index));
  const hits: PhraseHit<Tag>[] = [];
  for (let from = 0; from < text.length; from += 1) {
    const longest = new Map<Tag, number>();
    const record = (node: Node<Tag>, to: number) => {
      for (const tag of node.tags) if (to > (longest.get(tag) ?? 0)) longest.set(tag, to);
    };
    follow(index.root, from, { text, forms, record, seen: new Map() });
    for (const [tag, to] of longest) hits.push({ tag, from, to });
  }
  return hits;
}

interface Search<Tag> {
  readonly text: readonly Token[];
  readonly forms: readonly (readonly WrittenWord[])[];
  readonly record: (node: Node<Tag>, to: number) => void;
  /** Where a gap has already led to: two gaps in a row reach the same places by many ways. */
  readonly seen: Map<Node<Tag>, Set<number>>;
}

function follow<Tag>(node: Node<Tag>, at: number, search: Search<Tag>): void {
  if (node.tags.length > 0) search.record(node, at);
  if (node.gap.length > 0) leap(node, at, search);
  for (const { word, to } of search.forms[at] ?? []) {
    for (const next of node.exact.get(word) ?? []) follow(next, to, search);
    for (const [members, nodes] of node.classes)
      if (members.has(word)) for (const next of nodes) follow(next, to, search);
    if (node.number.length > 0 && /^\p{Nd}/u.test(word)) for (const next of node.number) follow(next, to, search);
    for (let length = 2; node.prefix.size > 0 && length <= Math.min(word.length, LONGEST_PREFIX); length += 1) {
      for (const next of node.prefix.get(word.slice(0, length)) ?? []) follow(next, to, search);
    }
    for (let length = 1; node.suffix.size > 0 && length <= Math.min(word.length, LONGEST_PREFIX); length += 1) {
      for (const next of node.suffix.get(word.slice(-length)) ?? []) follow(next, to, search);
    }
  }
}

/** Over a gap, to every word of the same sentence that is near enough. */
function leap<Tag>(node: Node<Tag>, at: number, search: Search<Tag>): void {
  const sentence = search.text[at - 1]?.sentence;
  const start = search.text[at]?.place ?? 0;
  for (let to = at; to < search.text.length; to += 1) {
    const word = search.text[to];
    if (word === undefined || word.sentence !== sentence || word.place - start > GAP_WORDS) return;
    for (const next of node.gap) {
      const places = search.seen.get(next) ?? new Set();
      if (places.has(to)) continue;
      search.seen.set(next, places.add(to));
      follow(next, to, search);
    }
  }
}

function addEdge<Key, Tag>(edges: Map<Key, Node<Tag>[]>, key: Key, to: Node<Tag>): void {
  const nodes = edges.get(key);
  if (nodes === undefined) edges.set(key, [to]);
  else if (!nodes.includes(to)) nodes.push(to);
}

function emptyNode<Tag>(): Node<Tag> {
  return { exact: new Map(), prefix: new Map(), suffix: new Map(), classes: new Map(), number: [], gap: [], tags: [] };
}

/** The consonants of a Latin word that is long enough to be known by them; undefined for others. */
function skeletonOf(word: string): string | undefined {
  if (word.length < 5 || !/^[a-z]+$/u.test(word)) return undefined;
  const bones = word.replace(/[aeiou]/gu, '');
  return bones.length >= 3 ? bones : undefined;
}
