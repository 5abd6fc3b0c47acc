import { isGraver, warnsAlways } from '../core/alert-reason.ts';
import { type CaseId } from '../core/brand.ts';
import { type NewCaseEvent, recordCaseEvents, releaseCase } from '../cases/index.ts';
import { type AfterCommit, type Draft, enqueue, nothingAfterCommit } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';
import {
  type AlertRow,
  audienceName,
  type CaseOfAlert,
  insertAlerts,
  insertOffers,
  lockCases,
  lockOpenAlerts,
  newAlertId,
  type OpenedAlert,
  saveAlert,
} from './alert-record.ts';
import { type Announcer } from './announce.ts';
import { type AtWork, readAtWork } from './at-work.ts';
import { firstOffer, offerAnew, remindAt } from './ladder.ts';
import { type EscalationParts, type RaisedAlert } from './parts.ts';
import { callsAnew } from './reason.ts';

/**
 * The case ended between the caller's look at it and our lock. An alert on it could never be accepted, so the caller's
 * transaction must not commit: its next try finds no open case, and opens one.
 */
export class CaseClosedMeanwhileError extends Error {
  override readonly name = 'CaseClosedMeanwhileError';

  constructor() {
    super('the case was closed while an alert was being raised on it');
  }
}

interface Work {
  readonly atWork: AtWork;
  readonly opened: OpenedAlert[];
  readonly events: NewCaseEvent[];
  readonly drafts: Draft[];
  readonly wakeUps: { kind: 'alert'; id: string; dueAt: Date }[];
}

/** Opens alerts, or strengthens those that are open already. @throws CaseClosedMeanwhileError */
export async function raise(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  alerts: readonly RaisedAlert[],
): Promise<AfterCommit> {
  if (alerts.length === 0) return nothingAfterCommit;
  const ids = [...new Set(alerts.map(({ caseId }) => caseId))];
  const cases = await lockCases(tx, ids);
  const open = new Map(await lockOpenAlerts(tx, ids));
  const atWork = await readAtWork(tx, parts, alerts[0]?.at ?? parts.clock.now());
  const work: Work = { atWork, opened: [], events: [], drafts: [], wakeUps: [] };
  for (const raised of alerts) {
    const about = cases.get(raised.caseId);
    if (about === undefined || about.status === 'closed') throw new CaseClosedMeanwhileError();
    const alert = open.get(raised.caseId);
    if (alert === undefined) openAlert(work, parts, announcer, about, raised, open);
    else open.set(raised.caseId, await strengthen(tx, work, parts, announcer, { about, raised, alert }));
  }
  await insertAlerts(tx, work.opened);
  await recordCaseEvents(tx, work.events);
  return { ...(await enqueue(tx, work.drafts, parts.leaseMs)), wakeUps: work.wakeUps };
}

function openAlert(
  work: Work,
  parts: EscalationParts,
  announcer: Announcer,
  about: CaseOfAlert,
  raised: RaisedAlert,
  open: Map<CaseId, AlertRow>,
): void {
  const { caseId, at, reason } = raised;
  const offer = firstOffer(parts.ladder, work.atWork.staffing(raised), at);
  const id = newAlertId();
  const { rung, round, dueAt } = offer;
  work.opened.push({ id, caseId, reason, at, offer });
  work.events.push(
    { caseId, kind: 'alert-raised', actor: 'system', at, detail: { reason, severity: raised.severity } },
    { caseId, kind: 'offered', actor: 'system', at, detail: { rung, round, to: audienceName(offer.audience) } },
  );
  work.drafts.push(...announcer.opened(about, raised.key, id, offer, { reason, summary: raised.summary ?? '' }));
  work.wakeUps.push({ kind: 'alert', id, dueAt });
  open.set(caseId, {
    ...{ id, case_id: caseId, reason, status: 'offered', rung, round },
    ...{ reminded: false, raised_at: at, due_at: dueAt },
  });
}

interface Strengthened {
  readonly about: CaseOfAlert;
  readonly raised: RaisedAlert;
  readonly alert: AlertRow;
}

/** Returns the alert as it now is. */
async function strengthen(
  tx: Tx,
  work: Work,
  parts: EscalationParts,
  announcer: Announcer,
  { about, raised, alert }: Strengthened,
): Promise<AlertRow> {
  const { caseId, at, key, reason } = raised;
  const graver = isGraver(reason, alert.reason);
  const summary = raised.summary ?? '';
  work.events.push({
    ...{ caseId, kind: 'alert-raised', actor: 'system', at, detail: { reason, severity: raised.severity } },
    ...(summary === '' ? {} : { body: { key, text: summary } }),
  });
  if (alert.status === 'answered') {
    if (callsAnew(reason, alert.reason)) return offerToOthers(tx, work, parts, announcer, { about, raised, alert });
    if (warnsAlways(reason)) work.drafts.push(...announcer.strengthened(about, key, alert.id, at, { reason, summary }));
    // Its owner has answered what came before; this is owed an answer too.
    const dueAt = remindAt(parts.ladder, 'reply', at);
    return changed(tx, work, alert, { status: 'accepted', reminded: false, due_at: dueAt });
  }
  if (!graver && !warnsAlways(reason)) return alert;
  work.drafts.push(...announcer.strengthened(about, key, alert.id, at, { reason, summary }));
  if (!graver) return alert;
  // A row that this very transaction opens is not written yet.
  const fresh = work.opened.findIndex(({ id }) => id === alert.id);
  if (fresh < 0) return changed(tx, work, alert, { reason });
  work.opened.splice(fresh, 1, ...work.opened.slice(fresh, fresh + 1).map((one) => ({ ...one, reason })));
  return { ...alert, reason };
}

/** The owner answered and may have turned to others: the case goes back on offer at once, from the bottom rung. */
async function offerToOthers(
  tx: Tx,
  work: Work,
  parts: EscalationParts,
  announcer: Announcer,
  { about, raised, alert }: Strengthened,
): Promise<AlertRow> {
  const { caseId, at, key, reason } = raised;
  const offer = offerAnew(alert, parts.ladder, work.atWork.staffing(raised), at);
  const { rung, round, dueAt } = offer;
  await releaseCase(tx, caseId);
  await insertOffers(tx, [{ id: alert.id, at, offer }]);
  const detail = { rung, round, to: audienceName(offer.audience), because: reason };
  work.events.push({ caseId, kind: 'offered-again', actor: 'system', at, detail });
  work.drafts.push(
    ...announcer.strengthened(about, key, alert.id, at, { reason, summary: raised.summary ?? '' }),
    ...announcer.offered(about, key, alert.id, offer, { reason, because: 'graver' }),
  );
  return changed(tx, work, alert, { status: 'offered', reason, rung, round, reminded: false, due_at: dueAt });
}

async function changed(
  tx: Tx,
  work: Work,
  alert: AlertRow,
  change: Parameters<typeof saveAlert>[2],
): Promise<AlertRow> {
  await saveAlert(tx, alert.id, change);
  if (change.due_at instanceof Date) work.wakeUps.push({ kind: 'alert', id: alert.id, dueAt: change.due_at });
  return { ...alert, ...change };
}
