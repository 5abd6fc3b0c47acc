import { sql } from 'kysely';
import { type CaseCode, type ConversationId } from '../../core/brand.ts';
import { giveTalkBack as writeGivenBack, recordCaseEvents } from '../../cases/index.ts';
import { enqueue, joinAfterCommit, nothingAfterCommit } from '../../outbox/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, type LockedCase, lockCaseWithConversations, topicLine } from './act.ts';

export interface GiveTalkBackRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly at: Date;
}

export type GiveTalkBackResult =
  | { readonly kind: 'given-back' }
  | { readonly kind: 'already-given-back' }
  /** Questions on a phone that others read are a risk: a human decides each word. */
  | { readonly kind: 'watched' }
  | { readonly kind: 'not-owner'; readonly owner: string | null }
  | { readonly kind: 'no-such-case' };

/**
 * The owner lets the script go on where it was. The case stays theirs, and the talk is theirs again with their next word, or as soon
 * as the script has nothing more to ask. Exactly one of them speaks.
 */
export async function giveTalkBack(
  tx: Tx,
  parts: ActParts,
  { code, responder, at }: GiveTalkBackRequest,
): Promise<Done<GiveTalkBackResult>> {
  const found = await lockCaseWithConversations(tx, code);
  if (found === undefined) return done({ kind: 'no-such-case' });
  if (found.status !== 'owned' || found.owner?.id !== responder.id)
    return done({ kind: 'not-owner', owner: found.owner?.name ?? null });
  if (await isWatched(tx, found)) return done({ kind: 'watched' });
  if (!(await writeGivenBack(tx, found.id, responder.id, at))) return done({ kind: 'already-given-back' });
  await recordCaseEvents(tx, [{ caseId: found.id, kind: 'given-back', actor: responder.id, at }]);
  // A key of its own table.
  await parts.resumeTalk(tx, found.conversation as ConversationId);
  // The script's question answers what the person wrote.
  const settled = await parts.escalation.ownerReplied(tx, found.id, at);
  const key = await parts.store.keys.ofOne(tx, found.person);
  const text = `${responder.name} lets the script speak to the person. It falls silent when ${responder.name} writes here again.`;
  const line = topicLine(parts, found, key, `given-back-${found.id}-${at.getTime()}`, text);
  const enqueued = { ...(await enqueue(tx, line, parts.leaseMs)), wakeUps: [] };
  // Wakes whoever handles what waits in this conversation's inbox.
  const woken = {
    ...nothingAfterCommit,
    wakeUps: [{ kind: 'silence' as const, id: found.conversation, dueAt: at }],
  };
  return done({ kind: 'given-back' }, joinAfterCommit([settled, enqueued, woken]));
}

async function isWatched(tx: Tx, found: LockedCase): Promise<boolean> {
  const { rows } = await sql`select 1 from cases where id = ${found.id} and watched`.execute(tx);
  return rows.length > 0;
}
