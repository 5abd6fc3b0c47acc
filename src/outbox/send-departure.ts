import { type Channel } from '../core/channel.ts';
import { type Clock } from '../core/clock.ts';
import { type DeskMessage, type PersonMessage, SendError, type SendFailure } from '../core/outbound.ts';
import { type Store } from '../store/index.ts';
import { type Departure, type Draft } from './enqueue.ts';
import { type Gate } from './gate.ts';
import { isWindowOpen, lastWordAt } from './hold.ts';
import { type Gone, partsGone, rememberPart } from './parts.ts';
import { type DeskParts, performAtDesk } from './perform-at-desk.ts';
import { takeBack } from './take-back.ts';

export type FindChannel = (channel: string, account: string) => Channel | undefined;

/** Thrown when the gate is closed: not the provider's word, and never tried again by itself. */
export class GateClosedError extends Error {
  override readonly name = 'GateClosedError';
  readonly reason: string;

  constructor(reason: string) {
    super(`gate: ${reason}`);
    this.reason = reason;
  }
}

/** All of a row was handed over, now or in an earlier try, and not all of it was taken: its provider may say later that it arrived. */
export class AllTriedError extends Error {
  override readonly name = 'AllTriedError';
  readonly failure: SendFailure;
  /** The ids that its messages have at the provider. */
  readonly parts: readonly string[];

  constructor(failure: SendFailure, parts: readonly string[]) {
    super(`send ${failure.kind}`);
    this.failure = failure;
    this.parts = parts;
  }
}

/** Thrown when we know ourselves that the channel carries nothing now: the provider is not asked. */
export class WindowClosedError extends Error {
  override readonly name = 'WindowClosedError';
}

export interface DepartureParts extends DeskParts {
  readonly gate: Gate;
  readonly findChannel: FindChannel;
  readonly clock: Clock;
}

/** One try. @throws SendError, AllTriedError, GateClosedError, WindowClosedError */
export async function sendDeparture(parts: DepartureParts, departure: Departure): Promise<Gone> {
  const { draft } = departure;
  const channel = parts.findChannel(draft.channel, draft.account);
  if (channel === undefined) throw new SendError({ kind: 'unavailable', reason: 'channel-not-running' });
  const { destination, body } = draft;
  if (destination.kind === 'person') {
    if (body.kind === 'revoke') return takeBack(parts.store, channel, destination.address, body.messageKey);
    // Bodies of other rows for people are PersonMessages: `enqueue` is called with nothing else for them.
    return sendThroughGate(parts, channel, departure, destination, body as PersonMessage);
  }
  // Likewise bodies of rows for the desk are DeskMessages.
  const receipt = await performAtDesk(parts, channel, departure, body as DeskMessage);
  return { ...receipt, parts: [] };
}

async function sendThroughGate(
  { store, gate, clock }: DepartureParts,
  channel: Channel,
  departure: Departure,
  { conversation, address }: Extract<Draft['destination'], { kind: 'person' }>,
  message: PersonMessage,
): Promise<Gone> {
  const { limits } = channel;
  const { author, dedupeKey } = departure.draft;
  const verdict = gate(message, { limits, author: author === 'flow' ? 'flow' : 'responder' });
  if (verdict.kind === 'refuse') throw new GateClosedError(verdict.reason);
  if (limits.replyWindowMs !== undefined) {
    const lastWord = await lastWordAt(store.db, conversation);
    if (!isWindowOpen(lastWord, limits.replyWindowMs, clock.now())) {
      const opened = await openThroughTemplate(channel, address, message, `${dedupeKey}/0`);
      if (opened === undefined) throw new WindowClosedError();
      return opened;
    }
  }
  const several = verdict.messages.length > 1;
  const gone = several ? await partsGone(store, departure) : new Map<number, string>();
  const ids: string[] = [];
  for (const [position, part] of verdict.messages.entries()) {
    const before = gone.get(position);
    const isLast = position === verdict.messages.length - 1;
    const providerId =
      before ?? (await sendOne(channel, address, part, `${dedupeKey}/${position}`, isLast ? ids : undefined));
    ids.push(providerId);
    if (several && before === undefined) await remember(store, departure, position, providerId);
  }
  return { providerId: ids.at(-1) ?? '', parts: several || limits.neverReports !== true ? ids : [] };
}

/** @param others the ids of those before it, where it is the last one */
async function sendOne(
  channel: Channel,
  address: string,
  part: PersonMessage,
  key: string,
  others: readonly string[] | undefined,
): Promise<string> {
  try {
    return (await channel.send(address, part, { key })).providerId;
  } catch (error) {
    if (!(error instanceof SendError) || others === undefined || channel.idOf === undefined) throw error;
    throw new AllTriedError(error.failure, [...others, channel.idOf(key)]);
  }
}

/** An agreed check-in goes to a closed window in words that the provider approved; everything else, and it without any, is held. */
async function openThroughTemplate(
  channel: Channel,
  address: string,
  { checkIn }: PersonMessage,
  key: string,
): Promise<Gone | undefined> {
  const sending = checkIn === undefined ? undefined : channel.sendCheckIn?.(address, checkIn, { key });
  if (sending === undefined) return undefined;
  const { providerId } = await sending;
  return { providerId, parts: channel.limits.neverReports === true ? [] : [providerId] };
}

/** The message has gone: that we could not write it down means that the next try may send it twice. */
async function remember(store: Store, departure: Departure, position: number, providerId: string): Promise<void> {
  try {
    await rememberPart(store, departure, position, providerId);
  } catch {
    throw new SendError({ kind: 'unknown', reason: 'part-not-written' });
  }
}
