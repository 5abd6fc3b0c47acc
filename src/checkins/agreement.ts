import { randomUUID } from 'node:crypto';
import { type CaseId, type ConversationId, type PersonId, type ResponderId } from '../core/brand.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { recordCaseEvents } from '../cases/index.ts';
import { purpose, type Store, type Tx } from '../store/index.ts';
import { markAnswer, type Secret, secretSchema } from './answer.ts';
import { type Terms } from './read-terms.ts';
import { nextDue } from './rhythm.ts';

export interface Agreed {
  readonly caseId: CaseId;
  readonly person: PersonId;
  /** Where they are asked: where the person writes. */
  readonly conversation: ConversationId;
  readonly responder: ResponderId;
  readonly terms: Terms;
  readonly at: Date;
}

/** An agreement that has no words of its own, and none before it to take them from. */
export class NothingAgreedError extends Error {
  override readonly name = 'NothingAgreedError';

  constructor() {
    super('there is no agreement whose question could stay: the terms need one of their own');
  }
}

/**
 * Writes down what was agreed, or what was agreed anew. Runs under the case's lock. A question that is under way goes on; what it is
 * answered by changes at once. @throws NothingAgreedError
 */
export async function agree(tx: Tx, store: Pick<Store, 'keys' | 'vault'>, agreed: Agreed): Promise<readonly WakeUp[]> {
  const { caseId, person, conversation, responder, terms, at } = agreed;
  const key = await store.keys.ofOne(tx, person);
  const before = await tx
    .selectFrom('check_in')
    .select(['id', 'secret'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const id = before?.id ?? randomUUID();
  const dueAt = nextDue(terms.rhythm, at);
  const secret = secretOf(store, id, terms) ?? openedFrom(before?.secret);
  if (secret === undefined) throw new NothingAgreedError();
  const written = {
    ...{ case_id: caseId, conversation_id: conversation, agreed_by: responder, agreed_at: at, due_at: dueAt },
    ...{ rhythm: JSON.stringify(terms.rhythm), grace_minutes: terms.graceMinutes },
    secret: key.seal(secret, purpose.checkIn),
  };
  if (before === undefined)
    await tx
      .insertInto('check_in')
      .values({ id, person_id: person, ...written })
      .execute();
  else await tx.updateTable('check_in').set(written).where('id', '=', id).execute();
  const kind = before === undefined ? 'check-in-agreed' : 'check-in-changed';
  const detail = { rhythm: terms.rhythm.kind, zone: terms.rhythm.zone, grace: terms.graceMinutes };
  await recordCaseEvents(tx, [{ caseId, kind, actor: responder, at, detail }]);
  return dueAt === null ? [] : [{ kind: 'check-in', id, dueAt }];

  function openedFrom(sealed: Buffer | undefined): Secret | undefined {
    return sealed === undefined ? undefined : key.open(sealed, purpose.checkIn, secretSchema);
  }
}

function secretOf({ vault }: Pick<Store, 'vault'>, id: string, { secret }: Terms): Secret | undefined {
  if (secret === null) return undefined;
  const markOf = (folded: string): Buffer => vault.answerMark(id, folded);
  const { question, answer, duress } = secret;
  return {
    question,
    answer: markAnswer(answer, markOf),
    duress: duress === null ? null : markAnswer(duress, markOf),
  };
}

/** Ends what was agreed on a case. Runs under the case's lock. @returns whether there was anything to end */
export async function endCheckIn(
  tx: Tx,
  ended: {
    readonly caseId: CaseId;
    readonly because: 'responder' | 'case-closed';
    readonly actor: ResponderId;
    readonly at: Date;
  },
): Promise<boolean> {
  const { caseId, because, actor, at } = ended;
  const { numUpdatedRows } = await tx
    .updateTable('check_in')
    .set({ ended_at: at, ended_because: because, due_at: null, grace_until: null })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordCaseEvents(tx, [{ caseId, kind: 'check-in-ended', actor, at, detail: { because } }]);
  return true;
}
