import { type CaseCode } from '../../core/brand.ts';
import { outboundBodySchema } from '../../core/outbound.ts';
import { recordCaseEvents, returnTalks } from '../../cases/index.ts';
import { takeOverRound } from '../../checkins/index.ts';
import {
  type Draft,
  enqueue,
  type Enqueued,
  isWindowOpen,
  joinAfterCommit,
  laneOf,
  waysTo,
  wayToWrite,
} from '../../outbox/index.ts';
import { purpose, type SealingKey, type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, type LockedCase, lockCaseWithConversations, topicLine } from './act.ts';

/** Longest reply in UTF-16 units. The gate cuts it to what the channel carries. */
export const longestReply = 8_000;

export interface ReplyRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly text: string;
  /** Made with the form, so that a double click is one message. */
  readonly requestId: string;
  readonly at: Date;
  /** `topic`: it already stands in the desk chat. */
  readonly from: 'console' | 'topic';
}

export type ReplyResult =
  | { readonly kind: 'sent' }
  /** Written down, and kept until the person writes again: their messenger carries nothing before that. */
  | { readonly kind: 'held' }
  /** The same form a second time: one message went out. */
  | { readonly kind: 'already-sent' }
  /** The same form with other words: the first ones went out, these did not. */
  | { readonly kind: 'form-used' }
  | { readonly kind: 'refused'; readonly reason: string; readonly phrase: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'not-owner'; readonly owner: string | null }
  | { readonly kind: 'closed' }
  | { readonly kind: 'no-such-case' };

/** Writes the owner's words into the outbox. Refused words leave no trace but the answer. */
export async function replyToCase(tx: Tx, parts: ActParts, request: ReplyRequest): Promise<Done<ReplyResult>> {
  const text = request.text.replaceAll('\r\n', '\n').trim();
  if (text === '') return done({ kind: 'empty' });
  if (text.length > longestReply) return done({ kind: 'too-long' });
  const found = await lockCaseWithConversations(tx, request.code);
  if (found === undefined) return done({ kind: 'no-such-case' });
  if (found.owner?.id !== request.responder.id) return done({ kind: 'not-owner', owner: found.owner?.name ?? null });
  const key = await parts.store.keys.ofOne(tx, found.person);
  const dedupeKey = `reply-${request.requestId}`;
  const earlier = await textOf(tx, found, key, dedupeKey);
  if (earlier !== undefined) return done({ kind: earlier === text ? 'already-sent' : 'form-used' });
  if (found.status === 'closed') return done({ kind: 'closed' });
  const verdict = parts.checkReply(text);
  if (!verdict.ok) return done({ kind: 'refused', reason: verdict.reason, phrase: verdict.phrase });
  const { draft, lastWord } = await draftForPerson(tx, parts, found, key, {
    ...{ dedupeKey, text, author: request.responder.id },
  });
  const drafts = [draft];
  // Colleagues in the desk chat see what was said in the console.
  if (request.from === 'console') {
    const line = `${request.responder.name} replied in the console:\n${text}`.slice(0, 3_900);
    drafts.push(...topicLine(parts, found, key, `mirror-${dedupeKey}`, line));
  }
  const enqueued = await enqueue(tx, drafts, parts.leaseMs);
  await takeOverRound(tx, found.id, request.responder.id, request.at);
  await recordCaseEvents(tx, [
    {
      caseId: found.id,
      kind: 'replied',
      actor: request.responder.id,
      at: request.at,
      detail: { through: request.from },
    },
  ]);
  // Whoever writes has the talk: the script is silent from here on.
  await returnTalks(tx, [found.id]);
  const settled = await parts.escalation.ownerReplied(tx, found.id, request.at);
  const { replyWindowMs } = parts.limitsOf(draft.channel);
  const isHeld = !isWindowOpen(lastWord, replyWindowMs, request.at) || isBehindHeld(enqueued, draft);
  return done({ kind: isHeld ? 'held' : 'sent' }, joinAfterCommit([{ ...enqueued, wakeUps: [] }, settled]));
}

/** What neither goes out at once nor waits for its turn is held behind what is held already. */
function isBehindHeld({ departures, waitingLanes }: Enqueued, { dedupeKey, destination }: Draft): boolean {
  return !departures.some(({ draft }) => draft.dedupeKey === dedupeKey) && !waitingLanes.includes(laneOf(destination));
}

/** The words that already went out under this key, or undefined. The lock on the conversation makes the answer final. */
async function textOf(tx: Tx, found: LockedCase, key: SealingKey, dedupeKey: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('outbox')
    .select(['body', 'person_id'])
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  // A form of another case, its code changed by hand: whatever it said, it was not this.
  if (row.person_id !== found.person) return '';
  const body = key.open(row.body, purpose.outbox, outboundBodySchema);
  return body.kind === 'text' ? body.text : '';
}

/** Words of a responder's, to where the person wrote last and can be reached. Runs under the locks of all their conversations. */
export async function draftForPerson(
  tx: Tx,
  { store }: ActParts,
  { person }: LockedCase,
  key: SealingKey,
  { dedupeKey, text, author }: { readonly dedupeKey: string; readonly text: string; readonly author: string },
): Promise<{ readonly draft: Draft; readonly lastWord: Date | null }> {
  const way = wayToWrite(await waysTo(tx, store, [person]));
  // The conversation of a case is its person's, whose key has just been opened.
  if (way === undefined) throw new TypeError('a case without a conversation');
  const { conversation, channel, account, address, lastWordAt: lastWord } = way;
  const destination = { kind: 'person' as const, conversation, person, address };
  const body = { kind: 'text' as const, text, choices: [] };
  return { draft: { dedupeKey, destination, channel, account, author, key, body }, lastWord };
}
