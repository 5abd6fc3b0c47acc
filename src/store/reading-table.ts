import { type Generated } from 'kysely';

export interface ReadingTable {
  evidence_id: string;
  person_id: string;
  state: 'queued' | 'reading' | 'read' | 'refused';
  why: string | null;
  language: string | null;
  attempts: Generated<number>;
  lease_until: Date | null;
  lines: Buffer | null;
  languages: Generated<string[]>;
  missing: Generated<string[]>;
  took_ms: number | null;
  requested_at: Generated<Date>;
  begun_at: Date | null;
  at: Date | null;
}
