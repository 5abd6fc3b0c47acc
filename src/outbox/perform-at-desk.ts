import { type Channel } from '../core/channel.ts';
import { type DeskMessage, SendError, type SendReceipt } from '../core/outbound.ts';
import { type Store } from '../store/index.ts';
import { type DeskTopics } from './desk-topics.ts';
import { type Departure } from './enqueue.ts';

export interface DeskParts {
  readonly store: Store;
  readonly topics: DeskTopics;
}

/** A line to the desk chat: into the topic of its case, which is opened where there is none. @throws SendError */
export async function performAtDesk(
  { store, topics }: DeskParts,
  channel: Channel,
  { draft, lane, attempt }: Departure,
  message: DeskMessage,
): Promise<SendReceipt> {
  const { desk } = channel;
  if (desk === undefined) throw new SendError({ kind: 'refused', reason: 'gone' });
  if (draft.destination.kind === 'desk') return desk.perform(message, undefined, undefined);
  if (message.kind === 'open-topic') {
    // A try that ended before it could be marked may have opened it; before the first there was none.
    const opened = attempt === 1 ? undefined : await topics.readAgain(lane);
    return opened === undefined ? openTopic(topics, desk, lane, message) : { providerId: opened };
  }
  const about = message.kind === 'kill-choices' ? await providerIdOf(store, message.messageKey) : undefined;
  const thread = await topics.threadOf(lane);
  try {
    return await desk.perform(message, thread, about);
  } catch (error) {
    if (!isTopicGone(error)) throw error;
    return inAnotherTopic(topics, desk, lane, { message, about, gone: thread });
  }
}

const isTopicGone = (error: unknown): boolean =>
  error instanceof SendError && error.failure.kind === 'refused' && error.failure.reason === 'topic-gone';

type Desk = NonNullable<Channel['desk']>;

/** A member of the desk deleted the topic, and the case still needs one: that of another process, or a new one. */
async function inAnotherTopic(
  topics: DeskTopics,
  desk: Desk,
  lane: string,
  { message, about, gone }: { message: DeskMessage; about: string | undefined; gone: string | undefined },
): Promise<SendReceipt> {
  const newer = await topics.readAgain(lane);
  if (newer !== undefined && newer !== gone) {
    try {
      return await desk.perform(message, newer, about);
    } catch (error) {
      if (!isTopicGone(error)) throw error;
    }
  }
  const { providerId: thread } = await openTopic(topics, desk, lane, { kind: 'open-topic', title: 'reopened' });
  return desk.perform(message, thread, undefined);
}

async function openTopic(topics: DeskTopics, desk: Desk, lane: string, message: DeskMessage): Promise<SendReceipt> {
  const receipt = await desk.perform(message, undefined, undefined);
  await topics.remember(lane, receipt.providerId);
  return receipt;
}

async function providerIdOf(store: Store, dedupeKey: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('outbox')
    .select('provider_id')
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst();
  return row?.provider_id ?? undefined;
}
