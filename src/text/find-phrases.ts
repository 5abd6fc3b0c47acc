import { firstWay, hasWay, idOfKey, idsPerKind, type PhraseGraph, root, wayKey, type WayKind } from './phrase-graph.ts';
import { type Token } from './tokens.ts';
import { writtenForms, type WrittenWord } from './written-forms.ts';

export interface PhraseHit<Tag> {
  readonly tag: Tag;
  /** Token positions, end exclusive. */
  readonly from: number;
  readonly to: number;
}

const GAP_WORDS = 3;

interface Form extends WrittenWord {
  readonly id: number | undefined;
  readonly classes: readonly number[];
}

interface Search {
  readonly graph: PhraseGraph<unknown>;
  readonly text: readonly Token[];
  readonly forms: readonly (readonly Form[])[];
  /** Where the longest phrase of a tag ends, by the tag's position. */
  readonly longest: Map<number, number>;
  /** Where a gap has already led to: two gaps in a row reach the same places by many ways. */
  readonly seen: Map<number, Set<number>>;
}

/** Every place where a pattern matches, the longest per tag and starting place; unordered across tags. */
export function findPhrases<Tag>(graph: PhraseGraph<Tag>, text: readonly Token[]): PhraseHit<Tag>[] {
  const forms = text.map((_, at) =>
    writtenForms(text, at, graph).map(({ word, to }) => ({
      word,
      to,
      id: graph.ids.get(word),
      classes: graph.classesOf.get(word) ?? none,
    })),
  );
  const hits: PhraseHit<Tag>[] = [];
  for (let from = 0; from < text.length; from += 1) {
    const longest = new Map<number, number>();
    follow(root, from, { graph, text, forms, longest, seen: new Map() });
    for (const [position, to] of longest) {
      const tag = graph.tags[position];
      if (tag !== undefined) hits.push({ tag, from, to });
    }
  }
  return hits;
}

const none: readonly never[] = [];

function follow(node: number, at: number, search: Search): void {
  const { graph, longest, forms } = search;
  if (hasWay(graph, node, 'end')) {
    for (const tag of idsOf(graph, node, 'end')) if (at > (longest.get(tag) ?? 0)) longest.set(tag, at);
  }
  if (hasWay(graph, node, 'gap')) leap(node, at, search);
  for (const form of forms[at] ?? none) take(node, form, search);
}

/** Every way on from a node that this form of a word may take. */
function take(node: number, { word, to, id, classes }: Form, search: Search): void {
  const { graph } = search;
  if (id !== undefined && hasWay(graph, node, 'exact')) followAll(node, wayKey('exact', id), to, search);
  if (classes.length > 0 && hasWay(graph, node, 'class')) {
    for (const members of classes) followAll(node, wayKey('class', members), to, search);
  }
  if (hasWay(graph, node, 'number') && /^\p{Nd}/u.test(word)) followAll(node, wayKey('number'), to, search);
  for (const kind of ['prefix', 'suffix'] as const) {
    if (!hasWay(graph, node, kind)) continue;
    for (const length of idsOf(graph, node, `${kind}Length`)) {
      if (length > word.length) break;
      const part = graph.ids.get(kind === 'prefix' ? word.slice(0, length) : word.slice(-length));
      if (part !== undefined) followAll(node, wayKey(kind, part), to, search);
    }
  }
}

function followAll(node: number, key: number, at: number, search: Search): void {
  const { keys, targets, starts } = search.graph;
  const end = starts[node + 1] ?? 0;
  for (let way = firstWay(search.graph, node, key); way < end && keys[way] === key; way += 1)
    follow(targets[way] ?? root, at, search);
}

/** The tags, or the lengths, of a node: in rising order. */
function idsOf(graph: PhraseGraph<unknown>, node: number, kind: WayKind): number[] {
  const ids: number[] = [];
  const end = graph.starts[node + 1] ?? 0;
  const last = wayKey(kind, idsPerKind - 1);
  for (let way = firstWay(graph, node, wayKey(kind)); way < end && (graph.keys[way] ?? 0) <= last; way += 1)
    ids.push(idOfKey(graph.keys[way] ?? 0));
  return ids;
}

/** Over a gap, to every word of the same sentence that is near enough. */
function leap(node: number, at: number, search: Search): void {
  const { graph, text, seen } = search;
  const sentence = text[at - 1]?.sentence;
  const start = text[at]?.place ?? 0;
  const first = firstWay(graph, node, wayKey('gap'));
  for (let to = at; to < text.length; to += 1) {
    const word = text[to];
    if (word === undefined || word.sentence !== sentence || word.place - start > GAP_WORDS) return;
    for (let way = first; graph.keys[way] === wayKey('gap') && way < (graph.starts[node + 1] ?? 0); way += 1) {
      const next = graph.targets[way] ?? root;
      const places = seen.get(next) ?? new Set();
      if (places.has(to)) continue;
      seen.set(next, places.add(to));
      follow(next, to, search);
    }
  }
}
