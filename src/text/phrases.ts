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
  exact: Edges<string, Tag>;
  prefix: Edges<string, Tag>;
  /** Lengths that occur among the prefixes and suffixes: only these are tried. */
  prefixLengths: readonly number[];
  suffixLengths: readonly number[];
  /** Languages that put the person before the verb (Swahili "wana-ni-piga") are known by a word's end. */
  suffix: Edges<string, Tag>;
  classes: Edges<ReadonlySet<string>, Tag>;
  number: readonly Node<Tag>[];
  gap: readonly Node<Tag>[];
  tags: readonly Tag[];
}

/** Undefined where nothing leads on: most nodes have one edge, and eighteen languages have many nodes. */
type Edges<Key, Tag> = Map<Key, Node<Tag>[]> | undefined;

/** A graph of the patterns' words: every way from the root to a node with a tag is a form of a pattern. */
export interface PhraseIndex<Tag> {
  readonly root: Node<Tag>;
  readonly vocabulary: ReadonlySet<string>;
  readonly skeletons: ReadonlyMap<string, readonly string[]>;
  /** The classes that a word is in. */
  readonly classesOf: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
}

const GAP_WORDS = 3;

/** @throws RangeError naming the pattern when it is none, or the class that it uses and the list lacks. */
export function buildPhraseIndex<Tag>(lists: readonly PhraseList<Tag>[]): PhraseIndex<Tag> {
  const root = emptyNode<Tag>();
  const words = new Vocabulary();
  const classesOf = new Map<string, ReadonlySet<string>[]>();
  for (const list of lists) {
    const classes = new Map(
      Object.entries(list.classes).map(([name, members]) => [name, new Set(members.flatMap(wordsOf))]),
    );
    for (const members of classes.values()) {
      for (const member of members) {
        words.learn(member, list.dropsVowels);
        classesOf.set(member, [...(classesOf.get(member) ?? []), members]);
      }
    }
    const build: Build = { classes, learn: (word) => words.learn(word, list.dropsVowels) };
    for (const pattern of list.patterns) {
      for (const end of linkChoice(parsePattern(pattern), [root], build)) {
        if (!end.tags.includes(list.tag)) end.tags = [...end.tags, list.tag];
      }
    }
  }
  return { root, vocabulary: words.known, skeletons: words.skeletons, classesOf };
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
  if (part === '~') for (const node of from) node.gap = [...node.gap, to];
  else if (part === '%') for (const node of from) node.number = [...node.number, to];
  else if (/^\$[a-z]/u.test(part)) {
    const members = build.classes.get(part.slice(1));
    if (members === undefined) throw new RangeError(`there is no class ${part}`);
    for (const node of from) node.classes = withEdge(node.classes, members, to);
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
    for (const node of frontier) {
      if (open && last) {
        node.prefix = withEdge(node.prefix, word, next);
        node.prefixLengths = withLength(node.prefixLengths, word.length);
      } else if (ending) {
        node.suffix = withEdge(node.suffix, word, next);
        node.suffixLengths = withLength(node.suffixLengths, word.length);
      } else node.exact = withEdge(node.exact, word, next);
    }
    frontier = [next];
  });
}

function wordsOf(text: string): string[] {
  return tokens(text).map((token) => token.word);
}

/** Every place where a pattern matches, the longest per tag and starting place; unordered across tags. */
export function findPhrases<Tag>(index: PhraseIndex<Tag>, text: readonly Token[]): PhraseHit<Tag>[] {
  const forms = text.map((_, at) => writtenForms(text, at, index).map((form) => withClasses(form, index)));
  const hits: PhraseHit<Tag>[] = [];
  // Emptied for each place rather than made anew: most places of a long message begin nothing.
  const search: Search<Tag> = { text, forms, longest: new Map(), seen: new Map() };
  for (let from = 0; from < text.length; from += 1) {
    follow(index.root, from, search);
    if (search.seen.size > 0) search.seen.clear();
    if (search.longest.size === 0) continue;
    for (const [tag, to] of search.longest) hits.push({ tag, from, to });
    search.longest.clear();
  }
  return hits;
}

function withClasses<Tag>({ word, to }: WrittenWord, { classesOf }: PhraseIndex<Tag>): Form {
  return { word, to, classes: classesOf.get(word) ?? none, isNumber: STARTS_WITH_DIGIT.test(word) };
}
const STARTS_WITH_DIGIT = /^\p{Nd}/u;

interface Form extends WrittenWord {
  readonly classes: readonly ReadonlySet<string>[];
  readonly isNumber: boolean;
}

interface Search<Tag> {
  readonly text: readonly Token[];
  readonly forms: readonly (readonly Form[])[];
  /** How far each tag reaches from the place that is looked at. */
  readonly longest: Map<Tag, number>;
  /** Where a gap has already led to: two gaps in a row reach the same places by many ways. */
  readonly seen: Map<Node<Tag>, Set<number>>;
}

function follow<Tag>(node: Node<Tag>, at: number, search: Search<Tag>): void {
  for (const tag of node.tags) if (at > (search.longest.get(tag) ?? 0)) search.longest.set(tag, at);
  if (node.gap.length > 0) leap(node, at, search);
  const forms = search.forms[at];
  if (forms === undefined) return;
  for (const { word, to, classes, isNumber } of forms) {
    followAll(node.exact?.get(word), to, search);
    if (node.classes !== undefined) for (const members of classes) followAll(node.classes.get(members), to, search);
    if (isNumber && node.number.length > 0) followAll(node.number, to, search);
    for (const length of node.prefixLengths)
      if (length <= word.length) followAll(node.prefix?.get(word.slice(0, length)), to, search);
    for (const length of node.suffixLengths)
      if (length <= word.length) followAll(node.suffix?.get(word.slice(-length)), to, search);
  }
}

function followAll<Tag>(nodes: readonly Node<Tag>[] | undefined, at: number, search: Search<Tag>): void {
  if (nodes !== undefined) for (const node of nodes) follow(node, at, search);
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

function withEdge<Key, Tag>(edges: Edges<Key, Tag>, key: Key, to: Node<Tag>): Edges<Key, Tag> {
  if (edges === undefined) return new Map([[key, [to]]]);
  const nodes = edges.get(key);
  if (nodes === undefined) edges.set(key, [to]);
  else if (!nodes.includes(to)) nodes.push(to);
  return edges;
}

function withLength(lengths: readonly number[], length: number): readonly number[] {
  return lengths.includes(length) ? lengths : [...lengths, length];
}

/** Shared, so that a node without such ways costs nothing. */
const none: readonly never[] = [];

function emptyNode<Tag>(): Node<Tag> {
  return {
    exact: undefined,
    prefix: undefined,
    suffix: undefined,
    prefixLengths: none,
    suffixLengths: none,
    classes: undefined,
    number: none,
    gap: none,
    tags: none,
  };
}

/** The consonants of a Latin word that is long enough to be known by them; undefined for others. */
function skeletonOf(word: string): string | undefined {
  if (word.length < 5 || !/^[a-z]+$/u.test(word)) return undefined;
  const bones = word.replace(/[aeiou]/gu, '');
  return bones.length >= 3 ? bones : undefined;
}
