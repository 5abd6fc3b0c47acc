import { firstWay, idOfKey, idsPerKind, type PhraseGraph, root, wayKey, wayKinds } from './phrase-graph.ts';
import { type Token } from './tokens.ts';
import { writtenForms } from './written-forms.ts';

export interface PhraseHit<Tag> {
  readonly tag: Tag;
  /** Token positions, end exclusive. */
  readonly from: number;
  readonly to: number;
}

const GAP_WORDS = 3;

/** What the graph knows of a word; each word of a text is looked up once. */
interface Known {
  readonly word: string;
  readonly id: number | undefined;
  readonly classes: readonly number[];
  readonly isNumber: boolean;
  /** The ids of its beginnings and of its endings by their length; asked for when first needed. */
  readonly prefixes: Map<number, number>;
  readonly suffixes: Map<number, number>;
}

interface Form {
  readonly known: Known;
  readonly to: number;
}

interface Search {
  readonly graph: PhraseGraph<unknown>;
  readonly text: readonly Token[];
  readonly forms: readonly (readonly Form[])[];
  /** Where the longest phrase of a tag ends, by the tag's position; 0 for none. */
  readonly longest: Int32Array;
  /** The tags found, in the order in which they were. */
  readonly found: number[];
  /** Where a gap has already led to: two gaps in a row reach the same places by many ways. */
  readonly seen: Set<number>;
}

/** Every place where a pattern matches, the longest per tag and starting place; unordered across tags. */
export function findPhrases<Tag>(graph: PhraseGraph<Tag>, text: readonly Token[]): PhraseHit<Tag>[] {
  const forms = formsOf(graph, text);
  const search: Search = {
    graph,
    text,
    forms,
    longest: new Int32Array(graph.tags.length),
    found: [],
    seen: new Set(),
  };
  const { longest, found, seen } = search;
  const hits: PhraseHit<Tag>[] = [];
  for (let from = 0; from < text.length; from += 1) {
    follow(root, from, search);
    for (const position of found) {
      const tag = graph.tags[position];
      if (tag !== undefined) hits.push({ tag, from, to: longest[position] ?? 0 });
      longest[position] = 0;
    }
    found.length = 0;
    if (seen.size > 0) seen.clear();
  }
  return hits;
}

function formsOf(graph: PhraseGraph<unknown>, text: readonly Token[]): Form[][] {
  const words = new Map<string, Known>();
  const knownOf = (word: string): Known => {
    const before = words.get(word);
    if (before !== undefined) return before;
    const known = {
      word,
      id: graph.ids.get(word),
      classes: graph.classesOf.get(word) ?? none,
      isNumber: NUMBER.test(word),
      prefixes: new Map<number, number>(),
      suffixes: new Map<number, number>(),
    };
    words.set(word, known);
    return known;
  };
  return text.map((_, at) => writtenForms(text, at, graph).map(({ word, to }) => ({ known: knownOf(word), to })));
}

const none: readonly never[] = [];
const unknown = -1;
const NUMBER = /^\p{Nd}/u;

const bit = (kind: keyof typeof wayKinds): number => 1 << wayKinds[kind];
const [EXACT, PREFIX, SUFFIX, CLASS] = [bit('exact'), bit('prefix'), bit('suffix'), bit('class')];
const [NUMBERS, GAP, END] = [bit('number'), bit('gap'), bit('end')];
const [exact, ofClass, number, gap, ends] = [
  wayKey('exact'),
  wayKey('class'),
  wayKey('number'),
  wayKey('gap'),
  wayKey('end'),
];
const parts = {
  prefix: { key: wayKey('prefix'), lengths: wayKey('prefixLength') },
  suffix: { key: wayKey('suffix'), lengths: wayKey('suffixLength') },
} as const;

function follow(node: number, at: number, search: Search): void {
  const kinds = search.graph.kinds[node] ?? 0;
  if ((kinds & END) !== 0) finish(node, at, search);
  if ((kinds & GAP) !== 0) leap(node, at, search);
  const forms = search.forms[at];
  if (forms !== undefined) for (const { known, to } of forms) take(node, kinds, known, to, search);
}

function finish(node: number, at: number, { graph, longest, found }: Search): void {
  const { keys, starts } = graph;
  const end = starts[node + 1] ?? 0;
  // Ends are the last kind of way.
  for (let way = firstWay(graph, node, ends); way < end; way += 1) {
    const tag = idOfKey(keys[way] ?? 0);
    const before = longest[tag] ?? 0;
    if (at <= before) continue;
    if (before === 0) found.push(tag);
    longest[tag] = at;
  }
}

/** Every way on from a node that this form of a word may take. */
function take(node: number, kinds: number, known: Known, to: number, search: Search): void {
  if (known.id !== undefined && (kinds & EXACT) !== 0) followAll(node, exact + known.id, to, search);
  if ((kinds & CLASS) !== 0) for (const members of known.classes) followAll(node, ofClass + members, to, search);
  if (known.isNumber && (kinds & NUMBERS) !== 0) followAll(node, number, to, search);
  if ((kinds & PREFIX) !== 0) takeParts(node, 'prefix', known, to, search);
  if ((kinds & SUFFIX) !== 0) takeParts(node, 'suffix', known, to, search);
}

/** By the beginnings or endings of a word that are as long as some that the node waits for. */
function takeParts(node: number, kind: 'prefix' | 'suffix', known: Known, to: number, search: Search): void {
  const { graph } = search;
  const { keys, starts } = graph;
  const end = starts[node + 1] ?? 0;
  const { key, lengths } = parts[kind];
  for (let way = firstWay(graph, node, lengths); way < end; way += 1) {
    const length = (keys[way] ?? 0) - lengths;
    if (length >= idsPerKind || length > known.word.length) return;
    const part = partId(kind, length, known, graph);
    if (part !== undefined) followAll(node, key + part, to, search);
  }
}

function partId(
  kind: 'prefix' | 'suffix',
  length: number,
  { word, prefixes, suffixes }: Known,
  { ids }: PhraseGraph<unknown>,
): number | undefined {
  const asked = kind === 'prefix' ? prefixes : suffixes;
  let id = asked.get(length);
  if (id === undefined) {
    id = ids.get(kind === 'prefix' ? word.slice(0, length) : word.slice(-length)) ?? unknown;
    asked.set(length, id);
  }
  return id === unknown ? undefined : id;
}

function followAll(node: number, key: number, at: number, search: Search): void {
  const { keys, targets, starts } = search.graph;
  const end = starts[node + 1] ?? 0;
  for (let way = firstWay(search.graph, node, key); way < end && keys[way] === key; way += 1)
    follow(targets[way] ?? root, at, search);
}

/** Over a gap, to every word of the same sentence that is near enough. */
function leap(node: number, at: number, search: Search): void {
  const { graph, text, seen } = search;
  const { keys, targets } = graph;
  const end = graph.starts[node + 1] ?? 0;
  const sentence = text[at - 1]?.sentence;
  const start = text[at]?.place ?? 0;
  const first = firstWay(graph, node, gap);
  for (let to = at; to < text.length; to += 1) {
    const word = text[to];
    if (word === undefined || word.sentence !== sentence || word.place - start > GAP_WORDS) return;
    for (let way = first; way < end && keys[way] === gap; way += 1) {
      const next = targets[way] ?? root;
      const reached = next * text.length + to;
      if (seen.has(reached)) continue;
      seen.add(reached);
      follow(next, to, search);
    }
  }
}
