import { type CaseId, type PersonId } from '../core/brand.ts';
import { purpose, type Store } from '../store/index.ts';
import { secretSchema } from './answer.ts';
import { type Rhythm, rhythmSchema } from './rhythm.ts';
import { type RoundState } from './round.ts';

/** What was agreed on a case, as a responder sees it. The answer is not among it: nobody needs to see it again. */
export interface CheckInView {
  readonly rhythm: Rhythm;
  readonly graceMinutes: number;
  readonly question: string;
  readonly hasDuress: boolean;
  readonly agreedBy: string;
  readonly agreedAt: Date;
  readonly dueAt: Date | null;
  readonly round: { readonly due: Date; readonly state: RoundState; readonly graceUntil: Date | null } | null;
  readonly ended: { readonly at: Date; readonly because: string } | null;
}

/** The newest agreement of a case, also where it has ended. Index: check_in_case. @throws SealError once erased */
export async function readCheckIn(store: Store, caseId: CaseId, person: PersonId): Promise<CheckInView | undefined> {
  const row = await store.db
    .selectFrom('check_in')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('agreed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const key = await store.keys.ofOne(store.db, person);
  const { question, duress } = key.open(row.secret, purpose.checkIn, secretSchema);
  return {
    rhythm: rhythmSchema.parse(row.rhythm),
    graceMinutes: row.grace_minutes,
    ...{ question, hasDuress: duress !== null, agreedBy: row.agreed_by, agreedAt: row.agreed_at, dueAt: row.due_at },
    round:
      row.round_due === null || row.round_state === null
        ? null
        : { due: row.round_due, state: row.round_state, graceUntil: row.grace_until },
    ended: row.ended_at === null ? null : { at: row.ended_at, because: row.ended_because ?? '' },
  };
}
