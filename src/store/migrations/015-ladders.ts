import { type Kysely, sql } from 'kysely';

const statements = [
  // ladder: the name of the ladder that rung counts on; empty for the plain one.
  `alter table alert add column ladder text not null default ''`,
  // An answered case has a deadline too: after it the case counts as stale. Not checked for older rows, which all fit: no scan.
  `alter table alert drop constraint alert_check`,
  `alter table alert add constraint alert_has_deadline
    check ((status not in ('offered', 'accepted') or due_at is not null) and (status <> 'resolved' or due_at is null)) not valid`,
  // Looked at within a day, spread over it: each look decides whether anything has happened lately.
  `update alert set due_at = now() + random() * interval '1 day' where status = 'answered' and due_at is null`,
  // heavy: somebody marked it so. given_back_at: its owner lets the script speak until they write again.
  `alter table cases add column heavy boolean not null default false, add column given_back_at timestamptz`,
  // Who took which case, and when: what somebody has carried in this shift. Only the newest day of it is read.
  `create table case_taken (
    case_id uuid not null references cases,
    responder_id uuid not null references responder,
    at timestamptz not null,
    primary key (case_id, responder_id, at)
  )`,
  `create index case_taken_at on case_taken (at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
