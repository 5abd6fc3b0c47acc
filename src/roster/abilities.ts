import { type Database } from '../store/index.ts';
import { NotOnRosterError } from './not-on-roster.ts';

/** What some cases ask of whoever takes them. */
export const skills = ['children', 'medical', 'legal'] as const;

/** @throws NotOnRosterError for somebody who is not on the roster */
export async function setAbilities(
  db: Database,
  signInName: string,
  can: { readonly skills: readonly string[]; readonly capacity: number | null },
): Promise<void> {
  const row = await db
    .updateTable('responder')
    .set({ skills: [...can.skills], capacity: can.capacity })
    .where('sign_in_name', '=', signInName.toLowerCase())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) throw new NotOnRosterError(signInName);
}
