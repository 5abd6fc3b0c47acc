import { type Kysely, sql } from 'kysely';

const statements = [
  // Cases of which somebody who has them, or is to have them, was not told yet. Written by the transaction of what happened, so that no crash
  // loses one. owed: their owner owes an answer, or has forgotten it. hand-over: it is offered to a colleague or a team.
  `create table untold_call (
    case_id uuid not null references cases,
    kind text not null check (kind in ('owed', 'hand-over')),
    noted_at timestamptz not null default now(),
    primary key (case_id, kind)
  )`,
  // What of it is told on which page.
  `create table page_call (
    page_id uuid not null references page on delete cascade,
    case_id uuid not null references cases,
    kind text not null check (kind in ('owed', 'hand-over')),
    noted_at timestamptz not null,
    primary key (page_id, case_id, kind)
  )`,
  `create function note_owed() returns trigger language plpgsql as $$
    begin insert into untold_call (case_id, kind) values (new.case_id, 'owed') on conflict do nothing; return null; end $$`,
  // The person wrote where nothing was owed; or the time came to remind.
  `create trigger owed_is_noted after update of status, reminded on alert for each row
    when ((old.status = 'answered' and new.status = 'accepted')
      or (new.status in ('accepted', 'answered') and new.reminded and not old.reminded))
    execute function note_owed()`,
  // Another reason on a case in hand: what did not arrive, a missed check-in, something graver.
  `create function note_alarm_in_hand() returns trigger language plpgsql as $$
    begin
      insert into untold_call (case_id, kind)
        select new.case_id, 'owed' from alert where case_id = new.case_id and status = 'accepted' on conflict do nothing;
      return null;
    end $$`,
  `create trigger alarm_in_hand_is_noted after insert on case_event for each row when (new.kind = 'alert-raised')
    execute function note_alarm_in_hand()`,
  `create function note_hand_over() returns trigger language plpgsql as $$
    begin insert into untold_call (case_id, kind) values (new.case_id, 'hand-over') on conflict do nothing; return null; end $$`,
  `create trigger hand_over_is_noted after insert on hand_over for each row execute function note_hand_over()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
