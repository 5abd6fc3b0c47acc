import { createHash } from 'node:crypto';
import { type CaseCode } from '../../core/brand.ts';
import { listCases, readCase } from '../../cases/index.ts';
import { type Store } from '../../store/index.ts';
import { evidenceOf, findCase, openAlerts, responderNames } from '../queries.ts';
import { type Responder } from '../staff/roster.ts';
import { type CaseView } from './pages/case.tsx';
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
  store: Store,
  code: CaseCode,
  responder: Responder,
  now: Date,
): Promise<CaseView | undefined> {
  const summary = await findCase(store.db, code);
  if (summary === undefined) return undefined;
  const file = await readCase(store, code);
  if (file === undefined) return undefined;
  const alerts = await openAlerts(store.db, [summary.id]);
  return {
    summary: { ...summary, alert: alerts.get(summary.id) },
    file,
    evidence: await evidenceOf(store.db, summary.person),
    names: await responderNames(store.db),
    responder,
    now,
  };
}

/** A page says what it shows; when nothing else is to be shown, nothing is swapped and no selection is lost. */
export function markOf(html: string): string {
  return createHash('sha256').update(html).digest('base64url').slice(0, 22);
}
