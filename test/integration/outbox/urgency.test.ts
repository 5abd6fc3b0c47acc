import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Draft } from '../../../src/outbox/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
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

/** So many people, one answer of the script for each. */
async function answers(count: number): Promise<Draft[]> {
  const drafts: Draft[] = [];
  while (drafts.length < count) drafts.push((await room.conversation())(`answer ${drafts.length}`));
  return drafts;
}

it('sends an alarm, then what a human wrote, while a flood of answers waits', async () => {
  let open: () => void = () => undefined;
  const opened = new Promise<'ok'>((ok) => (open = () => ok('ok')));
  // The provider takes its time with answers: what is under way fills every place that answers may have.
  const { channel, accepted } = aProvider((text) => (text.startsWith('answer') ? opened : 'ok'));
  const dispatcher = room.dispatcher(channel);
  dispatcher.deliver(await room.commit(await answers(60)));
  const [write, writeToo] = [await room.conversation(), await room.conversation()];
  const alarm: Draft = { ...write('alarm'), urgency: 5 };
  const words: Draft = { ...writeToo('words of a human'), author: 'a-responder' };
  dispatcher.deliver(await room.commit([words, alarm]));
  await until(() => Promise.resolve(accepted.length === 2));
  expect(accepted.toSorted()).toEqual(['alarm', 'words of a human']);
  open();
  await until(() => Promise.resolve(accepted.length === 62));
  expect((await room.rowOf(alarm)).urgency).toBe(5);
  expect((await room.rowOf(words)).urgency).toBe(3);
});

it('begins no answer beside an alarm, and none waits for a provider that keeps the alarm', async () => {
  let [answer, keeps]: [() => void, boolean] = [() => undefined, false];
  const { channel, accepted } = aProvider((text) =>
    text !== 'alarm' ? 'ok' : new Promise((ok) => (keeps ? undefined : (answer = () => ok('ok')))),
  );
  const dispatcher = room.dispatcher(channel);
  const alarm = async (): Promise<Draft> => ({ ...(await room.conversation())('alarm'), urgency: 5 });
  dispatcher.deliver(await room.commit([await alarm(), ...(await answers(3))]));
  setTimeout(() => answer(), 60);
  await until(() => Promise.resolve(accepted.length === 4));
  expect(accepted[0]).toBe('alarm');
  keeps = true;
  dispatcher.deliver(await room.commit([await alarm(), ...(await answers(3))]));
  await until(() => Promise.resolve(accepted.length === 7));
});

it('takes the most urgent of what another process left, however late it came', async () => {
  // More than one look takes, all due, the alarm last.
  const left = [...(await answers(201)), { ...(await room.conversation())('the gravest'), urgency: 5 } as const];
  await room.commit(left);
  const queued = { status: 'queued' as const, attempts: 0, lease_until: null, lease_by: null };
  const keys = left.map(({ dedupeKey }) => dedupeKey);
  await store.db.updateTable('outbox').set(queued).where('dedupe_key', 'in', keys).execute();
  const { channel, accepted } = aProvider(() => 'ok');
  await room.dispatcher(channel).sweep();
  await until(() => Promise.resolve(accepted.length === 202));
  expect(accepted.indexOf('the gravest')).toBeLessThan(40);
});
