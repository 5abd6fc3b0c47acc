import { sql } from 'kysely';
import { z } from 'zod';
import { type CaseId, type ResponderId } from '../core/brand.ts';
import { recordCaseEvents } from '../cases/index.ts';
import { purpose, type SealingKey, type Store, type Tx } from '../store/index.ts';
import { judgeAnswer, type Proof, secretSchema } from './answer.ts';

/**
 * A round is what begins when a check-in is due. It is
 * - `asked`: the script speaks for it, and an answer is waited for until the grace ends;
 * - `taken-over`: a responder wrote meanwhile and speaks now; proof and grace go on;
 * - `not-asked`: it could not be asked, and a human was told;
 * - `proved`: the right answer came; `vouched`: a responder is sure of it by other means;
 * - `missed`: the grace ended first. A right answer may still come late;
 * - `phone-taken`: the duress word, or two wrong answers. The agreement has ended with it.
 */
export const roundStates = ['asked', 'taken-over', 'not-asked', 'proved', 'vouched', 'missed', 'phone-taken'] as const;
export type RoundState = (typeof roundStates)[number];

/** What a turn needs to know of the agreement with its person. */
export interface CheckInNow {
  readonly id: string;
  /** Milliseconds since 1970: the due time of the newest round; null where there was none. */
  readonly round: number | null;
  readonly state: RoundState | null;
  readonly question: string;
  /** What the words of this very event are; null where it has none. */
  readonly proof: Proof | null;
}

/** As `claimTurns` reads it beside the conversation. */
export const checkInRowSchema = z.object({
  id: z.uuid(),
  round: z.number().nullable(),
  state: z.enum(roundStates).nullable(),
  secret: z.string(),
});

/** @param text what the person wrote; null where the event is none of their words. @throws SealError */
export function openCheckIn(
  { vault }: Pick<Store, 'vault'>,
  row: z.infer<typeof checkInRowSchema>,
  key: SealingKey,
  text: string | null,
): CheckInNow {
  const secret = key.open(Buffer.from(row.secret, 'base64'), purpose.checkIn, secretSchema);
  const proof = text === null ? null : judgeAnswer(secret, text, (folded) => vault.answerMark(row.id, folded));
  return { id: row.id, round: row.round, state: row.state, question: secret.question, proof };
}

/** What a turn decided about a round. */
export interface Settled {
  readonly id: string;
  readonly state: 'not-asked' | 'proved' | 'missed' | 'phone-taken';
}

/** Writes what became of rounds, in the transaction of their turns. The taken phone ends the agreement: its answer is known. */
export async function settleRounds(tx: Tx, settled: readonly Settled[], at: Date): Promise<void> {
  if (settled.length === 0) return;
  await sql`
    update check_in k set round_state = case when k.round_due is not null then n.state end, grace_until = null,
      due_at = case when n.state = 'phone-taken' then null else k.due_at end,
      ended_at = case when n.state = 'phone-taken' then ${at}::timestamptz end,
      ended_because = case when n.state = 'phone-taken' then 'phone-taken' end
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as n(id uuid, state text)
    where k.id = n.id and k.ended_at is null`.execute(tx);
}

/** A responder writes: from now on they speak, and the script does not. Runs under the conversation's lock. */
export async function takeOverRound(tx: Tx, caseId: CaseId, responder: ResponderId, at: Date): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('check_in')
    .set({ round_state: 'taken-over' })
    .where('case_id', '=', caseId)
    .where('round_state', '=', 'asked')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await recordCaseEvents(tx, [{ caseId, kind: 'check-in-taken-over', actor: responder, at }]);
}

/** A responder is sure that it is the person who answers. @returns false where no round waits for that */
export async function vouch(tx: Tx, caseId: CaseId, responder: ResponderId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('check_in')
    .set({ round_state: 'vouched', grace_until: null })
    .where('case_id', '=', caseId)
    .where('round_state', 'in', ['asked', 'taken-over', 'not-asked', 'missed'])
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordCaseEvents(tx, [{ caseId, kind: 'proof-of-life', actor: responder, at, detail: { by: 'responder' } }]);
  return true;
}
