import { type CaseCode, type ConversationId } from '../../core/brand.ts';
import { giveTalkBack as writeGivenBack, recordCaseEvents } from '../../cases/index.ts';
import { joinAfterCommit, nothingAfterCommit } from '../../outbox/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, lockCaseWithConversations } from './act.ts';
import { isWatched, type NotYours, ownedBy, tellTopic } from './own-case.ts';

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
  | NotYours;

/**
 * The owner lets the script go on where it was. The case stays theirs, and the talk is theirs again with their next word, or as soon
 * as the script has nothing more to ask. Exactly one of them speaks.
 */
export async function giveTalkBack(
  tx: Tx,
  parts: ActParts,
  { code, responder, at }: GiveTalkBackRequest,
): Promise<Done<GiveTalkBackResult>> {
  const found = ownedBy(await lockCaseWithConversations(tx, code), responder);
  if ('kind' in found) return done(found);
  if (await isWatched(tx, found)) return done({ kind: 'watched' });
  if (!(await writeGivenBack(tx, found.id, responder.id, at))) return done({ kind: 'already-given-back' });
  await recordCaseEvents(tx, [{ caseId: found.id, kind: 'given-back', actor: responder.id, at }]);
  // A key of its own table.
  await parts.resumeTalk(tx, found.conversation as ConversationId);
  // The script's question answers what the person wrote.
  const settled = await parts.escalation.ownerReplied(tx, found.id, at);
  const text = `${responder.name} lets the script speak to the person. It falls silent when ${responder.name} writes here again.`;
  const told = await tellTopic(tx, parts, found, `given-back-${found.id}-${at.getTime()}`, text);
  // Wakes whoever handles what waits in this conversation's inbox.
  const woken = {
    ...nothingAfterCommit,
    wakeUps: [{ kind: 'silence' as const, id: found.conversation, dueAt: at }],
  };
  return done({ kind: 'given-back' }, joinAfterCommit([settled, told, woken]));
}
