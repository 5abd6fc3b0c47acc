import { type RawBuilder, sql } from 'kysely';
import { type ResponderId } from '../core/brand.ts';
import { type Database, type Tx } from '../store/index.ts';
import { type Member, type Roster } from './duty.ts';
import { longestShiftMs } from './heavy-cases.ts';
import { type TeamHours } from './team-hours.ts';

interface MemberRow {
  id: string;
  sign_in_name: string;
  role: Member['role'];
  teams: string[];
  languages: string[];
  skills: string[];
  capacity: number | null;
  owns: number;
  on_duty: boolean | null;
  said_at: Date | null;
  said_until: Date | null;
  /** Times as milliseconds. */
  taken: { at: number; severity: number; marked: boolean }[];
  shifts: { team: string; from: number }[];
  /** The same on each row: of all teams. */
  planned: string[];
}

const milliseconds = (column: RawBuilder<unknown>) => sql`floor(extract(epoch from ${column}) * 1000)`;

/**
 * Who works here at this moment. Editors see no case and are not on it, nor is anybody who cannot sign in.
 * Indexes: duty_word_newest, shift_end, cases_owner, case_taken_at.
 */
export async function readRoster(db: Database | Tx, hours: ReadonlyMap<string, TeamHours>, now: Date): Promise<Roster> {
  const lately = new Date(now.getTime() - longestShiftMs);
  // In one statement: whoever raises an alarm waits for it.
  const { rows } = await sql<MemberRow>`
    with taken as (
      select responder_id, json_agg(json_build_object('at', ${milliseconds(sql`at`)}, 'severity', severity, 'marked', heavy)) as list
      from (select t.responder_id, min(t.at) as at, c.severity, c.heavy from case_taken t join cases c on c.id = t.case_id
        where t.at > ${lately} group by t.responder_id, c.id) one
      group by responder_id),
    covering as (
      select responder_id, json_agg(json_build_object('team', team, 'from', ${milliseconds(sql`starts_at`)})) as list
      from shift where ends_at > ${now} and starts_at <= ${now} group by responder_id),
    -- From its first shift on, and as long as one lies ahead: a plan that begins tomorrow must not send everybody home today.
    planned as (
      select json_agg(team) as teams from (
        select team from shift group by team having min(starts_at) <= ${now} and max(ends_at) > ${now}) one)
    select r.id, r.sign_in_name, r.role, r.teams, r.languages, r.skills, r.capacity, w.on_duty, w.at as said_at, w.until as said_until,
      case when r.capacity is null then 0 else (select count(*)::int from
        (select from cases c where c.owner_id = r.id and c.status = 'owned' limit r.capacity) owned) end as owns,
      coalesce(t.list, '[]') as taken, coalesce(s.list, '[]') as shifts, coalesce(p.teams, '[]') as planned
    from responder r cross join planned p left join taken t on t.responder_id = r.id left join covering s on s.responder_id = r.id
    left join lateral (select on_duty, at, until from duty_word d where d.responder_id = r.id order by d.id desc limit 1) w on true
    where r.active and r.role <> 'editor'`.execute(db);
  return {
    hours,
    plannedTeams: new Set(rows[0]?.planned),
    members: rows.map((row) => ({
      id: row.id as ResponderId, // The table's own key.
      signInName: row.sign_in_name,
      role: row.role,
      teams: row.teams,
      languages: row.languages,
      skills: row.skills,
      capacity: row.capacity,
      owns: row.owns,
      taken: row.taken.map(({ at, ...one }) => ({ ...one, at: new Date(at) })),
      word:
        row.on_duty === null || row.said_at === null
          ? null
          : { onDuty: row.on_duty, at: row.said_at, until: row.said_until },
      shifts: row.shifts.map(({ team, from }) => ({ team, from: new Date(from) })),
    })),
  };
}
