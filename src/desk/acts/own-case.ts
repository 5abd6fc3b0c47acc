import { sql } from 'kysely';
import { type AfterCommit, enqueue } from '../../outbox/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type LockedCase, topicLine } from './act.ts';

// What the acts share that only the owner of a case may do.

export type NotYours =
  { readonly kind: 'not-owner'; readonly owner: string | null } | { readonly kind: 'no-such-case' };

/** The case, where this responder owns it; otherwise why not. @param found as it was locked, or undefined where there is none */
export function ownedBy(found: LockedCase | undefined, responder: ActingResponder): LockedCase | NotYours {
  if (found === undefined) return { kind: 'no-such-case' };
  const isOwner = found.status === 'owned' && found.owner?.id === responder.id;
  return isOwner ? found : { kind: 'not-owner', owner: found.owner?.name ?? null };
}

/** Somebody else may read what is written to this person. */
export async function isWatched(tx: Tx, { id }: LockedCase): Promise<boolean> {
  const { rows } = await sql`select 1 from cases where id = ${id} and watched`.execute(tx);
  return rows.length > 0;
}

/** Says a line in the topic of the case. */
export async function tellTopic(
  tx: Tx,
  parts: ActParts,
  found: LockedCase,
  dedupeKey: string,
  line: string,
): Promise<AfterCommit> {
  const key = await parts.store.keys.ofOne(tx, found.person);
  return { ...(await enqueue(tx, topicLine(parts, found, key, dedupeKey, line), parts.leaseMs)), wakeUps: [] };
}
