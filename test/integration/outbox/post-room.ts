import { randomUUID } from 'node:crypto';
import { type ConversationId, type PersonId } from '../../../src/core/brand.ts';
import { type Channel, type ChannelLimits } from '../../../src/core/channel.ts';
import { type Clock, systemClock } from '../../../src/core/clock.ts';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { type PersonMessage, SendError, type SendFailure } from '../../../src/core/outbound.ts';
import { createInbox } from '../../../src/intake/receive.ts';
import {
  createDispatcher,
  createRightOfWay,
  type Dispatcher,
  type Draft,
  enqueue,
  type Gate,
  inTransaction,
} from '../../../src/outbox/index.ts';
import { anEvent } from '../../support/builders.ts';
import { type TestStore } from '../../support/test-store.ts';

const openGate: Gate = (message) => ({ kind: 'send', messages: [message] });
/** Cuts at every bar, as the real one cuts at the channel's length. */
export const cuttingGate: Gate = (message) => ({
  kind: 'send',
  messages: message.text.split('|').map((text) => ({ ...message, text })),
});

/** A provider that does as the test says and remembers what it accepted; ids are `m1`, `m2` … with a mark of its own. */
export function aProvider(
  answer: (text: string, nth: number) => SendFailure | 'ok' | Promise<'ok'>,
  limits: Partial<ChannelLimits> = {},
) {
  const accepted: string[] = [];
  const revoked: string[] = [];
  const mark = randomUUID().slice(0, 8);
  let calls = 0;
  const channel: { -readonly [Part in keyof Channel]: Channel[Part] } = {
    id: 'telegram',
    account: '42',
    limits: { textUnits: 4096, buttons: 100, ...limits },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    async send(_address: string, message: PersonMessage) {
      calls += 1;
      const verdict = await answer(message.text, calls);
      if (verdict !== 'ok') throw new SendError(verdict);
      accepted.push(message.text);
      return { providerId: `${mark}-m${accepted.length}` };
    },
    revoke(_address, providerId) {
      revoked.push(providerId);
      return Promise.resolve();
    },
  };
  return { channel, accepted, revoked, idOf: (nth: number) => `${mark}-m${nth}` };
}

export async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) return;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  throw new Error('it did not come to pass in 4 s');
}

/** The outbox of one store, with people to write to. */
export function aPostRoom(store: TestStore) {
  const rowOf = (draft: Pick<Draft, 'dedupeKey'>) =>
    store.db.selectFrom('outbox').selectAll().where('dedupe_key', '=', draft.dedupeKey).executeTakeFirstOrThrow();
  return {
    rowOf,
    dispatcher: (
      channel: Channel,
      part: {
        gate?: Gate;
        leaseMs?: number;
        clock?: Clock;
        onUntold?: () => void;
        elsewhere?: readonly { channel: string; account: string }[];
        onElsewhere?: (lane: string) => void;
      } = {},
    ): Dispatcher =>
      createDispatcher({
        store,
        elsewhere: () => part.elsewhere ?? [],
        onElsewhere: (lane) => part.onElsewhere?.(lane),
        findChannel: () => channel,
        gate: part.gate ?? openGate,
        policy: { maximumAttempts: 3, firstRetryMs: 20, longestRetryMs: 50 },
        leaseMs: part.leaseMs ?? 30_000,
        clock: part.clock ?? systemClock,
        logger: silentLogger,
        schedule: () => undefined,
        onOutcome: () => undefined,
        onUntold: part.onUntold ?? (() => undefined),
        rightOfWay: createRightOfWay(),
        chance: () => 0.5,
        reach: () => undefined,
      }),
    /** Somebody who has written, and a way to write to them. */
    async conversation(event: InboundEvent = anEvent({ address: randomUUID() })): Promise<(text: string) => Draft> {
      const nothing = (): void => undefined;
      await createInbox(store, nothing, nothing)([event]);
      const row = await store.db
        .selectFrom('inbox as i')
        .innerJoin('conversation as v', 'v.id', 'i.conversation_id')
        .select(['v.id', 'v.person_id'])
        .where('i.provider_id', '=', event.providerId)
        .executeTakeFirstOrThrow();
      const person = row.person_id as PersonId; // conversation.person_id holds nothing else.
      const conversation = row.id as ConversationId; // The conversation's own key.
      const key = await store.keys.ofOne(store.db, person);
      return (text) => ({
        dedupeKey: randomUUID(),
        destination: { kind: 'person', conversation, person, address: event.from === 'person' ? event.address : '' },
        channel: 'telegram',
        account: '42',
        author: 'flow',
        key,
        body: { kind: 'text', text, choices: [] },
      });
    },
    commit: (drafts: readonly Draft[], leaseMs = 30_000) =>
      inTransaction(store.db, (tx) => enqueue(tx, drafts, leaseMs)),
    isStatus: (draft: Draft, status: string) => until(async () => (await rowOf(draft)).status === status),
  };
}
