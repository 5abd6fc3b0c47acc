import { type Kysely, sql } from 'kysely';

const statements = [
  // What was agreed with a person about hearing from them again. rhythm: when, in their own zone; no word of theirs. secret: the
  // private question, and the marks of its answer and of the duress word, sealed with the person's key.
  // due_at: the next time; null where none is to come. round_due: the time for which they were asked last, and what came of it;
  // grace_until: when silence becomes a miss.
  `create table check_in (
    id uuid primary key,
    case_id uuid not null references cases,
    person_id uuid not null references person,
    conversation_id uuid not null references conversation,
    agreed_by uuid not null references responder,
    agreed_at timestamptz not null,
    rhythm jsonb not null,
    grace_minutes integer not null check (grace_minutes > 0),
    secret bytea not null,
    due_at timestamptz,
    round_due timestamptz,
    round_state text check (round_state in ('asked', 'taken-over', 'not-asked', 'proved', 'vouched', 'missed', 'phone-taken')),
    grace_until timestamptz,
    ended_at timestamptz,
    ended_because text check (ended_because in ('responder', 'case-closed', 'phone-taken', 'erased')),
    check ((round_due is null) = (round_state is null)),
    check (grace_until is null or round_state in ('asked', 'taken-over')),
    check ((ended_at is null) = (ended_because is null)),
    check (ended_at is null or (due_at is null and grace_until is null))
  )`,
  `create unique index check_in_one on check_in (person_id) where ended_at is null`,
  `create index check_in_case on check_in (case_id)`,
  `create index check_in_due on check_in (due_at) where due_at is not null`,
  `create index check_in_grace on check_in (grace_until) where grace_until is not null`,
  `create trigger check_in_tells_desk after insert or update on check_in for each statement execute function tell_desk()`,
  // The opening of a check-in: a template carries it to a closed window, past what is held there.
  `alter table outbox add column passes_held boolean not null default false`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
