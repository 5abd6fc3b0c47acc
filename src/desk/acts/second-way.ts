import { type CaseCode } from '../../core/brand.ts';
import { moveCase, recordCaseEvents } from '../../cases/index.ts';
import { dropWaiting, enqueue, type Way, waysTo, wayToWrite } from '../../outbox/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder, type PublicPlace } from '../ports.ts';
import { type ActParts, type Done, done, lockCaseWithConversations, topicLine } from './act.ts';
import { isWatched, type NotYours, ownedBy, tellTopic } from './own-case.ts';
import { draftForPerson } from './reply-to-case.ts';

interface WayRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly at: Date;
}

export type OfferWayResult =
  | { readonly kind: 'way-offered' }
  /** The same form a second time: one word went out. */
  | { readonly kind: 'already-sent' }
  /** Nothing but the messenger that they write with runs here. */
  | { readonly kind: 'no-other-way' }
  /** The word would stand on a phone that others read: they could pass for the person. */
  | { readonly kind: 'way-watched' }
  /** The gate refuses a text of the house. */
  | { readonly kind: 'way-refused' }
  | NotYours;

/**
 * Tells the person where else they can write, and a word to write there. That they write it is their agreement, and shows that both
 * addresses are theirs. Nothing is written anywhere before they have.
 */
export async function offerSecondWay(
  tx: Tx,
  parts: ActParts,
  { code, responder, at, requestId }: WayRequest & { readonly requestId: string },
): Promise<Done<OfferWayResult>> {
  const found = ownedBy(await lockCaseWithConversations(tx, code), responder);
  if ('kind' in found) return done(found);
  const dedupeKey = `way-${requestId}`;
  if (await isWritten(tx, dedupeKey)) return done({ kind: 'already-sent' });
  if (await isWatched(tx, found)) return done({ kind: 'way-watched' });
  const ways = await waysTo(tx, parts.store, [found.person]);
  const places = otherPlaces(parts.ways.places(), ways);
  const way = wayToWrite(ways);
  if (places.length === 0 || way === undefined) return done({ kind: 'no-other-way' });
  const word = await parts.ways.giveWord(tx, way.conversation);
  const text = parts.ways.offer(way.language, places, word);
  if (!parts.checkReply(text).ok) return done({ kind: 'way-refused' });
  const key = await parts.store.keys.ofOne(tx, found.person);
  const { draft } = await draftForPerson(tx, parts, found, key, { dedupeKey, text, author: responder.id });
  // Not the word: a desk chat has many readers.
  const line = topicLine(parts, found, key, `told-${dedupeKey}`, `${responder.name} offered the person a second way.`);
  const enqueued = await enqueue(tx, [draft, ...line], parts.leaseMs);
  await recordCaseEvents(tx, [{ caseId: found.id, kind: 'second-way-offered', actor: responder.id, at }]);
  return done({ kind: 'way-offered' }, { ...enqueued, wakeUps: [] });
}

/** Accounts of ours on which this person has no way yet. */
export function otherPlaces(places: readonly PublicPlace[], ways: readonly Way[]): readonly PublicPlace[] {
  return places.filter(
    ({ channel, account }) => !ways.some((way) => way.channel === channel && way.account === account),
  );
}

export type EndWayResult =
  | { readonly kind: 'way-ended' }
  | { readonly kind: 'no-such-way' }
  /** One way must be left, or nobody could write to them any more. */
  | { readonly kind: 'last-way' }
  | NotYours;

/** Nothing of ours goes there any more. What the person writes there still arrives. */
export async function endWay(
  tx: Tx,
  parts: ActParts,
  { code, responder, at, conversation }: WayRequest & { readonly conversation: string },
): Promise<Done<EndWayResult>> {
  const found = ownedBy(await lockCaseWithConversations(tx, code), responder);
  if ('kind' in found) return done(found);
  const ways = (await waysTo(tx, parts.store, [found.person])).filter(({ ended }) => !ended);
  const way = ways.find((one) => one.conversation === conversation);
  if (way === undefined) return done({ kind: 'no-such-way' });
  const left = wayToWrite(ways.filter((one) => one !== way));
  if (left === undefined) return done({ kind: 'last-way' });
  await parts.ways.end(tx, way.conversation);
  await dropWaiting(tx, way.conversation);
  if (found.conversation === way.conversation) await moveCase(tx, found.id, left.conversation);
  const detail = { channel: way.channel };
  await recordCaseEvents(tx, [{ caseId: found.id, kind: 'second-way-ended', actor: responder.id, at, detail }]);
  const line = `${responder.name} ended a way to the person (${way.channel}).`;
  return done({ kind: 'way-ended' }, await tellTopic(tx, parts, found, `way-ended-${way.conversation}`, line));
}

async function isWritten(tx: Tx, dedupeKey: string): Promise<boolean> {
  return (
    (await tx.selectFrom('outbox').select('id').where('dedupe_key', '=', dedupeKey).executeTakeFirst()) !== undefined
  );
}
