import { isGraver, warnsAlways } from '../core/alert-reason.ts';
import { type AlertId, type CaseId } from '../core/brand.ts';
import { type Severity } from '../core/severity.ts';
import { type NewCaseEvent, recordCaseEvents, releaseCase } from '../cases/index.ts';
import { type AfterCommit, type Draft, enqueue, nothingAfterCommit } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';
import {
  type AlertRow,
  type CaseOfAlert,
  insertAlerts,
  insertOffer,
  lockCases,
  lockOpenAlerts,
  newAlertId,
  type OpenedAlert,
  saveAlert,
  saveReasons,
} from './alert-record.ts';
import { audienceDetail } from '../core/audience-name.ts';
import { type Announcer } from './announce.ts';
import { type AtWork, readAtWork } from './at-work.ts';
import { firstOffer, nameOf, offerAnew, remindAt } from './ladder.ts';
import { ladderFor, type Ladders } from './ladders.ts';
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
  /** Alerts that were written before, and have a graver reason now. */
  readonly graver: { readonly id: AlertId; readonly reason: string }[];
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
  const ids = [...new Set(alerts.flatMap(({ caseId, openedOn }) => (openedOn === undefined ? caseId : [])))];
  const cases = new Map([...(await lockCases(tx, ids)), ...alerts.flatMap((raised) => justOpened(raised))]);
  const open = new Map(await lockOpenAlerts(tx, ids));
  const atWork = await readAtWork(tx, parts, alerts[0]?.at ?? parts.clock.now());
  const work: Work = { atWork, opened: [], graver: [], events: [], drafts: [], wakeUps: [] };
  for (const raised of alerts) {
    const about = cases.get(raised.caseId);
    if (about === undefined || about.status === 'closed') throw new CaseClosedMeanwhileError();
    const alert = open.get(raised.caseId);
    if (alert === undefined) openAlert(work, announcer, about, raised, open);
    else open.set(raised.caseId, await strengthen(tx, work, parts, announcer, { about, raised, alert }));
  }
  await insertAlerts(tx, work.opened);
  await saveReasons(tx, work.graver);
  await recordCaseEvents(tx, work.events);
  return { ...(await enqueue(tx, work.drafts, parts.leaseMs)), wakeUps: work.wakeUps };
}

function justOpened({
  openedOn,
  caseId: id,
  code,
  person,
  kind,
  severity,
  language,
}: RaisedAlert): [CaseId, CaseOfAlert][] {
  if (openedOn === undefined) return [];
  const nobodys = { status: 'open', owner: null, givenBack: false, heavy: false } as const;
  return [[id, { id, code, person, kind, severity, language, channel: openedOn, ...nobodys }]];
}

function openAlert(
  work: Work,
  announcer: Announcer,
  about: CaseOfAlert,
  raised: RaisedAlert,
  open: Map<CaseId, AlertRow>,
): void {
  const { caseId, at, reason } = raised;
  const { ladder, staffing } = work.atWork.staffing(about, reason);
  const offer = firstOffer(ladder, staffing, at);
  const id = newAlertId();
  const { rung, round, dueAt } = offer;
  work.opened.push({ id, caseId, reason, at, offer });
  work.events.push(
    { caseId, kind: 'alert-raised', actor: 'system', at, detail: { reason, severity: raised.severity } },
    { caseId, kind: 'offered', actor: 'system', at, detail: { rung, round, to: audienceDetail(offer.audience) } },
  );
  work.drafts.push(...announcer.opened(about, raised.key, id, offer, { reason, summary: raised.summary ?? '' }));
  work.wakeUps.push({ kind: 'alert', id, dueAt });
  open.set(caseId, {
    ...{ id, case_id: caseId, reason, status: 'offered', rung, round },
    ...{ reminded: false, raised_at: at, due_at: dueAt, ladder: offer.ladder },
  });
}

/** Cases that have grown more severe, or whose language is known by now: where another ladder is theirs, the climb moves them to it at once. */
export async function reconsider(tx: Tx, ladders: Ladders, cases: readonly CaseId[], at: Date): Promise<AfterCommit> {
  if (cases.length === 0) return nothingAfterCommit;
  const rows = await tx
    .selectFrom('alert as a')
    .innerJoin('cases as c', 'c.id', 'a.case_id')
    .select(['a.id', 'a.ladder', 'c.severity', 'c.language'])
    .where('a.case_id', 'in', cases)
    .where('a.status', '=', 'offered')
    .execute();
  const moving = rows.filter(({ ladder, language, severity }) => {
    // Written by the cases room from a Severity.
    const about = { language, severity: severity as Severity };
    return nameOf(ladderFor(ladders, about)) !== ladder;
  });
  return { ...nothingAfterCommit, wakeUps: moving.map(({ id }) => ({ kind: 'alert', id, dueAt: at })) };
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
    if (callsAnew(reason, about.givenBack ? 'asked-for-human' : alert.reason))
      return offerToOthers(tx, work, announcer, { about, raised, alert });
    if (warnsAlways(reason)) work.drafts.push(...announcer.strengthened(about, key, alert.id, at, { reason, summary }));
    // Its owner has answered what came before; this is owed an answer too.
    const dueAt = remindAt(ladderFor(parts, about), 'reply', at);
    return changed(tx, work, alert, { status: 'accepted', reminded: false, due_at: dueAt });
  }
  // More severe by now: the climb looks at once whether another ladder is its own, and shorter times.
  if (alert.status === 'offered' && nameOf(ladderFor(parts, about)) !== alert.ladder)
    work.wakeUps.push({ kind: 'alert', id: alert.id, dueAt: at });
  const sooner = soonerOwed(parts, about, alert, at);
  const now = sooner === undefined ? alert : await changed(tx, work, alert, { due_at: sooner });
  if (!graver && !warnsAlways(reason)) return now;
  work.drafts.push(...announcer.strengthened(about, key, alert.id, at, { reason, summary }));
  if (!graver) return now;
  // A row that this very transaction opens is not written yet.
  const fresh = work.opened.findIndex(({ id }) => id === alert.id);
  if (fresh < 0) work.graver.push({ id: alert.id, reason });
  else work.opened.splice(fresh, 1, ...work.opened.slice(fresh, fresh + 1).map((one) => ({ ...one, reason })));
  return { ...now, reason };
}

/** More severe by now, the reply may be owed sooner; never later. A reminder that has gone out stands. */
function soonerOwed(parts: EscalationParts, about: CaseOfAlert, alert: AlertRow, at: Date): Date | undefined {
  if (alert.status !== 'accepted' || alert.reminded || alert.due_at === null) return undefined;
  const dueAt = remindAt(ladderFor(parts, about), 'reply', at);
  return dueAt < alert.due_at ? dueAt : undefined;
}

/** The owner answered and may have turned to others: the case goes back on offer at once, from the bottom rung. */
async function offerToOthers(
  tx: Tx,
  work: Work,
  announcer: Announcer,
  { about, raised, alert }: Strengthened,
): Promise<AlertRow> {
  const { caseId, at, key, reason } = raised;
  const { ladder, staffing } = work.atWork.staffing(about, reason);
  const offer = offerAnew(alert, ladder, staffing, at);
  const { rung, round, dueAt } = offer;
  await releaseCase(tx, caseId);
  await insertOffer(tx, { id: alert.id, at, offer });
  const detail = { rung, round, to: audienceDetail(offer.audience), because: reason };
  work.events.push({ caseId, kind: 'offered-again', actor: 'system', at, detail });
  work.drafts.push(
    ...announcer.strengthened(about, key, alert.id, at, { reason, summary: raised.summary ?? '' }),
    ...announcer.offered(about, key, alert.id, offer, { reason, because: 'graver', from: about.owner }),
  );
  return changed(tx, work, alert, {
    ...{ status: 'offered', reason, rung, round, ladder: offer.ladder, reminded: false, due_at: dueAt },
  });
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
