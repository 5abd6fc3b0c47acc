import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeliveryReport } from '../../../src/core/delivery-report.ts';
import { type ConversationId } from '../../../src/core/brand.ts';
import { SendError } from '../../../src/core/outbound.ts';
import { createReports, type Draft, inTransaction, takeUntold } from '../../../src/outbox/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aPostRoom, aProvider, cuttingGate, until } from './post-room.ts';

let store: TestStore;
let room: ReturnType<typeof aPostRoom>;
beforeAll(async () => {
  store = await openTestStore();
  room = aPostRoom(store);
});
afterAll(async () => {
  await store.drop();
});

const said = (providerId: string, state: DeliveryReport['state'], at = new Date()): DeliveryReport => ({
  ...{ channel: 'telegram', account: '42', providerId, state, at },
});
const doors = (onUntold = (): void => undefined) => createReports(store, onUntold);
const earlyCount = async () => (await store.db.selectFrom('early_report').select('provider_id').execute()).length;

/** Something that has been sent, cut at every bar into messages of its own. */
async function aSentRow(text = 'halo', limits: Parameters<typeof aProvider>[1] = {}) {
  const write = await room.conversation();
  const provider = aProvider(() => 'ok', limits);
  const draft = write(text);
  room.dispatcher(provider.channel, { gate: cuttingGate }).deliver(await room.commit([draft]));
  await room.isStatus(draft, 'sent');
  return { draft, ...provider };
}
/** What the case of this row would be told, once. */
const tellOf = async (draft: Draft) => {
  const { conversation_id: conversation } = await room.rowOf(draft);
  // conversation_id holds nothing else.
  const told = await inTransaction(store.db, (tx) => takeUntold(tx, store, [conversation as ConversationId]));
  return told.map(({ kind, reason, from }) => ({ kind, reason, from }));
};
const statusOf = async (draft: Draft) => (await room.rowOf(draft)).status;

describe('what a provider reports later', () => {
  it('is kept with its time, and never goes back', async () => {
    const { draft, idOf } = await aSentRow();
    const { report } = doors();
    const [delivered, read] = [new Date('2026-03-01T10:00:00Z'), new Date('2026-03-01T10:05:00Z')];
    await report([said(idOf(1), { kind: 'delivered' }, delivered)]);
    expect(await statusOf(draft)).toBe('delivered');
    await report([said(idOf(1), { kind: 'read' }, read), said(idOf(1), { kind: 'delivered' }, read)]);
    await report([said(idOf(1), { kind: 'sent' }), said(idOf(1), { kind: 'failed', reason: 'blocked' })]);
    expect(await room.rowOf(draft)).toMatchObject({
      ...{ status: 'read', failure: null, delivered_at: delivered, read_at: read, untold: false },
    });
  });

  it('of a failure is told, with its reason', async () => {
    const { draft, idOf } = await aSentRow();
    let told = 0;
    await doors(() => (told += 1)).report([said(idOf(1), { kind: 'failed', reason: 'restricted' })]);
    expect(await room.rowOf(draft)).toMatchObject({ status: 'failed', failure: 'restricted', untold: true });
    expect(told).toBe(1);
  });

  it('finds a row by any of its messages, and takes it no further than the least far', async () => {
    const { draft, idOf } = await aSentRow('satu|dua|tiga');
    const { report } = doors();
    await report([said(idOf(3), { kind: 'read' }), said(idOf(1), { kind: 'delivered' })]);
    expect(await statusOf(draft)).toBe('sent');
    await report([said(idOf(2), { kind: 'delivered' })]);
    expect(await statusOf(draft)).toBe('delivered');
  });

  it('holds a row whose window was closed after all, and sends only what was not carried', async () => {
    const { draft, idOf, accepted, channel } = await aSentRow('satu|dua');
    const { report } = doors();
    await report([said(idOf(2), { kind: 'window-closed' }), said(idOf(1), { kind: 'delivered' })]);
    expect(await room.rowOf(draft)).toMatchObject({ status: 'held', failure: 'window-closed' });
    await sql`update conversation set last_word_at = now() where id = ${(await room.rowOf(draft)).lane}`.execute(
      store.db,
    );
    const dispatcher = room.dispatcher(channel, { gate: cuttingGate });
    await until(async () => {
      await dispatcher.sweep();
      return accepted.length === 3;
    });
    expect(accepted).toEqual(['satu', 'dua', 'dua']);
  });

  it('waits when it comes before we have written down what we sent', async () => {
    const write = await room.conversation();
    const reports = doors();
    const provider = aProvider(async () => {
      // The provider's webhook is quicker than the answer to our own request.
      await reports.report([said(provider.idOf(1), { kind: 'sent' }), said(provider.idOf(1), { kind: 'delivered' })]);
      return 'ok' as const;
    });
    const draft = write('cepat');
    room.dispatcher(provider.channel).deliver(await room.commit([draft]));
    await room.isStatus(draft, 'sent');
    await reports.sweep();
    expect(await statusOf(draft)).toBe('delivered');
    expect(await earlyCount()).toBe(0);
  });

  it('is not lost when it comes in the very moment in which we write down what we sent', async () => {
    const reports = doors();
    const coming: Promise<void>[] = [];
    const sentNow = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const write = await room.conversation();
        const provider = aProvider(() => {
          coming.push(Promise.resolve().then(() => reports.report([said(provider.idOf(1), { kind: 'delivered' })])));
          return 'ok';
        });
        const draft = write('sekarang');
        room.dispatcher(provider.channel).deliver(await room.commit([draft]));
        await until(async () => (await statusOf(draft)) !== 'sending');
        return draft;
      }),
    );
    await Promise.all(coming);
    await reports.sweep();
    expect(await Promise.all(sentNow.map(statusOf))).toEqual(sentNow.map(() => 'delivered'));
  });

  it('of an arrival sets a failure right, and it is told where the failure was', async () => {
    const { draft, idOf } = await aSentRow();
    let told = 0;
    const { report } = doors(() => (told += 1));
    await report([said(idOf(1), { kind: 'failed', reason: 'restricted' })]);
    await tellOf(draft);
    await report([said(idOf(1), { kind: 'delivered' })]);
    expect(await room.rowOf(draft)).toMatchObject({ status: 'delivered', failure: null, untold: true });
    // Read before anybody was told that it had arrived: still to be told.
    await report([said(idOf(1), { kind: 'read' })]);
    expect(told).toBe(3);
    expect(await tellOf(draft)).toEqual([{ kind: 'arrived', reason: 'read', from: 'script' }]);
    await report([said(idOf(1), { kind: 'failed', reason: 'gone' })]);
    expect(await room.rowOf(draft)).toMatchObject({ status: 'read', untold: false });
  });

  it('of an arrival before anybody was told of the failure tells nobody anything', async () => {
    const { draft, idOf } = await aSentRow();
    await doors().report([said(idOf(1), { kind: 'failed', reason: 'restricted' })]);
    await doors().report([said(idOf(1), { kind: 'delivered' })]);
    expect(await room.rowOf(draft)).toMatchObject({ status: 'delivered', untold: false });
  });

  it.each([
    ['comes after we have given it up', false],
    ['came while we were still trying', true],
  ])('finds a message that no answer came for, where its id is ours to choose: it %s', async (_, early) => {
    const write = await room.conversation();
    const reports = doors();
    const provider = aProvider(() => ({ kind: 'unknown', reason: 'no-acknowledgement' }));
    const draft = write('satu|dua');
    provider.channel.idOf = (key) => `chosen ${key}`;
    const arrived = [0, 1].map((position) => said(`chosen ${draft.dedupeKey}/${position}`, { kind: 'delivered' }));
    const answers: ('ok' | 'late')[] = ['ok'];
    provider.channel.send = async (_address, _message, { key }) => {
      if (answers.shift() === 'ok') return { providerId: `chosen ${key}` };
      if (early) await reports.report(arrived);
      throw new SendError({ kind: 'unknown', reason: 'no-acknowledgement' });
    };
    const dispatcher = room.dispatcher(provider.channel, { gate: cuttingGate });
    dispatcher.deliver(await room.commit([draft]));
    await until(async () => {
      await dispatcher.sweep();
      return (await statusOf(draft)) === 'failed';
    });
    expect(await room.rowOf(draft)).toMatchObject({ failure: 'no-acknowledgement', untold: true });
    if (!early) await reports.report(arrived);
    await reports.sweep();
    expect(await room.rowOf(draft)).toMatchObject({ status: 'delivered', failure: null });
  });

  it('does not make whole what never left: of two messages one was not tried', async () => {
    const write = await room.conversation();
    const provider = aProvider(() => ({ kind: 'refused', reason: 'restricted' }));
    provider.channel.idOf = (key) => `chosen ${key}`;
    const draft = write('satu|dua');
    room.dispatcher(provider.channel, { gate: cuttingGate }).deliver(await room.commit([draft]));
    await room.isStatus(draft, 'failed');
    await doors().report([said(`chosen ${draft.dedupeKey}/0`, { kind: 'delivered' })]);
    await doors().sweep();
    expect(await room.rowOf(draft)).toMatchObject({ status: 'failed', failure: 'restricted' });
    await sql`delete from early_report`.execute(store.db);
  });

  it('of something that nobody here sent is forgotten after a day, and harms nothing', async () => {
    const reports = doors();
    await reports.report([said('of another house', { kind: 'read' }), said('of another house', { kind: 'sent' })]);
    await reports.sweep();
    expect(await earlyCount()).toBe(1);
    await sql`update early_report set received_at = now() - interval '25 hours'`.execute(store.db);
    await reports.sweep();
    expect(await earlyCount()).toBe(0);
  });

  it('comes to the same through two doors at once, with every report twice and in any order', async () => {
    const rows = await Promise.all(Array.from({ length: 12 }, () => aSentRow('satu|dua')));
    const all = rows.flatMap(({ idOf }) =>
      (['read', 'delivered', 'sent'] as const).flatMap((kind) => [said(idOf(1), { kind }), said(idOf(2), { kind })]),
    );
    await Promise.all([
      ...all.map((one) => doors().report([one])),
      ...all.toReversed().map((one) => doors().report([one])),
      doors().report(all),
      doors().report(all.toReversed()),
    ]);
    expect(await Promise.all(rows.map(({ draft }) => statusOf(draft)))).toEqual(rows.map(() => 'read'));
  });

  it('is expected of no channel that never reports: nothing more is written for it', async () => {
    const { draft } = await aSentRow('halo', { neverReports: true });
    const { id } = await room.rowOf(draft);
    const parts = await store.db.selectFrom('outbox_part').select('position').where('outbox_id', '=', id).execute();
    expect(parts).toEqual([]);
  });

  it('is refused whole when it cannot be read', async () => {
    const { draft, idOf } = await aSentRow();
    const { report } = doors();
    const bad = { ...said('x', { kind: 'read' }), providerId: '' };
    await expect(report([said(idOf(1), { kind: 'read' }), bad])).rejects.toThrow(/1\.providerId/);
    expect(await statusOf(draft)).toBe('sent');
  });
});

describe('a message of several parts', () => {
  it('is not sent twice in part when it fails half-way', async () => {
    const write = await room.conversation();
    const { channel, accepted } = aProvider((text, nth) =>
      text === 'dua' && nth === 2 ? { kind: 'unavailable', reason: '502' } : 'ok',
    );
    const draft = write('satu|dua|tiga');
    const dispatcher = room.dispatcher(channel, { gate: cuttingGate });
    dispatcher.deliver(await room.commit([draft]));
    await until(async () => {
      await dispatcher.sweep();
      return accepted.length >= 3 && (await statusOf(draft)) === 'sent';
    });
    expect(accepted).toEqual(['satu', 'dua', 'tiga']);
    expect((await room.rowOf(draft)).possibly_doubled).toBe(false);
  });

  it('keeps what went when the provider says wait in the middle, though that is no failed try', async () => {
    const write = await room.conversation();
    const wait = { kind: 'throttled', afterMs: 1, scope: 'account' } as const;
    const { channel, accepted } = aProvider((_text, nth) => (nth === 2 ? wait : 'ok'), { neverReports: true });
    const draft = write('satu|dua');
    const dispatcher = room.dispatcher(channel, { gate: cuttingGate });
    dispatcher.deliver(await room.commit([draft]));
    await until(async () => {
      await dispatcher.sweep();
      return (await statusOf(draft)) === 'sent';
    });
    expect(accepted).toEqual(['satu', 'dua']);
  });
});
