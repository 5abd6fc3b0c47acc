import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type CaseCode, type ResponderId } from '../../core/brand.ts';
import { passCase, recordCaseEvents } from '../../cases/index.ts';
import { type AfterCommit, enqueue, joinAfterCommit } from '../../outbox/index.ts';
import { purpose, type SealingKey, type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, lockCase, type LockedCase, topicLine } from './act.ts';
import { type NotYours, ownedBy } from './own-case.ts';

/** What the next owner must know before they write a word: peers' guidance on warm hand-overs. */
export const briefParts = ['promises', 'agreed_words', 'safe_window', 'do_nots', 'open_questions'] as const;
const words = z.string().trim().min(1).max(2_000);
export const briefSchema = z.object({
  promises: words,
  agreed_words: words,
  safe_window: words,
  do_nots: words,
  open_questions: words,
});
export type Brief = z.infer<typeof briefSchema>;

export interface OfferHandOverRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly to: { readonly kind: 'responder'; readonly id: string } | { readonly kind: 'team'; readonly team: string };
  readonly brief: Brief;
  readonly at: Date;
}

export type OfferHandOverResult =
  | { readonly kind: 'hand-over-offered' }
  /** Nobody who could take it: not on the roster, or only the owner is in that team. */
  | { readonly kind: 'nobody-there' }
  | NotYours;

/** Offers a case to others. Until one of them takes it, it stays its owner's; the person notices nothing. A new offer ends the one before. */
export async function offerHandOver(
  tx: Tx,
  parts: ActParts,
  { code, responder, to, brief, at }: OfferHandOverRequest,
): Promise<Done<OfferHandOverResult>> {
  const found = ownedBy(await lockCase(tx, code), responder);
  if ('kind' in found) return done(found);
  const name = await nameOfReceiver(tx, to, responder.id);
  if (name === undefined) return done({ kind: 'nobody-there' });
  const key = await parts.store.keys.ofOne(tx, found.person);
  await endHandOver(tx, found.id, 'withdrawn', at);
  const id = randomUUID();
  await tx
    .insertInto('hand_over')
    .values({
      ...{ id, case_id: found.id, from_id: responder.id, offered_at: at },
      to_id: to.kind === 'responder' ? to.id : null,
      to_team: to.kind === 'team' ? to.team : null,
      brief: key.seal(brief, purpose.handOver),
      ...{ ended_at: null, outcome: null, taken_by: null },
    })
    .execute();
  await recordCaseEvents(tx, [
    { caseId: found.id, kind: 'hand-over-offered', actor: responder.id, at, detail: { to: name.slice(0, 80) } },
  ]);
  const text = `${responder.name} offers to hand this case over to ${name}. Read the brief at the desk and take it there: /desk/cases/${code}`;
  return done({ kind: 'hand-over-offered' }, await tellTopic(tx, parts, found, key, `hand-over-${id}`, text));
}

export interface TakeOverRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  /** The hand-over that the page showed. */
  readonly handOver: string;
  /** Which parts of the brief they ticked as read. */
  readonly read: readonly string[];
  readonly at: Date;
}

export type TakeOverResult =
  | { readonly kind: 'hand-over-taken' }
  | { readonly kind: 'not-read' }
  /** Ended, taken by another, or never theirs to take. */
  | { readonly kind: 'hand-over-gone' }
  | { readonly kind: 'no-such-case' };

/** The case becomes theirs, in one step: no moment without an owner. However many press at once, the lock on the case lets one win. */
export async function takeOver(
  tx: Tx,
  parts: ActParts,
  { code, responder, handOver, read, at }: TakeOverRequest,
): Promise<Done<TakeOverResult>> {
  const found = await lockCase(tx, code);
  if (found === undefined) return done({ kind: 'no-such-case' });
  const open = await openHandOver(tx, found.id);
  if (open?.id !== handOver || !isOfferedTo(open, { id: responder.id, teams: await teamsOf(tx, responder.id) }))
    return done({ kind: 'hand-over-gone' });
  if (!briefParts.every((part) => read.includes(part))) return done({ kind: 'not-read' });
  if (!(await passCase(tx, found.id, open.from, responder.id))) {
    await endHandOver(tx, found.id, 'void', at);
    return done({ kind: 'hand-over-gone' });
  }
  await endHandOver(tx, found.id, 'taken', at, responder.id);
  await recordCaseEvents(tx, [{ caseId: found.id, kind: 'hand-over-taken', actor: responder.id, at }]);
  const after = await parts.escalation.handedOver(tx, found.id, at, open.from);
  const key = await parts.store.keys.ofOne(tx, found.person);
  const text = `${responder.name} has taken the case over. What ${responder.name} writes here now goes to the person.`;
  return done(
    { kind: 'hand-over-taken' },
    joinAfterCommit([after, await tellTopic(tx, parts, found, key, `taken-over-${open.id}`, text)]),
  );
}

export interface EndHandOverRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly handOver: string;
  readonly at: Date;
}

export type EndHandOverResult = {
  readonly kind: 'hand-over-ended' | 'hand-over-gone' | 'no-such-case';
};

/** The owner withdraws it, or the one colleague to whom it was offered declines. A team's offer is nobody's alone to decline. */
export async function endHandOverOffer(
  tx: Tx,
  _parts: ActParts,
  { code, responder, handOver, at }: EndHandOverRequest,
): Promise<Done<EndHandOverResult>> {
  const found = await lockCase(tx, code);
  if (found === undefined) return done({ kind: 'no-such-case' });
  const open = await openHandOver(tx, found.id);
  if (open?.id !== handOver || (open.from !== responder.id && open.to !== responder.id))
    return done({ kind: 'hand-over-gone' });
  const outcome = open.from === responder.id ? 'withdrawn' : 'declined';
  await endHandOver(tx, found.id, outcome, at);
  const detail = { outcome };
  await recordCaseEvents(tx, [{ caseId: found.id, kind: 'hand-over-ended', actor: responder.id, at, detail }]);
  return done({ kind: 'hand-over-ended' });
}

/** To whom a hand-over is offered: one colleague, or a team. */
export interface OpenHandOver {
  readonly id: string;
  readonly from: ResponderId;
  readonly to: string | null;
  readonly team: string | null;
}

/** Whether somebody may take it. */
export function isOfferedTo(
  { from, to, team }: OpenHandOver,
  responder: { readonly id: string; readonly teams: readonly string[] },
): boolean {
  if (from === responder.id) return false;
  return team === null ? to === responder.id : responder.teams.includes(team);
}

/** Index: hand_over_one_open. */
async function openHandOver(tx: Tx, caseId: string): Promise<OpenHandOver | undefined> {
  const row = await tx
    .selectFrom('hand_over')
    .select(['id', 'from_id', 'to_id', 'to_team'])
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  // A foreign key to responder.
  return { id: row.id, from: row.from_id as ResponderId, to: row.to_id, team: row.to_team };
}

async function endHandOver(
  tx: Tx,
  caseId: string,
  outcome: 'taken' | 'declined' | 'withdrawn' | 'void',
  at: Date,
  by: string | null = null,
): Promise<void> {
  await tx
    .updateTable('hand_over')
    .set({ ended_at: at, outcome, taken_by: by })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute();
}

async function teamsOf(tx: Tx, responder: ResponderId): Promise<readonly string[]> {
  const row = await tx
    .selectFrom('responder')
    .select('teams')
    .where('id', '=', responder)
    .where('active', '=', true)
    .where('role', '<>', 'editor')
    .executeTakeFirst();
  return row?.teams ?? [];
}

async function membersOf(tx: Tx, team: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('responder')
    .select(['id', 'teams'])
    .where('active', '=', true)
    .where('role', '<>', 'editor')
    .execute();
  return rows.flatMap(({ id, teams }) => (teams.includes(team) ? [id] : []));
}

async function nameOfReceiver(tx: Tx, to: OfferHandOverRequest['to'], owner: ResponderId): Promise<string | undefined> {
  if (to.kind === 'team') {
    const others = (await membersOf(tx, to.team)).filter((id) => id !== owner);
    return others.length === 0 ? undefined : `team ${to.team}`;
  }
  if (to.id === owner) return undefined;
  const row = await tx
    .selectFrom('responder')
    .select('display_name')
    .where('id', '=', to.id)
    .where('active', '=', true)
    .where('role', '<>', 'editor')
    .executeTakeFirst();
  return row?.display_name;
}

async function tellTopic(
  tx: Tx,
  parts: ActParts,
  ...line: [about: LockedCase, key: SealingKey, dedupeKey: string, text: string]
): Promise<AfterCommit> {
  return { ...(await enqueue(tx, topicLine(parts, ...line), parts.leaseMs)), wakeUps: [] };
}
