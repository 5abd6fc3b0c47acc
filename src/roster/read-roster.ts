import { sql } from 'kysely';
import { type ResponderId } from '../core/brand.ts';
import { type Database, type Tx } from '../store/index.ts';
import { type CoveringShift, type Member, type Roster, type TakenCase } from './duty.ts';
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
}

/**
 * Who works here at this moment. Editors see no case and are not on it, nor is anybody who cannot sign in.
 * Indexes: duty_word_newest, shift_end, cases_owner, case_taken_at.
 */
export async function readRoster(db: Database | Tx, hours: ReadonlyMap<string, TeamHours>, now: Date): Promise<Roster> {
  const members = await sql<MemberRow>`
    select r.id, r.sign_in_name, r.role, r.teams, r.languages, r.skills, r.capacity, w.on_duty, w.at as said_at, w.until as said_until,
      case when r.capacity is null then 0 else (select count(*)::int from
        (select from cases c where c.owner_id = r.id and c.status = 'owned' limit r.capacity) owned) end as owns
    from responder r
    left join lateral (select on_duty, at, until from duty_word d where d.responder_id = r.id order by d.id desc limit 1) w on true
    where r.active and r.role <> 'editor'`.execute(db);
  const shifts = await sql<{ responder_id: string; team: string; starts_at: Date }>`
    select responder_id, team, starts_at from shift where ends_at > ${now}`.execute(db);
  // From its first shift on, and as long as one lies ahead: a plan that begins tomorrow must not send everybody home today.
  const planned = await sql<{ team: string }>`
    select team from shift group by team having min(starts_at) <= ${now} and max(ends_at) > ${now}`.execute(db);
  const lately = new Date(now.getTime() - longestShiftMs);
  const taken = await sql<{ responder_id: string; at: Date; severity: number; marked: boolean }>`
    select t.responder_id, min(t.at) as at, c.severity, c.heavy as marked from case_taken t join cases c on c.id = t.case_id
    where t.at > ${lately} group by t.responder_id, c.id`.execute(db);
  const takenBy = new Map<string, TakenCase[]>();
  for (const { responder_id: responder, ...one } of taken.rows)
    takenBy.set(responder, [...(takenBy.get(responder) ?? []), one]);
  const covering = new Map<string, CoveringShift[]>();
  for (const { responder_id: responder, team, starts_at: from } of shifts.rows)
    if (from <= now) covering.set(responder, [...(covering.get(responder) ?? []), { team, from }]);
  return {
    hours,
    plannedTeams: new Set(planned.rows.map(({ team }) => team)),
    members: members.rows.map((row) => ({
      id: row.id as ResponderId, // The table's own key.
      signInName: row.sign_in_name,
      role: row.role,
      teams: row.teams,
      languages: row.languages,
      skills: row.skills,
      capacity: row.capacity,
      owns: row.owns,
      taken: takenBy.get(row.id) ?? [],
      word:
        row.on_duty === null || row.said_at === null
          ? null
          : { onDuty: row.on_duty, at: row.said_at, until: row.said_until },
      shifts: covering.get(row.id) ?? [],
    })),
  };
}
