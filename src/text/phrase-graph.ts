/**
 * The patterns of word lists as one graph: every way from the root to an end is a form of a pattern. Eighteen languages make
 * tens of thousands of nodes, most with one way on, so the graph lies flat in a few number arrays: a fraction of the memory
 * that objects take, and read back from a file as it is.
 */
export interface PhraseGraph<Tag> {
  /** The ways of node n are those from `starts[n]` to `starts[n + 1]`, sorted by key. */
  readonly starts: Int32Array;
  /** The `wayKey` of each way. */
  readonly keys: Int32Array;
  /** The node that a way leads to; of an end the position of its tag, of a length nothing. */
  readonly targets: Int32Array;
  /** Bit k is set where a node has a way of kind k: most questions are answered by it. */
  readonly kinds: Int16Array;
  readonly tags: readonly Tag[];
  /** Every word, beginning and ending that stands in a pattern or a class. */
  readonly ids: ReadonlyMap<string, number>;
  /** 1 at the ids of whole words. */
  readonly whole: Uint8Array;
  /** Words by their consonants, of the lists that drop vowels. */
  readonly skeletons: ReadonlyMap<string, readonly string[]>;
  /** The classes that a word is in. */
  readonly classesOf: ReadonlyMap<string, readonly number[]>;
}

export const root = 0;

/** How a way is taken. Lengths say which beginnings and endings are worth trying at a node. */
export const wayKinds = {
  exact: 0,
  prefix: 1,
  suffix: 2,
  class: 3,
  number: 4,
  gap: 5,
  prefixLength: 6,
  suffixLength: 7,
  /** Here a phrase is complete. */
  end: 8,
} as const;
export type WayKind = keyof typeof wayKinds;

/** More ids than any list will hold, and the keys of all kinds still fit 32 bits. */
export const idsPerKind = 2 ** 24;

/** The first key of a kind, or the one for an id, a length, a class or a tag. */
export const wayKey = (kind: WayKind, id = 0): number => wayKinds[kind] * idsPerKind + id;

/** What is left of a key without its kind. */
export const idOfKey = (key: number): number => key % idsPerKind;

/** All that stand in a list as whole words. */
export function* wordsIn({ ids, whole }: PhraseGraph<unknown>): Generator<string> {
  for (const [word, id] of ids) if (whole[id] === 1) yield word;
}

/** Whether it stands in a list as a whole word. */
export function isWord(graph: PhraseGraph<unknown>, text: string): boolean {
  const id = graph.ids.get(text);
  return id !== undefined && graph.whole[id] === 1;
}

/** The position of a node's first way with this key or a later one; `starts[node + 1]` where there is none. */
export function firstWay(graph: PhraseGraph<unknown>, node: number, key: number): number {
  let low = graph.starts[node] ?? 0;
  let high = graph.starts[node + 1] ?? low;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((graph.keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The graph while it grows. */
export class GrowingGraph<Tag> {
  readonly #ways: Map<number, number[]>[] = [new Map<number, number[]>()];
  readonly #tags = new Map<Tag, number>();
  readonly #ids = new Map<string, number>();
  readonly #whole = new Set<string>();
  readonly #skeletons = new Map<string, string[]>();
  readonly #classesOf = new Map<string, number[]>();
  #classes = 0;

  node(): number {
    return this.#ways.push(new Map<number, number[]>()) - 1;
  }

  /** @param bones the word's consonants, where it may be typed without vowels */
  learn(word: string, bones: string | undefined): void {
    if (this.#whole.has(word)) return;
    this.#whole.add(word);
    this.#idOf(word);
    if (bones !== undefined) addTo(this.#skeletons, bones, word);
  }

  /** @returns the number of the new class */
  addClass(members: ReadonlySet<string>): number {
    this.#classes += 1;
    for (const member of members) addTo(this.#classesOf, member, this.#classes);
    return this.#classes;
  }

  linkText(from: number, kind: 'exact' | 'prefix' | 'suffix', text: string, to: number): void {
    this.#link(from, wayKey(kind, this.#idOf(text)), to);
    if (kind !== 'exact') this.#link(from, wayKey(`${kind}Length`, text.length), 0);
  }

  link(from: number, kind: 'number' | 'gap', to: number): void {
    this.#link(from, wayKey(kind), to);
  }

  linkClass(from: number, number: number, to: number): void {
    this.#link(from, wayKey('class', number), to);
  }

  end(node: number, tag: Tag): void {
    const position = this.#tags.get(tag) ?? this.#tags.size;
    this.#tags.set(tag, position);
    this.#link(node, wayKey('end', position), position);
  }

  finish(): PhraseGraph<Tag> {
    const ways = this.#ways.map((node) =>
      [...node].flatMap(([key, targets]) => targets.map((target) => [key, target] as const)),
    );
    const starts = new Int32Array(ways.length + 1);
    const kinds = new Int16Array(ways.length);
    ways.forEach((node, number) => {
      node.sort(([one], [other]) => one - other);
      starts[number + 1] = (starts[number] ?? 0) + node.length;
      for (const [key] of node) kinds[number] = (kinds[number] ?? 0) | (1 << Math.floor(key / idsPerKind));
    });
    const flat = ways.flat();
    const ids = [...this.#ids.keys()];
    return {
      starts,
      keys: Int32Array.from(flat, ([key]) => key),
      targets: Int32Array.from(flat, ([, target]) => target),
      kinds,
      tags: [...this.#tags.keys()],
      ids: this.#ids,
      whole: Uint8Array.from(ids, (text) => (this.#whole.has(text) ? 1 : 0)),
      skeletons: this.#skeletons,
      classesOf: this.#classesOf,
    };
  }

  #idOf(text: string): number {
    const id = this.#ids.get(text) ?? this.#ids.size;
    this.#ids.set(text, id);
    return id;
  }

  #link(from: number, key: number, to: number): void {
    const ways = this.#ways[from];
    const targets = ways?.get(key);
    if (targets === undefined) ways?.set(key, [to]);
    else if (!targets.includes(to)) targets.push(to);
  }
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
