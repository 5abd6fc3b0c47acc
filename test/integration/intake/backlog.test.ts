import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { type Backlog, createBacklog, createInbox } from '../../../src/intake/index.ts';
import { anEvent } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let backlog: Backlog;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(async () => {
  backlog.stop();
  await store.drop();
});

const nothing = (): void => undefined;
const people = (count: number, address = '1001'): InboundEvent[] =>
  Array.from({ length: count }, () => anEvent({ address }));
const handle = (count: number) =>
  sql`update inbox set handled_at = now() where id in (select id from inbox where handled_at is null order by id limit ${count})`.execute(
    store.db,
  );
const isFull = () =>
  backlog.accept(people(1)).then(
    () => false,
    (error: unknown) => error instanceof Error && error.name === 'HouseFullError',
  );
async function hasRoom(): Promise<boolean> {
  const asking = new AbortController();
  let open = false;
  const asked = backlog.room(asking.signal).then(() => (open ||= !asking.signal.aborted));
  await new Promise((wake) => setImmediate(wake));
  asking.abort();
  await asked;
  return open;
}
/** The backlog is looked at every 20 ms. */
async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500 && !(await what()); tries += 1) await new Promise((wake) => setTimeout(wake, 10));
  expect(await what()).toBe(true);
}
/** Several looks. */
const looked = () => new Promise((wake) => setTimeout(wake, 200));
const noRoom = async () => !(await hasRoom());

it('takes no more in with so many waiting, holds back who fetches, and opens again at half', async () => {
  const accept = createInbox(store, nothing, nothing);
  await accept(people(100));
  backlog = createBacklog({ db: store.db, accept, most: 100, logger: silentLogger, everyMs: 20 });
  backlog.start();
  await until(noRoom);
  expect(await isFull()).toBe(true);
  let fetching = false;
  void backlog.room(new AbortController().signal).then(() => (fetching = true));
  // The desk makes room: what it does always comes in.
  const press: InboundEvent = {
    ...{ from: 'desk', channel: 'telegram', account: '42', providerId: 'press-1', address: '-100', staffAddress: '7' },
    sentAt: new Date(),
    content: { kind: 'desk-press', choice: 'accept:x', pressId: '1' },
  };
  await backlog.accept([press]);

  await handle(40);
  await looked();
  expect(await isFull()).toBe(true);
  expect(fetching).toBe(false);
  await handle(20);
  await until(hasRoom);
  expect(fetching).toBe(true);
  expect(await isFull()).toBe(false);
});

it('is not kept shut by a conversation that is slowed', async () => {
  const accept = createInbox(store, nothing, nothing);
  await accept(people(150, 'flood'));
  await sql`insert into flood (conversation_id, until) select id, now() + interval '1 hour' from conversation`.execute(
    store.db,
  );
  backlog = createBacklog({ db: store.db, accept, most: 100, logger: silentLogger, everyMs: 20 });
  backlog.start();
  await looked();
  expect(await isFull()).toBe(false);
});

it('lets no more than so many stand in the door while the database is slow', async () => {
  let finish: () => void = nothing;
  const slow = new Promise<void>((resolve) => (finish = resolve));
  backlog = createBacklog({ db: store.db, accept: () => slow, most: 1_000_000, logger: silentLogger });
  const inTheDoor = Array.from({ length: 2_000 }, () => backlog.accept(people(1)));
  await expect(backlog.accept(people(1))).rejects.toThrow('too much waits');
  finish();
  await Promise.all(inTheDoor);
  await backlog.accept(people(1));
});

it('ends the wait of a poller that is told to stop', async () => {
  const accept = createInbox(store, nothing, nothing);
  await accept(people(100));
  backlog = createBacklog({ db: store.db, accept, most: 100, logger: silentLogger, everyMs: 20 });
  backlog.start();
  await until(noRoom);
  const stopping = new AbortController();
  const waiting = backlog.room(stopping.signal);
  stopping.abort();
  await waiting;
});
