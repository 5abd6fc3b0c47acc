import { z } from 'zod';
import { type CaseCode } from '../../core/brand.ts';
import {
  type AdvertBody,
  contactIndex,
  type FindingCode,
  findAdvert,
  findingCodeSchema,
  openAdvertBody,
  type ReadAdvertEvent,
  readAdvertEvents,
} from '../../adverts/index.ts';
import { type Row, type Store } from '../../store/index.ts';
import { repeats } from '../adverts/group-texts.ts';
import {
  caseOfPerson,
  countReports,
  sameContactOrText,
  sharingAnchors,
  standingOfContacts,
} from '../adverts/queries.ts';
import { type NamePlace } from '../ports.ts';
import { responderNames } from '../queries.ts';
import { type Responder } from '../staff/roster.ts';

const mostRelated = 20;
/** How far back nearly the same words are looked for; the very same ones are found however old. */
const newestCompared = 3_000;

/** One advert, as a responder may see it. */
export interface AdvertView {
  readonly advert: Row<'advert'>;
  /** Undefined once the person who asked has been erased: codes remain, words do not. */
  readonly body: AdvertBody | undefined;
  readonly findings: readonly FindingCode[];
  /** What is said of the contacts that it names, in their order. */
  readonly standings: readonly ('proposed' | 'confirmed' | undefined)[];
  readonly reports: number;
  /** Newest first. */
  readonly related: Awaited<ReturnType<typeof sameContactOrText>>;
  readonly caseCode: CaseCode | undefined;
  /** Towns and compounds, by name. */
  readonly places: readonly string[];
  readonly events: readonly ReadAdvertEvent[];
  readonly names: ReadonlyMap<string, string>;
  readonly responder: Responder;
  readonly now: Date;
}

export async function viewAdvert(
  { store, namePlace }: { readonly store: Store; readonly namePlace: NamePlace },
  id: string,
  responder: Responder,
  now: Date,
): Promise<AdvertView | undefined> {
  const advert = await findAdvert(store.db, id);
  if (advert === undefined) return undefined;
  const body = await openAdvertBody(store, store.db, advert);
  const indexes = (body?.contacts ?? []).map((contact) => contactIndex(store.vault, contact));
  const [standing, reports, related, caseCode, events, names] = await Promise.all([
    standingOfContacts(store.db, indexes, now),
    countReports(store.db, id),
    relatedTo(store, advert),
    advert.person_id === null ? undefined : caseOfPerson(store.db, advert.person_id),
    readAdvertEvents(store, store.db, id),
    responderNames(store.db),
  ]);
  return {
    advert,
    body,
    findings: z.array(findingCodeSchema).parse(advert.findings),
    standings: indexes.map((index) => standing.get(index.toString('base64'))),
    reports,
    related,
    caseCode,
    places: advert.places.map((place) => namePlace(place) ?? place),
    events,
    names,
    responder,
    now,
  };
}

/** Adverts with one of the same contacts, or with nearly the same words. */
async function relatedTo({ db }: Pick<Store, 'db'>, advert: Row<'advert'>): Promise<AdvertView['related']> {
  const [exact, sketches] = await Promise.all([
    sameContactOrText(db, advert, mostRelated),
    sharingAnchors(db, advert, newestCompared),
  ]);
  const related = new Map(exact.map((one) => [one.id, one]));
  for (const { id, at, state, tier, anchors } of sketches) {
    if (!repeats(advert.anchors, anchors)) continue;
    related.set(id, { id, at, state, tier, sameContact: related.get(id)?.sameContact ?? false, sameText: true });
  }
  return [...related.values()].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, mostRelated);
}
