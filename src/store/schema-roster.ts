import { type Generated } from 'kysely';

/** Who works when, and cases on their way from one owner to another; the meaning of each is in the migration that makes it. */
export interface RosterTables {
  shift: ShiftTable;
  duty_word: DutyWordTable;
  hand_over: HandOverTable;
  case_taken: { case_id: string; responder_id: string; at: Date };
}

interface ShiftTable {
  id: string;
  responder_id: string;
  team: string;
  starts_at: Date;
  ends_at: Date;
  added_by: string | null;
  created_at: Generated<Date>;
}

interface DutyWordTable {
  id: Generated<string>;
  responder_id: string;
  on_duty: boolean;
  at: Date;
  until: Date | null;
}

interface HandOverTable {
  id: string;
  case_id: string;
  from_id: string;
  to_id: string | null;
  to_team: string | null;
  brief: Buffer;
  offered_at: Date;
  ended_at: Date | null;
  outcome: 'taken' | 'declined' | 'withdrawn' | 'void' | null;
  taken_by: string | null;
}
