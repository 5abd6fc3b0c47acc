import { type Kysely, sql } from 'kysely';

/** What is asked again and again is few rows among many: each of these indexes holds only those. */
const statements = [
  // Offers that failed in the desk chat, by every sweep.
  `create index alert_offered on alert (due_at) where status = 'offered'`,
  // Alerts that await a human: those whose deadline lies too far ahead, the oldest, and those of somebody who is off duty.
  `create index alert_awaits on alert (due_at, raised_at) where status in ('offered', 'accepted')`,
  // Closed cases in the list of the desk, newest first: as the list orders them.
  `create index cases_closed on cases (closed_at desc, severity desc, opened_at) where status = 'closed'`,
  // What a person has sent, on the page of their case.
  `create index evidence_person on evidence (person_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
