import { type ResponderId } from '../core/brand.ts';
import { type Database, type Tx } from '../store/index.ts';

/** Whoever says "on" and forgets to say "off" counts as gone after a shift's length. */
const onAtMostMs = 12 * 3_600_000;

/** "I am on duty", "I am off". @param forMs how long it holds; without it 12 hours for "on", and for "off" until their next shift begins */
export async function sayDuty(
  db: Database | Tx,
  said: {
    readonly responder: ResponderId;
    readonly onDuty: boolean;
    readonly at: Date;
    readonly forMs?: number | undefined;
  },
): Promise<void> {
  const holdsMs = said.forMs ?? (said.onDuty ? onAtMostMs : undefined);
  await db
    .insertInto('duty_word')
    .values({
      responder_id: said.responder,
      on_duty: said.onDuty,
      at: said.at,
      until: holdsMs === undefined ? null : new Date(said.at.getTime() + holdsMs),
    })
    .execute();
}
