import { contactIndex, findAdvert, openAdvertBody } from '../../adverts/index.ts';
import { type Store } from '../../store/index.ts';
import { type Cluster, clusterAdverts, type SharedTrait, type Trait } from './cluster.ts';
import { commonDomains } from './common-domains.ts';
import { groupTexts } from './group-texts.ts';
import { contactsOfAdverts, filesOfAdverts, newestSketches, type SketchedAdvert } from './queries.ts';

/** How many of the newest adverts are put together: a few weeks of a busy house, and a second's work at most. */
const mostAdverts = 3_000;
const mostClusters = 20;
const mostTraits = 6;

export interface ShownTrait extends SharedTrait {
  /** The number, name or address itself; undefined for words and pictures, and where whoever sent it has been erased. */
  readonly value: string | undefined;
}

export interface ShownCluster extends Omit<Cluster, 'shared'> {
  /** The most shared ones. */
  readonly shared: readonly ShownTrait[];
  readonly about: ReadonlyMap<string, SketchedAdvert>;
}

/** Biggest first, of equal ones the newest first. @returns also how many clusters there are, shown or not */
export async function readClusters(
  store: Store,
): Promise<{ readonly clusters: readonly ShownCluster[]; readonly all: number; readonly adverts: number }> {
  const sketches = await newestSketches(store.db, mostAdverts);
  const traits = await traitsOf(store, sketches);
  const about = new Map(sketches.map((sketch) => [sketch.id, sketch]));
  const found = clusterAdverts(sketches.map(({ id, at }) => ({ id, at, traits: traits.get(id) ?? [] })));
  const clusters: ShownCluster[] = [];
  for (const cluster of found.slice(0, mostClusters)) {
    const shared: ShownTrait[] = [];
    for (const trait of cluster.shared.slice(0, mostTraits))
      shared.push({ ...trait, value: await valueOf(store, trait) });
    clusters.push({ ...cluster, shared, about });
  }
  return { clusters, all: found.length, adverts: sketches.length };
}

async function traitsOf(
  { db, vault }: Store,
  sketches: readonly SketchedAdvert[],
): Promise<ReadonlyMap<string, readonly Trait[]>> {
  const common = new Set(
    commonDomains.map((value) => contactIndex(vault, { kind: 'domain', value }).toString('base64')),
  );
  const ids = sketches.map(({ id }) => id);
  const [contacts, files] = await Promise.all([contactsOfAdverts(db, ids), filesOfAdverts(db, ids)]);
  const traits = new Map<string, Trait[]>();
  const add = (advert: string, trait: Trait): void => {
    traits.set(advert, [...(traits.get(advert) ?? []), trait]);
  };
  for (const { advert, kind, index } of contacts) {
    const key = index.toString('base64');
    if (!common.has(key)) add(advert, { kind, key });
  }
  for (const { advert, sum } of files) add(advert, { kind: 'picture', key: sum.toString('base64') });
  for (const [advert, first] of groupTexts(sketches)) add(advert, { kind: 'text', key: first });
  return traits;
}

/** Read from the newest advert that names it. */
async function valueOf(store: Store, { trait, adverts }: SharedTrait): Promise<string | undefined> {
  if (trait.kind === 'text' || trait.kind === 'picture') return undefined;
  const row = await findAdvert(store.db, adverts[0] ?? '');
  const body = row === undefined ? undefined : await openAdvertBody(store, store.db, row);
  return body?.contacts.find((contact) => contactIndex(store.vault, contact).toString('base64') === trait.key)?.value;
}
