import { z } from 'zod';
import { type ResponderId } from '../../core/brand.ts';
import { type Database, purpose, type Store, type Tx } from '../../store/index.ts';

export interface EmailChoice {
  readonly address: string;
  readonly enabled: boolean;
  /** A code: why the mail server refuses this address for good. */
  readonly problem: string | undefined;
}

/** One address, not a list: what follows a comma would get the alarms too. */
export const emailSchema = z.email().max(254);

export async function saveEmail(
  { db, vault }: Store,
  responder: ResponderId,
  { address, enabled }: { readonly address: string; readonly enabled: boolean },
  at: Date,
): Promise<void> {
  const row = {
    address: vault.house.seal(address, purpose.emailAddress),
    enabled,
    problem: null,
    changed_at: at,
  };
  await db
    .insertInto('email_address')
    .values({ ...row, responder_id: responder })
    .onConflict((conflict) => conflict.column('responder_id').doUpdateSet(row))
    .execute();
}

export async function removeEmail(db: Database, responder: ResponderId): Promise<void> {
  await db.deleteFrom('email_address').where('responder_id', '=', responder).execute();
}

/** @throws SealError under a wrong master key */
export async function readEmail({ db, vault }: Store, responder: ResponderId): Promise<EmailChoice | undefined> {
  const row = await db.selectFrom('email_address').selectAll().where('responder_id', '=', responder).executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    address: vault.house.open(row.address, purpose.emailAddress, z.string()),
    enabled: row.enabled,
    problem: row.problem ?? undefined,
  };
}

/** Refused for good: nothing goes there until its owner, told at the desk, has changed it. */
export async function markEmailRefused(db: Database | Tx, responder: ResponderId, problem: string): Promise<void> {
  await db.updateTable('email_address').set({ problem }).where('responder_id', '=', responder).execute();
}
