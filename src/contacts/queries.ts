import { type ResponderId } from '../core/brand.ts';
import { type Database, type Tx } from '../store/index.ts';
import { type Directory } from './directory.ts';
import { type CheckOutcome, type ContactCheck } from './standing.ts';

/** How somebody made sure. */
export const checkWays = ['called', 'wrote', 'official-site', 'visited'] as const;
export type CheckWay = (typeof checkWays)[number];

export interface NewCheck {
  readonly contact: string;
  readonly contentHash: string;
  readonly by: ResponderId;
  readonly at: Date;
  readonly how: CheckWay;
  readonly outcome: CheckOutcome;
  /** About the contact; never about a person. */
  readonly note: string | null;
  readonly expires: Date | null;
}

/** Appends; nothing ever changes or removes a check (the database refuses it too). */
export async function recordCheck(tx: Tx, check: NewCheck): Promise<void> {
  await tx
    .insertInto('contact_check')
    .values({
      contact: check.contact,
      content_hash: check.contentHash,
      checked_by: check.by,
      checked_at: check.at,
      how: check.how,
      outcome: check.outcome,
      note: check.note,
      expires_at: check.expires,
    })
    .execute();
}

/** The newest check of each contact. Index: contact_check_newest. */
async function newestChecks(db: Database): Promise<ContactCheck[]> {
  const rows = await db
    .selectFrom('contact_check as k')
    .innerJoin('responder as r', 'r.id', 'k.checked_by')
    .distinctOn('k.contact')
    .select(['k.contact', 'k.content_hash', 'k.checked_at', 'k.outcome', 'k.note', 'k.expires_at', 'r.display_name'])
    .orderBy('k.contact')
    .orderBy('k.id', 'desc')
    .execute();
  return rows.map((row) => ({
    contact: row.contact,
    contentHash: row.content_hash,
    by: row.display_name,
    at: row.checked_at,
    outcome: row.outcome,
    expires: row.expires_at,
    note: row.note,
  }));
}

/** Tells the directory what is known now. Cheap: one row a contact. */
export async function refreshDirectory(db: Database, directory: Directory): Promise<void> {
  directory.learn(await newestChecks(db));
}
