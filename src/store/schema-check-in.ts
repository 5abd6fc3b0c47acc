import { type Generated } from 'kysely';

/** Agreed check-ins; the meaning of each column is in the migration that makes it. */
export interface CheckInTables {
  check_in: CheckInTable;
}

interface CheckInTable {
  id: string;
  case_id: string;
  person_id: string;
  conversation_id: string;
  agreed_by: string;
  agreed_at: Date;
  rhythm: unknown;
  grace_minutes: number;
  secret: Buffer;
  due_at: Date | null;
  round_due: Generated<Date | null>;
  round_state: Generated<'asked' | 'taken-over' | 'not-asked' | 'proved' | 'vouched' | 'missed' | 'phone-taken' | null>;
  grace_until: Generated<Date | null>;
  ended_at: Generated<Date | null>;
  ended_because: Generated<'responder' | 'case-closed' | 'phone-taken' | 'erased' | null>;
}
