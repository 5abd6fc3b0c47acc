import { type Channel } from '../core/channel.ts';
import { type DeskMessage, type PersonMessage, SendError, type SendReceipt } from '../core/outbound.ts';
import { type Store } from '../store/index.ts';
import { type Departure, type Draft } from './enqueue.ts';
import { type Gate } from './gate.ts';

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

/** One try. @throws SendError, GateClosedError */
export async function sendDeparture(
  parts: { store: Store; gate: Gate; findChannel: FindChannel },
  departure: Departure,
): Promise<SendReceipt> {
  const { draft } = departure;
  const channel = parts.findChannel(draft.channel, draft.account);
  if (channel === undefined) throw new SendError({ kind: 'unavailable', reason: 'channel-not-running' });
  if (draft.destination.kind === 'person') {
    // Bodies of rows for people are PersonMessages: `enqueue` is called with nothing else for them.
    return sendThroughGate(channel, draft.destination.address, draft.body as PersonMessage, draft, parts.gate);
  }
  // Likewise bodies of rows for the desk are DeskMessages.
  return performAtDesk(parts.store, channel, departure, draft.body as DeskMessage);
}

async function sendThroughGate(
  channel: Channel,
  address: string,
  message: PersonMessage,
  { author, dedupeKey }: Draft,
  gate: Gate,
): Promise<SendReceipt> {
  const verdict = gate(message, { limits: channel.limits, author: author === 'flow' ? 'flow' : 'responder' });
  if (verdict.kind === 'refuse') throw new GateClosedError(verdict.reason);
  let receipt: SendReceipt = { providerId: '' };
  for (const [position, part] of verdict.messages.entries())
    receipt = await channel.send(address, part, { key: `${dedupeKey}/${position}` });
  return receipt;
}

async function performAtDesk(
  store: Store,
  channel: Channel,
  { draft, lane }: Departure,
  message: DeskMessage,
): Promise<SendReceipt> {
  const { desk } = channel;
  if (desk === undefined) throw new SendError({ kind: 'refused', reason: 'gone' });
  if (draft.destination.kind === 'desk') return desk.perform(message, undefined, undefined);
  if (message.kind === 'open-topic') {
    const receipt = await desk.perform(message, undefined, undefined);
    await rememberTopic(store, lane, receipt.providerId);
    return receipt;
  }
  const about = message.kind === 'kill-choices' ? await providerIdOf(store, message.messageKey) : undefined;
  const thread = await threadOf(store, lane);
  try {
    return await desk.perform(message, thread, about);
  } catch (error) {
    if (!(error instanceof SendError) || error.failure.kind !== 'refused' || error.failure.reason !== 'topic-gone')
      throw error;
    // A member of the desk deleted the topic: the case still needs one.
    const opened = await desk.perform({ kind: 'open-topic', title: 'reopened' }, undefined, undefined);
    await rememberTopic(store, lane, opened.providerId);
    return desk.perform(message, opened.providerId, undefined);
  }
}

async function rememberTopic(store: Store, caseId: string, threadId: string): Promise<void> {
  await store.db
    .insertInto('desk_topic')
    .values({ case_id: caseId, thread_id: threadId })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ thread_id: threadId }))
    .execute();
}

async function threadOf(store: Store, caseId: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('desk_topic')
    .select('thread_id')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.thread_id;
}

async function providerIdOf(store: Store, dedupeKey: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('outbox')
    .select('provider_id')
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst();
  return row?.provider_id ?? undefined;
}
