import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Draft, inTransaction } from '../../../src/outbox/index.ts';
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

const aDispatcher = (...args: Parameters<typeof room.dispatcher>) => room.dispatcher(...args);
const aConversation = () => room.conversation();
const commit = (...args: Parameters<typeof room.commit>) => room.commit(...args);
const rowOf = (draft: Draft) => room.rowOf(draft);
const isStatus = (draft: Draft, status: string) => room.isStatus(draft, status);

describe('the dispatcher', () => {
  it('sends what was committed and marks what the provider said', async () => {
    const write = await aConversation();
    const { channel, accepted, idOf } = aProvider(() => 'ok');
    const draft = write('satu');
    aDispatcher(channel).deliver(await commit([draft]));
    await isStatus(draft, 'sent');
    expect(accepted).toEqual(['satu']);
    expect(await rowOf(draft)).toMatchObject({
      provider_id: idOf(1),
      possibly_doubled: false,
      attempts: 1,
      lease_until: null,
    });
  });

  it('keeps the order of a conversation when its first message must wait', async () => {
    const write = await aConversation();
    const { channel, accepted } = aProvider((text, nth) =>
      nth === 1 ? { kind: 'unavailable', reason: '502' } : text === '' ? 'ok' : 'ok',
    );
    const dispatcher = aDispatcher(channel);
    const drafts = ['satu', 'dua', 'tiga'].map(write);
    dispatcher.deliver(await commit(drafts.slice(0, 2)));
    dispatcher.deliver(await commit(drafts.slice(2)));
    await until(async () => {
      await dispatcher.sweep();
      return accepted.length === 3;
    });
    expect(accepted).toEqual(['satu', 'dua', 'tiga']);
    expect(await Promise.all(drafts.map(async (draft) => (await rowOf(draft)).possibly_doubled))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('sends what another process queued behind its message as soon as that is marked, without a sweep', async () => {
    const write = await aConversation();
    let answered: () => void = () => undefined;
    const answer = new Promise<'ok'>((ok) => (answered = () => ok('ok')));
    const { channel, accepted } = aProvider((text) => (text === 'satu' ? answer : 'ok'));
    const [first, second] = [write('satu'), write('dua')];
    aDispatcher(channel).deliver(await commit([first]));
    await commit([second]);
    // As the other process leaves it, which finds our lease before its row.
    const queued = { status: 'queued' as const, attempts: 0, lease_until: null, lease_by: null };
    await store.db.updateTable('outbox').set(queued).where('dedupe_key', '=', second.dedupeKey).execute();
    answered();
    await isStatus(second, 'sent');
    expect(accepted).toEqual(['satu', 'dua']);
  });

  it('writes the same dedupe key once', async () => {
    const write = await aConversation();
    const draft = write('sekali');
    const [first, second] = [await commit([draft]), await commit([draft])];
    expect(first.departures).toHaveLength(1);
    expect(second.departures).toHaveLength(0);
  });

  it('marks a message "possibly doubled" when its answer was lost, and sends it again', async () => {
    const write = await aConversation();
    const { channel, accepted } = aProvider((_text, nth) =>
      nth === 1 ? { kind: 'unknown', reason: 'time-out' } : 'ok',
    );
    const dispatcher = aDispatcher(channel);
    const draft = write('mungkin');
    dispatcher.deliver(await commit([draft]));
    await until(async () => {
      await dispatcher.sweep();
      return accepted.length === 1;
    });
    await isStatus(draft, 'sent');
    expect(await rowOf(draft)).toMatchObject({ possibly_doubled: true, attempts: 2 });
  });

  it('lets nothing overtake a row that was committed while the answer to its commit was lost', async () => {
    const write = await aConversation();
    const { channel, accepted } = aProvider(() => 'ok');
    const [first, second] = [write('satu'), write('dua')];
    await commit([first], 200); // Leased to us, and nobody here learns of it, because …
    await expect(inTransaction(store.db, () => Promise.reject(new Error('connection lost')))).rejects.toThrow('lost');
    const dispatcher = aDispatcher(channel);
    dispatcher.deliver(await commit([second]));
    await until(async () => {
      await dispatcher.sweep();
      return accepted.length === 2;
    });
    expect(accepted).toEqual(['satu', 'dua']);
  });

  it('takes over what a dead process held, marked "possibly doubled"', async () => {
    const write = await aConversation();
    const { channel, accepted } = aProvider(() => 'ok');
    const draft = write('warisan');
    await commit([draft], 1); // Leased for one millisecond by a process that never sends it.
    const dispatcher = aDispatcher(channel);
    await until(async () => {
      await dispatcher.sweep();
      return accepted.length === 1;
    });
    await isStatus(draft, 'sent');
    expect((await rowOf(draft)).possibly_doubled).toBe(true);
  });

  it('lets two processes sweep at once without sending twice', async () => {
    const write = await aConversation();
    const { channel, accepted } = aProvider(() => 'ok');
    const drafts = Array.from({ length: 30 }, (_, n) => write(`lari ${n}`));
    for (const draft of drafts) await commit([draft], 1);
    const dispatchers = [aDispatcher(channel), aDispatcher(channel), aDispatcher(channel)];
    await until(async () => {
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.sweep()));
      return accepted.length >= 30;
    });
    expect(accepted).toEqual(drafts.map((_, n) => `lari ${n}`));
  });

  it('does not let an old try overwrite what a newer one found', async () => {
    const write = await aConversation();
    let letGo = (): void => undefined;
    const slow = aProvider(
      () =>
        new Promise<'ok'>(
          (go) =>
            (letGo = () => {
              go('ok');
            }),
        ),
    );
    const fast = aProvider(() => ({ kind: 'refused', reason: 'blocked' }));
    const draft = write('pagar');
    const first = aDispatcher(slow.channel, { leaseMs: 1_000_000 });
    first.deliver(await commit([draft], 1));
    const second = aDispatcher(fast.channel);
    await until(async () => {
      await second.sweep();
      return (await rowOf(draft)).status === 'failed';
    });
    letGo();
    await first.stop();
    expect(await rowOf(draft)).toMatchObject({ status: 'failed', failure: 'blocked' });
  });

  it('gives up after the last try and says why', async () => {
    const write = await aConversation();
    const { channel } = aProvider(() => ({ kind: 'unavailable', reason: '502' }));
    const dispatcher = aDispatcher(channel);
    const draft = write('gagal');
    dispatcher.deliver(await commit([draft]));
    await until(async () => {
      await dispatcher.sweep();
      return (await rowOf(draft)).status === 'failed';
    });
    expect(await rowOf(draft)).toMatchObject({ attempts: 3, failure: '502' });
  });

  it('sends nothing that the gate refuses', async () => {
    const write = await aConversation();
    const { channel, accepted } = aProvider(() => 'ok');
    const draft = write('kamu aman');
    aDispatcher(channel, { gate: () => ({ kind: 'refuse', reason: 'forbidden-promise' }) }).deliver(
      await commit([draft]),
    );
    await isStatus(draft, 'failed');
    expect(accepted).toEqual([]);
    expect((await rowOf(draft)).failure).toBe('gate-forbidden-promise');
  });
});
