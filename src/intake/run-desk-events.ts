import { sql } from 'kysely';
import { z } from 'zod';
import { type InboxId } from '../core/brand.ts';
import { type ChannelId, deskContentSchema, type DeskContent } from '../core/inbound.ts';
import { type Logger } from '../core/logger.ts';
import { type Reach } from '../core/turning-point.ts';
import { type AfterCommit, inTransaction, nothingAfterCommit, type Settle } from '../outbox/index.ts';
import { type Worked } from './pump.ts';
import { isPassingTrouble, purpose, type Store, type Tx } from '../store/index.ts';

/** Something a member of the desk did in the desk chat, as the desk gets it. */
export interface DeskEvent {
  readonly inboxId: InboxId;
  readonly channel: ChannelId;
  readonly account: string;
  readonly staffAddress: string;
  readonly at: Date;
  readonly content: DeskContent;
}

export interface DeskEventParts {
  readonly store: Store;
  readonly logger: Logger;
  readonly settle: Settle;
  readonly reach: Reach;
  readonly handle: (tx: Tx, event: DeskEvent) => Promise<AfterCommit>;
}

const failuresBeforeSetAside = 3;
const staffSchema = z.object({ staffAddress: z.string() });

/**
 * Handles the oldest waiting desk event, in the transaction that marks it handled: a press or a relayed reply happens
 * once, also when the process is killed in between.
 */
export async function runDeskEvent(parts: DeskEventParts): Promise<Worked> {
  let claimed: string | undefined;
  let after = nothingAfterCommit;
  try {
    await inTransaction(parts.store.db, async (tx) => {
      const { rows } = await sql<{ id: string; channel: string; account: string; body: Buffer; received_at: Date }>`
        select id, channel, account, body, received_at from inbox
        where handled_at is null and set_aside_at is null and conversation_id is null
        order by id limit 1 for update skip locked`.execute(tx);
      const [row] = rows;
      if (row === undefined) return;
      claimed = row.id;
      const content = parts.store.vault.house.open(
        row.body,
        purpose.inbox,
        z.intersection(deskContentSchema, staffSchema),
      );
      after = await parts.handle(tx, {
        inboxId: row.id as InboxId, // The inbox's own key.
        channel: row.channel as ChannelId, // Written from a ChannelId.
        account: row.account,
        staffAddress: content.staffAddress,
        at: row.received_at,
        content,
      });
      await sql`update inbox set handled_at = now() where id = ${row.id}`.execute(tx);
      parts.reach('desk.before-commit');
    });
  } catch (error) {
    if (claimed === undefined || isPassingTrouble(error)) throw error;
    parts.logger.error('intake.desk-event-failed', { rowId: claimed, error });
    await sql`
      update inbox set failures = failures + 1, set_aside_at = case when failures + 1 >= ${failuresBeforeSetAside} then now() end
      where id = ${claimed}`.execute(parts.store.db);
    return 'more';
  }
  if (claimed !== undefined) parts.reach('desk.after-commit');
  parts.settle(after);
  return claimed === undefined ? 'nothing' : 'more';
}
