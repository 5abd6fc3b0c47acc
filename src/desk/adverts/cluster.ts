import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';

/** Something by which two adverts can be the same people's work. */
export const traitKinds = ['phone', 'handle', 'domain', 'account', 'email', 'text', 'picture'] as const;
export type TraitKind = (typeof traitKinds)[number];

export interface Trait {
  readonly kind: TraitKind;
  /** Equal keys are the same number, handle, text or picture; nothing can be read from it. */
  readonly key: string;
}

export interface TraitedAdvert {
  readonly id: string;
  readonly at: Date;
  readonly traits: readonly Trait[];
}

export interface SharedTrait {
  readonly trait: Trait;
  /** Ids, newest advert first; two at least. */
  readonly adverts: readonly string[];
}

/** Adverts that hang together, directly or through others. */
export interface Cluster {
  /** Newest first; two at least. */
  readonly adverts: readonly string[];
  /** What binds them, the most shared first. */
  readonly shared: readonly SharedTrait[];
  readonly newestAt: Date;
}

/**
 * Connected components of the graph adverts – traits: time and memory grow with the traits, not with the pairs of adverts. An advert
 * that shares nothing is in none. The order of the rows does not matter.
 * @returns biggest first, of equal ones the newest first
 */
export function clusterAdverts(rows: readonly TraitedAdvert[]): Cluster[] {
  const newestFirst = rows.toSorted((a, b) => b.at.getTime() - a.at.getTime() || compare(a.id, b.id));
  const shared = sharedTraits(newestFirst);
  const graph = new UndirectedGraph();
  for (const [name, { adverts }] of shared) for (const id of adverts) graph.mergeEdge(`advert ${id}`, `trait ${name}`);

  const byId = new Map(newestFirst.map((row) => [row.id, row]));
  const rank = new Map(newestFirst.map(({ id }, position) => [id, position]));
  return connectedComponents(graph)
    .map((nodes): Cluster => {
      const adverts = named(nodes, 'advert ').sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
      const traits = named(nodes, 'trait ').flatMap((name) => shared.get(name) ?? []);
      return {
        adverts,
        shared: traits.sort((a, b) => b.adverts.length - a.adverts.length || compare(nameOf(a.trait), nameOf(b.trait))),
        newestAt: byId.get(adverts[0] ?? '')?.at ?? new Date(0),
      };
    })
    .sort(
      (a, b) =>
        b.adverts.length - a.adverts.length ||
        b.newestAt.getTime() - a.newestAt.getTime() ||
        compare(a.adverts[0] ?? '', b.adverts[0] ?? ''),
    );
}

/** By name of the trait; those of a single advert bind nothing and are left out. */
function sharedTraits(rows: readonly TraitedAdvert[]): ReadonlyMap<string, SharedTrait> {
  const seen = new Map<string, { readonly trait: Trait; readonly adverts: Set<string> }>();
  for (const { id, traits } of rows) {
    for (const trait of traits) {
      const name = nameOf(trait);
      const entry = seen.get(name) ?? { trait, adverts: new Set<string>() };
      entry.adverts.add(id);
      seen.set(name, entry);
    }
  }
  return new Map(
    [...seen].flatMap(([name, { trait, adverts }]) =>
      adverts.size < 2 ? [] : [[name, { trait, adverts: [...adverts] }] as const],
    ),
  );
}

const nameOf = ({ kind, key }: Trait): string => `${kind} ${key}`;

function named(nodes: readonly string[], prefix: string): string[] {
  return nodes.filter((node) => node.startsWith(prefix)).map((node) => node.slice(prefix.length));
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
