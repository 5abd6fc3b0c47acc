import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ResponderId } from '../../core/brand.ts';
import { SuarError } from '../../core/errors.ts';
import { type Database, type Row, type Tx } from '../../store/index.ts';

export const roleSchema = z.enum(['responder', 'supervisor', 'administrator', 'editor']);
export type Role = z.infer<typeof roleSchema>;

/** Small letters, so that "Ana" and "ana" are one. */
export const signInNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);
export const displayNameSchema = z.string().trim().min(1).max(60);

/** The name under which the rehearsal room works; never active, so that nobody can sign in with it. */
const rehearsalName = 'rehearsal';

export interface Responder {
  readonly id: ResponderId;
  readonly signInName: string;
  readonly name: string;
  readonly role: Role;
  readonly languages: readonly string[];
  readonly teams: readonly string[];
  readonly telegramId: string | null;
  readonly active: boolean;
  readonly hasPassword: boolean;
}

export interface NewResponder {
  readonly signInName: string;
  readonly name: string;
  readonly role: Role;
  readonly languages: readonly string[];
  readonly teams: readonly string[];
  readonly telegramId: string | null;
}

export class RosterError extends SuarError {
  override readonly name = 'RosterError';
}

/** @throws RosterError when the name or the Telegram id is already on the roster, or malformed */
export async function addResponder(db: Database | Tx, responder: NewResponder): Promise<ResponderId> {
  const name = signInNameSchema.safeParse(responder.signInName);
  if (!name.success) {
    throw new RosterError(
      `'${responder.signInName}' is not a sign-in name`,
      'Use 2 to 40 small letters, digits, dots or dashes.',
    );
  }
  if (name.data === rehearsalName) {
    throw new RosterError(`'${rehearsalName}' is kept for the rehearsal room`, 'Choose another sign-in name.');
  }
  const id = randomUUID();
  const row = await db
    .insertInto('responder')
    .values({
      id,
      sign_in_name: name.data,
      display_name: responder.name,
      role: responder.role,
      password_hash: null,
      languages: [...responder.languages],
      teams: [...responder.teams],
      telegram_id: responder.telegramId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) {
    throw new RosterError(
      `${name.data} (or that Telegram id) is already on the roster`,
      'See who is there: suar staff list.',
    );
  }
  return id as ResponderId; // The table's own key, just made.
}

export async function listRoster(db: Database): Promise<Responder[]> {
  const rows = await db.selectFrom('responder').selectAll().orderBy('sign_in_name').execute();
  return rows.map(toResponder);
}

export async function findResponder(db: Database | Tx, id: string): Promise<Responder | undefined> {
  const row = await db.selectFrom('responder').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toResponder(row);
}

/** Who signs in under this name; the hash is null for one who may not. */
export async function findForSignIn(
  db: Database,
  signInName: string,
): Promise<{ readonly responder: Responder; readonly passwordHash: string | null } | undefined> {
  const row = await db.selectFrom('responder').selectAll().where('sign_in_name', '=', signInName).executeTakeFirst();
  if (row === undefined) return undefined;
  return { responder: toResponder(row), passwordHash: row.active ? row.password_hash : null };
}

/**
 * For a session that is under way. `mark` changes with the password: a session that began under another one is over, even
 * if a request that was under way while it was ended has written it back.
 */
export async function findForSession(
  db: Database,
  id: string,
): Promise<{ readonly responder: Responder; readonly mark: string } | undefined> {
  const row = await db.selectFrom('responder').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const mark = createHash('sha256')
    .update(row.password_hash ?? '')
    .digest('base64url')
    .slice(0, 16);
  return { responder: toResponder(row), mark };
}

/** The active responder behind a Telegram account; an editor sees no case there either. Unique: responder.telegram_id. */
export async function findByTelegram(db: Database | Tx, telegramId: string): Promise<Responder | undefined> {
  const row = await db
    .selectFrom('responder')
    .selectAll()
    .where('telegram_id', '=', telegramId)
    .where('active', '=', true)
    .where('role', '<>', 'editor')
    .executeTakeFirst();
  return row && toResponder(row);
}

/** Whether anybody can sign in at all. */
export async function hasStaff(db: Database | Tx): Promise<boolean> {
  const row = await db
    .selectFrom('responder')
    .select('id')
    .where('password_hash', 'is not', null)
    .where('active', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

export async function ensureRehearsalResponder(db: Database): Promise<ResponderId> {
  await db
    .insertInto('responder')
    .values({
      id: randomUUID(),
      sign_in_name: rehearsalName,
      display_name: 'Rehearsal responder',
      role: 'responder',
      password_hash: null,
      telegram_id: null,
      active: false,
    })
    .onConflict((conflict) => conflict.column('sign_in_name').doNothing())
    .execute();
  const row = await db
    .selectFrom('responder')
    .select('id')
    .where('sign_in_name', '=', rehearsalName)
    .where('active', '=', false)
    .executeTakeFirstOrThrow();
  return row.id as ResponderId; // The table's own key.
}

function toResponder(row: Row<'responder'>): Responder {
  return {
    id: row.id as ResponderId, // The table's own key.
    signInName: row.sign_in_name,
    name: row.display_name,
    role: row.role,
    languages: row.languages,
    teams: row.teams,
    telegramId: row.telegram_id,
    active: row.active,
    hasPassword: row.password_hash !== null,
  };
}
