import { sql } from 'kysely';
import { type CaseCode, type CaseId, type ConversationId, type InboxId, type PersonId } from '../core/brand.ts';
import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { insertCases, newCaseIdentity, recordCaseEvents } from '../cases/index.ts';
import { type Escalation } from '../escalation/index.ts';
import { inTransaction, nothingAfterCommit, type Settle } from '../outbox/index.ts';
import { type Store, type Tx } from '../store/index.ts';

export interface SetAsideParts {
  readonly store: Store;
  readonly escalation: Pick<Escalation, 'raise'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settle: Settle;
}

/** After so many failures a message is set aside, so that it never blocks what its person writes next. */
const failuresBeforeSetAside = 3;

/**
 * Counts a failure; the last one sets the message aside with a case and an alert: a human reads what the script could
 * not. The words stay in the transcript.
 */
export async function setAside(parts: SetAsideParts, inboxId: InboxId): Promise<void> {
  let after = nothingAfterCommit;
  await inTransaction(parts.store.db, async (tx) => {
    const { rows } = await sql<{ failures: number; conversation_id: string; channel: string }>`
      update inbox set failures = failures + 1 where id = ${inboxId} and handled_at is null
      returning failures, conversation_id, channel`.execute(tx);
    const [row] = rows;
    if (row === undefined || row.failures < failuresBeforeSetAside) return;
    await sql`update inbox set set_aside_at = now() where id = ${inboxId}`.execute(tx);
    after = await alertHuman(tx, parts, row.conversation_id as ConversationId); // A foreign key to conversation.
    parts.logger.error('intake.message-set-aside', { channel: row.channel, rowId: inboxId });
  });
  parts.settle(after);
}

async function alertHuman(tx: Tx, parts: SetAsideParts, conversation: ConversationId) {
  const at = parts.clock.now();
  const row = await tx
    .selectFrom('conversation as v')
    .leftJoin('cases as c', (join) => join.onRef('c.person_id', '=', 'v.person_id').on('c.status', '<>', 'closed'))
    .select(['v.person_id', 'v.language', 'c.id', 'c.code'])
    .where('v.id', '=', conversation)
    .executeTakeFirstOrThrow();
  const person = row.person_id as PersonId; // conversation.person_id holds nothing else.
  const key = await parts.store.keys.ofOne(tx, person);
  // Both columns are keys of the cases table, and null together.
  const open = row.id === null || row.code === null ? null : { id: row.id as CaseId, code: row.code as CaseCode };
  const { id, code } = open ?? newCaseIdentity();
  if (open === null) {
    const state = {
      kind: 'unclear' as const,
      severity: 3 as const,
      watched: false,
      language: row.language,
      fields: {},
    };
    await insertCases(tx, [{ ...state, id, code, person, conversation, key, openedAt: at, lastInboundAt: at }]);
  }
  await recordCaseEvents(tx, [{ caseId: id, kind: 'message-set-aside', actor: 'system', at }]);
  return parts.escalation.raise(tx, [
    {
      caseId: id,
      code,
      person,
      key,
      kind: 'unclear',
      severity: 3,
      language: row.language,
      reason: 'message-set-aside',
      at,
    },
  ]);
}
