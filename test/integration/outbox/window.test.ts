import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelLimits } from '../../../src/core/channel.ts';
import { createInbox } from '../../../src/intake/receive.ts';
import { type AfterCommit, type Dispatcher, type Draft } from '../../../src/outbox/index.ts';
import { loadScript } from '../../../src/script.ts';
import { anEvent, aText } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse } from '../escalation/house.ts';
import { handleAll } from '../intake/talk.ts';
import { aPostRoom, aProvider, cuttingGate, until } from './post-room.ts';

const hour = 3_600_000;
const limits: ChannelLimits = { textUnits: 4_096, buttons: 8, replyWindowMs: 24 * hour, revokesWithinMs: 48 * hour };
const script = loadScript('.', 'id');
const nothing = (): void => undefined;

let store: TestStore;
let room: ReturnType<typeof aPostRoom>;
beforeAll(async () => {
  store = await openTestStore();
  room = aPostRoom(store);
});
afterAll(async () => {
  await store.drop();
});

/** Somebody who wrote once, so many hours ago, on a channel that carries ours for a day after that. */
async function somebodyWhoWrote(hoursAgo: number, answer: Parameters<typeof aProvider>[0] = () => 'ok') {
  const address = randomUUID();
  const provider = aProvider(answer, limits);
  const dispatcher = room.dispatcher(provider.channel, { gate: cuttingGate });
  const house = aHouse(store);
  const settle = (after: AfterCommit): void => {
    dispatcher.deliver(after);
  };
  const first = anEvent({ address });
  const write = await room.conversation(first);
  await handleAll(store, house, script, limits, nothing);
  const conversation = write('').destination;
  if (conversation.kind !== 'person') throw new TypeError('written to a person');
  const lane = conversation.conversation;
  // What the script said is not what these tests are about.
  await sql`delete from outbox where lane = ${lane}`.execute(store.db);
  await sql`update conversation set last_word_at = now() - ${hoursAgo} * interval '1 hour' where id = ${lane}`.execute(
    store.db,
  );
  return {
    ...provider,
    dispatcher,
    lane,
    write,
    send: async (...drafts: Draft[]) => {
      dispatcher.deliver(await room.commit(drafts));
    },
    says: async (text: string) => {
      await createInbox(store, nothing, nothing)([anEvent({ address, content: aText(text) })]);
      await handleAll(store, house, script, limits, settle);
    },
    swept: (condition: () => Promise<boolean> | boolean) => sweptUntil(dispatcher, condition),
  };
}

const sweptUntil = (dispatcher: Dispatcher, condition: () => Promise<boolean> | boolean) =>
  until(async () => {
    await dispatcher.sweep();
    return condition();
  });
const statusesIn = async (lane: string) =>
  (
    await store.db
      .selectFrom('outbox')
      .select('status')
      .where('lane', '=', lane)
      .where('audience', '=', 'person')
      .orderBy('id')
      .execute()
  ).map(({ status }) => status);

describe('a channel that carries nothing some time after the person wrote', () => {
  it('is not even asked: what is written then is held, and so is all that comes behind it', async () => {
    const rina = await somebodyWhoWrote(25);
    const [one, two, three] = ['satu', 'dua', 'tiga'].map(rina.write);
    if (one === undefined || two === undefined || three === undefined) throw new TypeError('three were written');
    await rina.send(one, two);
    await room.isStatus(two, 'held');
    await rina.send(three);
    await room.isStatus(three, 'held');
    await rina.dispatcher.sweep();
    expect(rina.accepted).toEqual([]);
    expect(await room.rowOf(one)).toMatchObject({
      status: 'held',
      failure: 'window-closed',
      attempts: 0,
      untold: false,
    });
  });

  it('carries what was held once the person writes, in order and ahead of the answers', async () => {
    const rina = await somebodyWhoWrote(25);
    const held = ['satu', 'dua'].map(rina.write);
    await rina.send(...held);
    await Promise.all(held.map((draft) => room.isStatus(draft, 'held')));
    await rina.says('halo');
    await rina.swept(() => rina.accepted.length >= 3);
    expect(rina.accepted.slice(0, 2)).toEqual(['satu', 'dua']);
    await rina.swept(async () => (await statusesIn(rina.lane)).every((status) => status === 'sent'));
  });

  it('carries as before within its time', async () => {
    const rina = await somebodyWhoWrote(23);
    const draft = rina.write('satu');
    await rina.send(draft);
    await room.isStatus(draft, 'sent');
  });

  it('is believed when it says so against our own reckoning, and its case is told', async () => {
    const rina = await somebodyWhoWrote(1, (_text, nth) => (nth === 1 ? { kind: 'window-closed' } : 'ok'));
    const drafts = ['satu', 'dua'].map(rina.write);
    await rina.send(...drafts);
    await Promise.all(drafts.map((draft) => room.isStatus(draft, 'held')));
    expect((await Promise.all(drafts.map((draft) => room.rowOf(draft)))).map(({ untold }) => untold)).toContain(true);
    await rina.dispatcher.sweep();
    expect(rina.accepted).toEqual([]);
    await rina.says('halo');
    await rina.swept(() => rina.accepted.length >= 3);
    expect(rina.accepted.slice(0, 2)).toEqual(['satu', 'dua']);
  });

  it('does not leave held for ever what was being held while the person wrote', async () => {
    const rina = await somebodyWhoWrote(25);
    const draft = rina.write('satu');
    await rina.send(draft);
    await room.isStatus(draft, 'held');
    // Their word was handled by a turn that could not see the held row yet.
    await sql`update conversation set last_word_at = now() + interval '1 second' where id = ${rina.lane}`.execute(
      store.db,
    );
    await rina.swept(() => rina.accepted.length === 1);
    await room.isStatus(draft, 'sent');
  });

  it('lets nothing overtake what is held that another process queued behind it', async () => {
    const rina = await somebodyWhoWrote(1, (_text, nth) => (nth === 1 ? { kind: 'window-closed' } : 'ok'));
    const [held, queued] = [rina.write('satu'), rina.write('dua')];
    await rina.send(held);
    await room.isStatus(held, 'held');
    await room.commit([queued]);
    const left = { status: 'queued' as const, held_at: null, failure: null };
    await store.db.updateTable('outbox').set(left).where('dedupe_key', '=', queued.dedupeKey).execute();
    await rina.dispatcher.wake((await room.rowOf(queued)).id);
    expect(rina.accepted).toEqual([]);
    await rina.dispatcher.sweep();
    expect((await room.rowOf(queued)).status).toBe('held');
  });

  it('gets nothing after a week: late words would come out of nowhere', async () => {
    const rina = await somebodyWhoWrote(25);
    const [old, young] = [rina.write('satu'), rina.write('dua')];
    await rina.send(old, young);
    await room.isStatus(young, 'held');
    await sql`update outbox set created_at = now() - interval '8 days' where dedupe_key = ${old.dedupeKey}`.execute(
      store.db,
    );
    await rina.says('halo');
    await room.isStatus(young, 'sent');
    expect(await room.rowOf(old)).toMatchObject({ status: 'failed', failure: 'expired', untold: true });
    expect(rina.accepted[0]).toBe('dua');
  });

  it('expires after a week also when the person never writes', async () => {
    const rina = await somebodyWhoWrote(25);
    const draft = rina.write('satu');
    await rina.send(draft);
    await room.isStatus(draft, 'held');
    await sql`update outbox set created_at = now() - interval '8 days' where dedupe_key = ${draft.dedupeKey}`.execute(
      store.db,
    );
    await rina.dispatcher.sweep();
    expect(await room.rowOf(draft)).toMatchObject({ status: 'failed', failure: 'expired', untold: true });
  });
});

describe('a talk that is to be gone from the phone', () => {
  it('is taken back, newest first, up to the age that the channel allows; the answer stays', async () => {
    const rina = await somebodyWhoWrote(1);
    const drafts = ['lama', 'satu', 'dua|tiga'].map(rina.write);
    await rina.send(...drafts);
    await Promise.all(drafts.map((draft) => room.isStatus(draft, 'sent')));
    const [old] = drafts;
    await sql`update outbox set sent_at = now() - interval '49 hours' where dedupe_key = ${old?.dedupeKey}`.execute(
      store.db,
    );
    await rina.says('hapus');
    await rina.swept(() => rina.revoked.length >= 3);
    expect(rina.revoked).toEqual([rina.idOf(4), rina.idOf(3), rina.idOf(2)]);
    expect(rina.accepted).toHaveLength(5);
    const gone = await Promise.all(drafts.map(async (draft) => (await room.rowOf(draft)).taken_back_at !== null));
    expect(gone).toEqual([false, true, true]);
    // A second wish has nothing left to take back but the answer to the first.
    await rina.says('hapus');
    await rina.swept(() => rina.revoked.length === 4);
    expect(rina.revoked.at(-1)).toBe(rina.idOf(5));
  });

  it('gets nothing more of what was held', async () => {
    const rina = await somebodyWhoWrote(25);
    const draft = rina.write('satu');
    await rina.send(draft);
    await room.isStatus(draft, 'held');
    await rina.says('hapus');
    await rina.swept(() => rina.accepted.length >= 1);
    expect(rina.accepted).not.toContain('satu');
    expect(await room.rowOf(draft)).toMatchObject({ status: 'failed', failure: 'wiped', untold: false });
  });

  it('is said to the case where it cannot be taken back', async () => {
    const rina = await somebodyWhoWrote(1);
    const draft = rina.write('satu');
    await rina.send(draft);
    await room.isStatus(draft, 'sent');
    delete rina.channel.revoke;
    await rina.says('hapus');
    const revoke = async () =>
      store.db
        .selectFrom('outbox')
        .selectAll()
        .where('dedupe_key', 'like', 'revoke-%')
        .where('lane', '=', rina.lane)
        .execute();
    await rina.swept(async () => (await revoke()).every(({ status }) => status === 'failed'));
    expect(await revoke()).toMatchObject([{ status: 'failed', untold: true }]);
    expect((await room.rowOf(draft)).taken_back_at).toBeNull();
  });
});
