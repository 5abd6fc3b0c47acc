import { type PersonId } from '../core/brand.ts';
import { anotherWayKey, wentAnotherWay } from '../core/another-way.ts';
import { refusalReasons, type RefusalReason } from '../core/outbound.ts';
import { type Draft } from './enqueue.ts';
import { type Untold } from './untold.ts';
import { isUsable, type Way } from './ways.ts';

/** Whether what was refused so may be sent to the same person another way. */
const refusalsCarried: Readonly<Record<RefusalReason, boolean>> = {
  restricted: true,
  unpaid: true,
  unauthorized: true,
  gone: true,
  moved: true,
  // They want nothing of us, or somebody has their phone: that holds for the person, not for the messenger.
  blocked: false,
  // The words themselves are refused, or it is a fault of ours: another messenger makes neither better.
  policy: false,
  malformed: false,
  'topic-gone': false,
};

/** Our own reasons for which a row fails without its provider: the person's wish, the gate, or a responder's. */
const ownReasons: ReadonlySet<string> = new Set(['wiped', 'expired', 'way-ended', 'window-closed', 'unknown']);

/**
 * Whether a failed message goes another way: where its channel or our account cannot carry it, and it certainly has not arrived. Only what
 * a responder wrote: the script answers where it was spoken to, and a check-in is asked where it was agreed. Once, and one hop.
 */
export function goesAnotherWay({ kind, reason, from, mayHaveArrived, dedupeKey }: Untold): boolean {
  if (kind !== 'failed' || from !== 'responder' || mayHaveArrived || wentAnotherWay(dedupeKey)) return false;
  if (ownReasons.has(reason) || reason.startsWith('gate-')) return false;
  const refusal = refusalReasons.find((one) => one === reason);
  // Any other is our code for a provider that could not be reached, until we gave up.
  return refusal === undefined || refusalsCarried[refusal];
}

/**
 * The same words to the same person, another way. Undefined where they have none, or it does not go; and where somebody is watched: the way
 * was agreed before, and who holds that phone now is a question for the human who is called instead.
 */
export function anotherWayFor(
  untold: Untold,
  ways: readonly Way[],
  watched: ReadonlySet<PersonId>,
): { readonly draft: Draft; readonly way: Way } | undefined {
  const { id, author, body, person, key } = untold;
  if (!goesAnotherWay(untold) || body.kind !== 'text' || watched.has(person)) return undefined;
  const way = ways.find((one) => one.person === person && one.conversation !== untold.conversation && isUsable(one));
  if (way === undefined) return undefined;
  const { conversation, channel, account, address } = way;
  const destination = { kind: 'person' as const, conversation, person, address };
  return { way, draft: { dedupeKey: anotherWayKey(id), destination, channel, account, author, key, body } };
}
