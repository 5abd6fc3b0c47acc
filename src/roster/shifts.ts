import { randomUUID } from 'node:crypto';
import { type ResponderId } from '../core/brand.ts';
import { type Database, type Tx } from '../store/index.ts';
import { NotOnRosterError } from './not-on-roster.ts';
import { type PlannedShift } from './shift-file.ts';

export interface Shift extends PlannedShift {
  readonly id: string;
  /** What colleagues see. */
  readonly displayName: string;
}

/**
 * Plans shifts; one that is planned already is left as it is. All of them or none.
 * @param by who planned them at the desk; null: from a file
 * @returns how many were new
 * @throws NotOnRosterError for somebody who is not on the roster
 */
export async function addShifts(tx: Tx, shifts: readonly PlannedShift[], by: ResponderId | null): Promise<number> {
  if (shifts.length === 0) return 0;
  const names = [...new Set(shifts.map(({ signInName }) => signInName))];
  const rows = await tx
    .selectFrom('responder')
    .select(['id', 'sign_in_name'])
    .where('sign_in_name', 'in', names)
    .where('active', '=', true)
    .execute();
  const ids = new Map(rows.map((row) => [row.sign_in_name, row.id]));
  const unknown = names.find((name) => !ids.has(name));
  if (unknown !== undefined) throw new NotOnRosterError(unknown);
  const written = await tx
    .insertInto('shift')
    .values(
      shifts.map(({ signInName, team, from, to }) => ({
        id: randomUUID(),
        responder_id: ids.get(signInName) ?? '',
        team,
        starts_at: from,
        ends_at: to,
        added_by: by,
      })),
    )
    .onConflict((conflict) => conflict.columns(['responder_id', 'team', 'starts_at']).doNothing())
    .returning('id')
    .execute();
  return written.length;
}

/** Shifts that have not ended at `from` and begin before `to`, soonest first. */
export async function listShifts(db: Database | Tx, from: Date, to: Date): Promise<Shift[]> {
  const rows = await db
    .selectFrom('shift')
    .innerJoin('responder', 'responder.id', 'shift.responder_id')
    .select(['shift.id', 'sign_in_name', 'display_name', 'team', 'starts_at', 'ends_at'])
    .where('ends_at', '>', from)
    .where('starts_at', '<', to)
    .orderBy('starts_at')
    .orderBy('sign_in_name')
    .limit(2_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    signInName: row.sign_in_name,
    displayName: row.display_name,
    team: row.team,
    from: row.starts_at,
    to: row.ends_at,
  }));
}

/** @returns whether there was one */
export async function removeShift(db: Database | Tx, id: string): Promise<boolean> {
  const row = await db.deleteFrom('shift').where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}
