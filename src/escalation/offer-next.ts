import { sql } from 'kysely';
import { type CaseId, type ResponderId } from '../core/brand.ts';
import { type Severity } from '../core/severity.ts';
import { recordCaseEvents } from '../cases/index.ts';
import { type AfterCommit, enqueue, nothingAfterCommit } from '../outbox/index.ts';
import { isOnDuty, type Member, sayDuty } from '../roster/index.ts';
import { type Tx } from '../store/index.ts';
import { lockCases, lockOpenAlerts } from './alert-record.ts';
import { type Announcer } from './announce.ts';
import { readAtWork } from './at-work.ts';
import { offerTo } from './ladder.ts';
import { casesFor, type WaitingCase, wasFull } from './next-case.ts';
import { type EscalationParts } from './parts.ts';
import { placeOffer } from './place-offer.ts';

/** Cases that wait for an owner and are looked through for one that somebody could take. */
const mostWaiting = 200;

/**
 * Whoever has just got room, or has come on duty, is offered the most severe case that waits for an owner, the oldest of these first:
 * the ladder passed them over while they had none. Its way goes on beside that as it would have. Nobody who had room all along is
 * called again. Cases that somebody else holds locked are passed over, so that nobody waits here and no lock is taken out of order.
 */
export async function offerNext(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  responder: ResponderId,
  at: Date,
  since: 'room' | 'on-duty' = 'room',
): Promise<AfterCommit> {
  const { roster } = await readAtWork(tx, parts, at);
  const member = roster.members.find(({ id }) => id === responder);
  if (member === undefined || (since === 'room' && !wasFull(member))) return nothingAfterCommit;
  for (const { caseId } of casesFor(member, await waitingCases(tx), parts, roster, at)) {
    const after = await offer(tx, parts, announcer, { member, caseId, at });
    if (after !== undefined) return after;
  }
  return nothingAfterCommit;
}

export async function comesOnDuty(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  said: { readonly responder: ResponderId; readonly at: Date; readonly forMs?: number | undefined },
): Promise<AfterCommit> {
  const { responder, at } = said;
  const { roster } = await readAtWork(tx, parts, at);
  const member = roster.members.find(({ id }) => id === responder);
  const wasOn = member !== undefined && isOnDuty(member, roster, at);
  await sayDuty(tx, { ...said, onDuty: true });
  return wasOn ? nothingAfterCommit : offerNext(tx, parts, announcer, responder, at, 'on-duty');
}

/** Severity first, then age. Indexes: cases_queue, alert_one_open, offer_open. */
async function waitingCases(tx: Tx): Promise<readonly (WaitingCase & { readonly caseId: CaseId })[]> {
  const { rows } = await sql<{
    id: CaseId;
    severity: Severity;
    language: string | null;
    heavy: boolean;
    channel: string;
    reason: string;
    asked: string;
    raised_at: Date;
  }>`
    select c.id, c.severity, c.language, c.heavy, v.channel, a.reason, o.audience as asked, a.raised_at from cases c
    join alert a on a.case_id = c.id and a.status = 'offered'
    join offer o on o.alert_id = a.id and o.ended_at is null
    join conversation v on v.id = c.conversation_id
    where c.status = 'open' order by c.severity desc, a.raised_at, c.id limit ${mostWaiting}`.execute(tx);
  return rows.map(({ id, raised_at: raisedAt, ...row }) => ({ caseId: id, raisedAt, ...row }));
}

/** Undefined where somebody else has the case in hand at this moment. */
async function offer(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  { member, caseId, at }: { readonly member: Member; readonly caseId: CaseId; readonly at: Date },
): Promise<AfterCommit | undefined> {
  const free = await sql`
    select 1 from cases where id = ${caseId} and status = 'open' for no key update skip locked`.execute(tx);
  if (free.rows.length === 0) return undefined;
  const about = (await lockCases(tx, [caseId])).get(caseId);
  const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId);
  if (about === undefined || alert?.status !== 'offered' || alert.due_at === null) return undefined;
  const standing = { rung: alert.rung, round: alert.round, dueAt: alert.due_at, ladder: alert.ladder };
  const key = (await parts.store.keys.of(tx, [about.person])).get(about.person);
  const placed = await placeOffer(tx, parts, announcer, {
    ...{ about, alert, at, key },
    offer: offerTo(member.signInName, standing),
    because: 'room-made',
  });
  await recordCaseEvents(tx, [placed.event]);
  const enqueued = await enqueue(tx, placed.drafts, parts.leaseMs);
  return { ...enqueued, wakeUps: [{ kind: 'alert', id: alert.id, dueAt: alert.due_at }] };
}
