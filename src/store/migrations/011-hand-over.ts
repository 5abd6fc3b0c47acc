import { type Kysely, sql } from 'kysely';

const statements = [
  // A case offered by its owner to a colleague or a team, with what they must know. brief: sealed with the person's key. The case stays
  // its owner's until somebody takes it.
  `create table hand_over (
    id uuid primary key,
    case_id uuid not null references cases,
    from_id uuid not null references responder,
    to_id uuid references responder,
    to_team text,
    brief bytea not null,
    offered_at timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('taken', 'declined', 'withdrawn', 'void')),
    taken_by uuid references responder,
    check ((to_id is null) <> (to_team is null)),
    check ((ended_at is null) = (outcome is null)),
    check ((outcome = 'taken') = (taken_by is not null) or outcome is null)
  )`,
  `create unique index hand_over_one_open on hand_over (case_id) where ended_at is null`,
  `create trigger hand_over_tells_desk after insert or update on hand_over for each statement execute function tell_desk()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
