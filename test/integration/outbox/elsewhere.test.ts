import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aPostRoom, aProvider, until } from './post-room.ts';

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.drop());

const ours = [{ channel: 'telegram', account: '42' }];

it('leaves what a process without sending wrote to those that send, unmarked and in order', async () => {
  const room = aPostRoom(store);
  const { channel, accepted } = aProvider(() => 'ok');
  const draft = await room.conversation();
  const drafts = ['one', 'two', 'three'].map((text) => draft(text));
  const after = await room.commit(drafts, 0);
  expect(after.departures).toEqual([]);
  expect(after.waitingLanes).toHaveLength(1);
  const sender = room.dispatcher(channel);
  sender.look(after.waitingLanes);
  await until(() => Promise.resolve(accepted.length === 3));
  expect(accepted).toEqual(['one', 'two', 'three']);
  await sender.stop();
  for (const one of drafts) expect((await room.rowOf(one)).possibly_doubled).toBe(false);
});

it('gives back what it leased for an account that another process holds, and claims nothing of it', async () => {
  const room = aPostRoom(store);
  const { channel, accepted } = aProvider(() => 'ok');
  const told: string[] = [];
  const stranger = room.dispatcher(channel, { elsewhere: ours, onElsewhere: (lane) => told.push(lane) });
  const draft = await room.conversation();
  const drafts = ['one', 'two'].map((text) => draft(text));
  stranger.deliver(await room.commit(drafts));
  await until(() => Promise.resolve(told.length === 2));
  await stranger.sweep();
  for (const one of drafts) {
    expect(await room.rowOf(one)).toMatchObject({ status: 'queued', attempts: 0, possibly_doubled: false });
  }
  expect(accepted).toEqual([]);

  const holder = room.dispatcher(channel);
  holder.look([...new Set(told)]);
  await until(() => Promise.resolve(accepted.length === 2));
  expect(accepted).toEqual(['one', 'two']);
  await holder.stop();
  await stranger.stop();
});

it('lets nothing overtake a row that another process took over because we were slow', async () => {
  const room = aPostRoom(store);
  let [goOn, finish] = [(): void => undefined, (): void => undefined];
  const slow = aProvider((text) => (text === 'one' ? new Promise((resolve) => (goOn = () => resolve('ok'))) : 'ok'));
  const other = aProvider((text) => (text === 'two' ? new Promise((resolve) => (finish = () => resolve('ok'))) : 'ok'));
  const draft = await room.conversation();
  const drafts = ['one', 'two', 'three'].map((text) => draft(text));
  const first = room.dispatcher(slow.channel, { leaseMs: 50 });
  first.deliver(await room.commit(drafts, 50));
  await new Promise((wake) => setTimeout(wake, 150));

  // Its leases have run out: the other sends the first row, and is about to send the second.
  const second = room.dispatcher(other.channel);
  void second.sweep();
  await until(() => Promise.resolve(other.accepted.length === 1));
  await until(async () => {
    await second.sweep();
    return (await room.rowOf(drafts[1] ?? draft(''))).attempts === 2;
  });
  // The first wakes up, and has the third row in its hands.
  goOn();
  await new Promise((wake) => setTimeout(wake, 200));
  expect(slow.accepted).not.toContain('three');
  finish();
  await until(async () => {
    await second.sweep();
    return other.accepted.length === 3;
  });
  expect(other.accepted).toEqual(['one', 'two', 'three']);
  await first.stop();
  await second.stop();
});
