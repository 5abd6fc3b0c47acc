import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type ResponderId } from '../../core/brand.ts';
import { systemClock } from '../../core/clock.ts';
import { type Database, type Tx } from '../../store/index.ts';
import { hashPassword } from './password.ts';
import { addResponder, findResponder, hasStaff, type Responder, RosterError } from './roster.ts';

/** A link is good for a day, and for one use. Only its hash is kept: the table gives nobody a way in. */
const linkValidMs = 24 * 3_600_000;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Replaces every earlier link of this responder. @returns the path of the page that takes it, to be put behind the desk's address */
export async function createSignInLink(db: Database | Tx, responder: ResponderId, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.deleteFrom('sign_in_link').where('responder_id', '=', responder).execute();
  await db
    .insertInto('sign_in_link')
    .values({
      token_hash: hashOf(token),
      responder_id: responder,
      expires_at: new Date(now.getTime() + linkValidMs),
      used_at: null,
    })
    .execute();
  return `/desk/begin/${token}`;
}

/**
 * The first way into a new desk: an administrator `admin` without password, and a link to choose one. Asked at every start;
 * undefined once anybody has a password. A start before that replaces the link: the newest one printed is the one that works.
 */
export async function createBootstrapLink(
  store: { readonly db: Database },
  now: Date = systemClock.now(),
): Promise<string | undefined> {
  return store.db.transaction().execute(async (tx) => {
    // Two processes that start together must not both make an administrator.
    await sql`select pg_advisory_xact_lock(hashtext('suar desk bootstrap'))`.execute(tx);
    if (await hasStaff(tx)) return undefined;
    const waiting = await tx
      .selectFrom('responder')
      .select('id')
      .where('role', '=', 'administrator')
      .where('active', '=', true)
      .orderBy('created_at')
      .executeTakeFirst();
    const id =
      // The table's own key.
      (waiting?.id as ResponderId | undefined) ??
      (await addResponder(tx, {
        signInName: 'admin',
        name: 'Administrator',
        role: 'administrator',
        languages: [],
        teams: [],
        telegramId: null,
      }));
    return createSignInLink(tx, id, now);
  });
}

/** @throws RosterError when nobody has this name. Every session of theirs ends, and their password with it. */
export async function resetSignIn(db: Database, signInName: string, now: Date): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('responder')
      .set({ password_hash: null })
      .where('sign_in_name', '=', signInName.toLowerCase())
      .where('active', '=', true)
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) {
      throw new RosterError(`nobody called ${signInName} is on the roster`, 'See who is there: suar staff list.');
    }
    await endSessions(tx, row.id);
    return createSignInLink(tx, row.id as ResponderId, now); // The table's own key.
  });
}

/** Whose link this is, without using it: undefined when it is unknown, used or expired. */
export async function findLink(db: Database, token: string, now: Date): Promise<Responder | undefined> {
  const row = await db
    .selectFrom('sign_in_link')
    .select('responder_id')
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && findResponder(db, row.responder_id);
}

export type UseResult =
  | { readonly kind: 'done'; readonly responder: ResponderId }
  | { readonly kind: 'no-link' }
  | { readonly kind: 'name-taken' };

/** Uses the link up and sets name and password, or does nothing at all. */
export async function applySignInLink(
  db: Database,
  token: string,
  chosen: { readonly signInName: string; readonly name: string; readonly password: string },
  now: Date,
): Promise<UseResult> {
  const passwordHash = await hashPassword(chosen.password);
  return db.transaction().execute(async (tx): Promise<UseResult> => {
    const used = await tx
      .updateTable('sign_in_link')
      .set({ used_at: now })
      .where('token_hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('responder_id')
      .executeTakeFirst();
    if (used === undefined) return { kind: 'no-link' };
    const taken = await tx
      .selectFrom('responder')
      .select('id')
      .where('sign_in_name', '=', chosen.signInName)
      .where('id', '<>', used.responder_id)
      .executeTakeFirst();
    if (taken !== undefined) {
      // The link stays good for another try.
      await tx.updateTable('sign_in_link').set({ used_at: null }).where('token_hash', '=', hashOf(token)).execute();
      return { kind: 'name-taken' };
    }
    await tx
      .updateTable('responder')
      .set({ sign_in_name: chosen.signInName, display_name: chosen.name, password_hash: passwordHash })
      .where('id', '=', used.responder_id)
      .execute();
    await endSessions(tx, used.responder_id);
    return { kind: 'done', responder: used.responder_id as ResponderId }; // A foreign key to responder.
  });
}

/** Signed in before the password changed: signed out. */
async function endSessions(tx: Tx, responder: string): Promise<void> {
  await sql`delete from desk_session where sess ->> 'responderId' = ${responder}`.execute(tx);
}
