import { type CaseCode, type ConversationId } from '../../core/brand.ts';
import {
  agree,
  endCheckIn as writeEnded,
  readTerms,
  type TermProblems,
  vouch,
  type WrittenTerms,
} from '../../checkins/index.ts';
import { joinAfterCommit, nothingAfterCommit } from '../../outbox/index.ts';
import { type Tx } from '../../store/index.ts';
import { rhythmWords } from '../check-in-words.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, lockCase, type LockedCase } from './act.ts';
import { type NotYours, ownedBy, tellTopic } from './own-case.ts';

interface CheckInRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly at: Date;
}

export type AgreeResult =
  | { readonly kind: 'check-in-agreed' }
  /** Every field that is wrong, each with why; nothing was written. */
  | { readonly kind: 'check-in-refused'; readonly problems: TermProblems }
  | NotYours;

/** The owner writes down what they agreed with the person, or what they agreed anew. */
export async function agreeOnCheckIn(
  tx: Tx,
  parts: ActParts,
  { code, responder, at, written }: CheckInRequest & { readonly written: WrittenTerms },
): Promise<Done<AgreeResult>> {
  const found = ownedBy(await lockCase(tx, code), responder);
  if ('kind' in found) return done(found);
  const before = await hasCheckIn(tx, found);
  const read = readTerms(written, { now: at, ears: parts.checkInEars, agreed: before });
  if (read.kind === 'refused') return done({ kind: 'check-in-refused', problems: read.problems });
  const wakeUps = await agree(tx, parts.store, {
    ...{ caseId: found.id, person: found.person, responder: responder.id, terms: read.terms, at },
    conversation: found.conversation as ConversationId, // A foreign key to conversation.
  });
  // Neither question nor answer: a desk chat has many readers.
  const line = `${responder.name} ${before ? 'changed the' : 'agreed on'} check-ins: ${rhythmWords(read.terms.rhythm)}.`;
  const told = await tellTopic(tx, parts, found, `check-in-${found.id}-${at.getTime()}`, line);
  return done({ kind: 'check-in-agreed' }, joinAfterCommit([told, { ...nothingAfterCommit, wakeUps: [...wakeUps] }]));
}

export type EndCheckInResult = { readonly kind: 'check-in-ended' | 'no-check-in' } | NotYours;

/** The owner ends what was agreed. The person is told nothing. */
export async function endCheckIn(
  tx: Tx,
  parts: ActParts,
  { code, responder, at }: CheckInRequest,
): Promise<Done<EndCheckInResult>> {
  const found = ownedBy(await lockCase(tx, code), responder);
  if ('kind' in found) return done(found);
  const ended = await writeEnded(tx, { caseId: found.id, because: 'responder', actor: responder.id, at });
  if (!ended) return done({ kind: 'no-check-in' });
  const line = `${responder.name} ended the check-ins.`;
  return done(
    { kind: 'check-in-ended' },
    await tellTopic(tx, parts, found, `check-in-end-${found.id}-${at.getTime()}`, line),
  );
}

export type VouchResult = { readonly kind: 'check-in-vouched' | 'no-check-in' } | NotYours;

/** The owner is sure by other means that it is the person: the round waits for no answer any more. */
export async function vouchForPerson(
  tx: Tx,
  _parts: ActParts,
  { code, responder, at }: CheckInRequest,
): Promise<Done<VouchResult>> {
  const found = ownedBy(await lockCase(tx, code), responder);
  if ('kind' in found) return done(found);
  const vouched = await vouch(tx, found.id, responder.id, at);
  return done({ kind: vouched ? 'check-in-vouched' : 'no-check-in' });
}

/** Index: check_in_one. */
async function hasCheckIn(tx: Tx, { person }: LockedCase): Promise<boolean> {
  const row = await tx
    .selectFrom('check_in')
    .select('id')
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
