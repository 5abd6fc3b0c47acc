import { createHash } from 'node:crypto';
import { type CaseCode } from '../../core/brand.ts';
import { type CaseFields } from '../../core/case-fields.ts';
import { readCheckIn } from '../../checkins/index.ts';
import { listCases, readCase } from '../../cases/index.ts';
import { type Store } from '../../store/index.ts';
import { isUsable, waysTo } from '../../outbox/index.ts';
import { otherPlaces } from '../acts/second-way.ts';
import { advertsOfPerson } from '../adverts/queries.ts';
import { type NamePlace } from '../ports.ts';
import { evidenceOf, findCase, openAlerts } from '../queries.ts';
import { findHandOver } from '../hand-overs.ts';
import { listRoster, type Responder } from '../staff/roster.ts';
import { type CaseView } from './pages/case.tsx';
import { type ConsoleParts } from './parts.ts';
import { type ListedCase } from './pages/case-list.tsx';

const mostCases = 500;

export async function viewList(store: Store, includeClosed: boolean): Promise<ListedCase[]> {
  const cases = await listCases(store.db, { includeClosed, limit: mostCases });
  const alerts = await openAlerts(
    store.db,
    cases.map(({ id }) => id),
  );
  return cases.map((one) => ({ ...one, alert: alerts.get(one.id) }));
}

/** Undefined when there is no such case. @throws SealError once its person has been erased */
export async function viewCase(
  { store, namePlace, sheet, ways: house }: Pick<ConsoleParts, 'store' | 'namePlace' | 'sheet' | 'ways'>,
  code: CaseCode,
  responder: Responder,
  now: Date,
): Promise<CaseView | undefined> {
  const summary = await findCase(store.db, code);
  if (summary === undefined) return undefined;
  const file = await readCase(store, code);
  if (file === undefined) return undefined;
  const alerts = await openAlerts(store.db, [summary.id]);
  const staff = await listRoster(store.db);
  const ways = await waysTo(store.db, store, [summary.person]);
  const isReachable = ways.some(isUsable);
  return {
    summary: { ...summary, blocked: summary.blocked && !isReachable, alert: alerts.get(summary.id) },
    file: { ...file, fields: withPlaceNamed(file.fields, namePlace) },
    evidence: await evidenceOf(store.db, summary.person),
    adverts: await advertsOfPerson(store.db, summary.person),
    names: new Map(staff.map(({ id, name }) => [id, name])),
    handOver: await findHandOver(store, summary.id, summary.person),
    checkIn: await readCheckIn(store, summary.id, summary.person),
    colleagues: staff.filter(({ active, role }) => active && role !== 'editor'),
    ways,
    otherPlaces: otherPlaces(house.places(), ways),
    readSigns: sheet.readSigns,
    responder,
    now,
  };
}

/** The person chose a known place; a responder reads its name, not our id of it. */
function withPlaceNamed(fields: CaseFields, namePlace: NamePlace): CaseFields {
  const { compound_place: id } = fields;
  return id === undefined ? fields : { ...fields, compound_place: namePlace(id) ?? id };
}

/** A page says what it shows; when nothing else is to be shown, nothing is swapped and no selection is lost. */
export function markOf(html: string): string {
  return createHash('sha256').update(html).digest('base64url').slice(0, 22);
}
