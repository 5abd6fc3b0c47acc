import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type Channel } from '../../../src/core/channel.ts';
import { type DeskMessage, SendError } from '../../../src/core/outbound.ts';
import { type Draft } from '../../../src/outbox/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aCase, aHouse, type TestCase } from '../escalation/house.ts';
import { aPostRoom, aProvider, until } from './post-room.ts';

let store: TestStore;
let room: ReturnType<typeof aPostRoom>;
beforeAll(async () => {
  store = await openTestStore();
  room = aPostRoom(store);
});
afterAll(async () => {
  await store.drop();
});
let chat: ReturnType<typeof aDeskChat>;
let one: TestCase;
beforeEach(async () => {
  chat = aDeskChat();
  one = await aCase(store, aHouse(store));
});

/** A desk chat of which topics can be deleted; what was said in each. */
function aDeskChat() {
  const said = new Map<string, string[]>();
  let opened = 0;
  const channel: Channel = {
    ...aProvider(() => 'ok').channel,
    desk: {
      address: 'desk',
      perform(message: DeskMessage, thread) {
        if (message.kind === 'open-topic') {
          said.set(`t${(opened += 1)}`, []);
          return Promise.resolve({ providerId: `t${opened}` });
        }
        const topic = said.get(thread ?? '');
        if (topic === undefined) return Promise.reject(new SendError({ kind: 'refused', reason: 'topic-gone' }));
        if (message.kind === 'topic-text') topic.push(message.text);
        return Promise.resolve({ providerId: randomUUID() });
      },
    },
  };
  return { channel, said, remove: (thread: string) => said.delete(thread), opened: () => opened };
}

function toDesk({ raised, key }: TestCase, body: DeskMessage): Draft {
  const destination = { kind: 'case-topic' as const, case: raised.caseId, person: raised.person };
  const from = { channel: 'telegram' as const, account: '42', author: 'system', key };
  return { ...from, dedupeKey: randomUUID(), destination, body };
}
const line = (text: string): Draft => toDesk(one, { kind: 'topic-text', text, choices: [] });
const topic = (): Draft => toDesk(one, { kind: 'open-topic', title: 'a case' });

it('opens the topic of a case and asks for it no more', async () => {
  const dispatcher = room.dispatcher(chat.channel);
  dispatcher.deliver(await room.commit([topic(), line('the offer')]));
  await until(() => Promise.resolve(chat.said.get('t1')?.length === 1));
  const more = [line('one'), line('two'), line('three')];
  const asks = vi.spyOn(store.db, 'selectFrom');
  dispatcher.deliver(await room.commit(more));
  for (const draft of more) await room.isStatus(draft, 'sent');
  expect(asks).not.toHaveBeenCalledWith('desk_topic');
  asks.mockRestore();
  expect(chat.said.get('t1')).toEqual(['the offer', 'one', 'two', 'three']);
});

it('opens another where a member of the desk has deleted it', async () => {
  const dispatcher = room.dispatcher(chat.channel);
  dispatcher.deliver(await room.commit([topic(), line('the offer')]));
  await until(() => Promise.resolve(chat.said.get('t1')?.length === 1));
  chat.remove('t1');
  const later = [line('one'), line('two')];
  dispatcher.deliver(await room.commit(later));
  for (const draft of later) await room.isStatus(draft, 'sent');
  expect(chat.said.get('t2')).toEqual(['one', 'two']);
  expect(chat.opened()).toBe(2);
});

it('goes on in the one that another process has opened instead, and opens none itself', async () => {
  const [ours, theirs] = [room.dispatcher(chat.channel), room.dispatcher(chat.channel)];
  ours.deliver(await room.commit([topic(), line('the offer')]));
  await until(() => Promise.resolve(chat.said.get('t1')?.length === 1));
  chat.remove('t1');
  const [one, two] = [line('one'), line('two')];
  theirs.deliver(await room.commit([one]));
  await room.isStatus(one, 'sent');
  ours.deliver(await room.commit([two]));
  await room.isStatus(two, 'sent');
  expect(chat.said.get('t2')).toEqual(['one', 'two']);
  expect(chat.opened()).toBe(2);
});

it('opens none again whose opening was not marked before the process ended', async () => {
  const [opening, offer] = [topic(), line('the offer')];
  room.dispatcher(chat.channel).deliver(await room.commit([opening, offer]));
  await room.isStatus(opening, 'sent');
  await room.isStatus(offer, 'sent');
  // As a process leaves it that is killed between the two.
  const left = { status: 'sending' as const, lease_until: new Date(0), provider_id: null, sent_at: null };
  await store.db.updateTable('outbox').set(left).where('dedupe_key', '=', opening.dedupeKey).execute();
  await room.dispatcher(chat.channel).sweep();
  await room.isStatus(opening, 'sent');
  expect(await room.rowOf(opening)).toMatchObject({ provider_id: 't1', possibly_doubled: true });
  expect(chat.opened()).toBe(1);
});
