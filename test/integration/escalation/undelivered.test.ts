import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConversationId } from '../../../src/core/brand.ts';
import { type SendFailure } from '../../../src/core/outbound.ts';
import { type Draft } from '../../../src/outbox/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aPostRoom, aProvider } from '../outbox/post-room.ts';
import {
  aHouse,
  alertOf,
  anAlert,
  aResponder,
  caseOf,
  close,
  deskRowsOf,
  eventsOf,
  type House,
  reply,
  type TestCase,
} from './house.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  await store.drop();
});

/** Somebody's words to the person of a case, which the provider refuses. */
async function sendInVain(
  { raised, key }: TestCase,
  author: string,
  failure: SendFailure = { kind: 'refused', reason: 'restricted' },
  times = 1,
): Promise<Draft[]> {
  const room = aPostRoom(store);
  const { id } = await store.db
    .selectFrom('conversation')
    .select('id')
    .where('person_id', '=', raised.person)
    .executeTakeFirstOrThrow();
  const drafts = Array.from({ length: times }, (): Draft => ({
    dedupeKey: randomUUID(),
    // The table's own key.
    destination: { kind: 'person', conversation: id as ConversationId, person: raised.person, address: 'somewhere' },
    ...{ channel: 'telegram', account: '42', author, key },
    body: { kind: 'text', text: 'halo', choices: [] },
  }));
  let untold = 0;
  const { channel } = aProvider(() => failure);
  room.dispatcher(channel, { onUntold: () => (untold += 1) }).deliver(await room.commit(drafts));
  for (const draft of drafts) await room.isStatus(draft, failure.kind === 'window-closed' ? 'held' : 'failed');
  expect(untold).toBeGreaterThan(0);
  return drafts;
}

const linesOf = async (about: TestCase) =>
  (await deskRowsOf(store, about)).flatMap(({ body }) =>
    body.kind === 'topic-text' && body.text.startsWith('desk-undelivered') ? [body.text] : [],
  );

/** A case whose owner has answered, so that nobody owes anything. */
async function anAnsweredCase(house: House) {
  const about = await anAlert(store, house);
  const rina = await aResponder(store, 'Rina');
  const claim = { caseId: about.raised.caseId, responder: rina, at: house.now() };
  await house.commit((tx) => house.escalation.accept(tx, claim));
  await reply(house, about, rina.id);
  expect((await alertOf(store, about)).status).toBe('answered');
  return { about, rina };
}

describe('what did not reach the person', () => {
  it('stands on the case and in its topic, and its owner owes a reply again', async () => {
    const house = aHouse(store);
    const { about, rina } = await anAnsweredCase(house);
    await sendInVain(about, rina.id);
    await house.escalation.tellUndelivered();
    expect(await linesOf(about)).toEqual([expect.stringContaining('restricted')]);
    expect((await eventsOf(store, about)).slice(-2)).toEqual(['delivery-failed', 'alert-raised']);
    const alert = await alertOf(store, about);
    expect(alert).toMatchObject({ status: 'accepted', reminded: false });
    expect(alert.due_at?.getTime()).toBeGreaterThan(house.now().getTime());
    expect((await caseOf(store, about)).owner_id).toBe(rina.id);
  });

  it('and has arrived after all is told as such, once, and opens nothing', async () => {
    const house = aHouse(store);
    const { about, rina } = await anAnsweredCase(house);
    const [row] = await sendInVain(about, rina.id);
    await house.escalation.tellUndelivered();
    await close(house, about);
    const arrive = (status: 'delivered' | 'read') =>
      store.db
        .updateTable('outbox')
        .set({ status, failure: null, untold: true })
        .where('dedupe_key', '=', row?.dedupeKey ?? '')
        .execute();
    await arrive('delivered');
    await house.escalation.tellUndelivered();
    // Nobody looks at a closed case for that.
    expect((await caseOf(store, about)).status).toBe('closed');
    expect(await linesOf(about)).toHaveLength(1);

    const other = await anAnsweredCase(house);
    const [late] = await sendInVain(other.about, other.rina.id);
    await house.escalation.tellUndelivered();
    await store.db
      .updateTable('outbox')
      .set({ status: 'read', failure: null, untold: true })
      .where('dedupe_key', '=', late?.dedupeKey ?? '')
      .execute();
    await house.escalation.tellUndelivered();
    await house.escalation.tellUndelivered();
    expect((await eventsOf(store, other.about)).filter((kind) => kind === 'arrived-after-all')).toHaveLength(1);
    expect(await linesOf(other.about)).toEqual([
      expect.stringContaining('restricted'),
      expect.stringContaining('arrived'),
    ]);
  });

  it('is told once, however many processes tell at once, and in one line for one reason', async () => {
    const house = aHouse(store);
    const { about } = await anAnsweredCase(house);
    await sendInVain(about, 'flow', { kind: 'refused', reason: 'blocked' }, 3);
    await Promise.all([1, 2, 3, 4].map(() => house.escalation.tellUndelivered()));
    await house.escalation.tellUndelivered();
    expect(await linesOf(about)).toHaveLength(1);
    const [event] = await store.db
      .selectFrom('case_event')
      .select('detail')
      .where('case_id', '=', about.raised.caseId)
      .where('kind', '=', 'delivery-failed')
      .execute();
    expect(event?.detail).toEqual({ reason: 'blocked', from: 'script', count: 3 });
  });

  it('is told of the others when one of them cannot be told', async () => {
    const house = aHouse(store);
    const [broken, sound] = [await anAnsweredCase(house), await anAnsweredCase(house)];
    const [row] = await sendInVain(broken.about, broken.rina.id);
    await sendInVain(sound.about, sound.rina.id);
    const bytes = { body: Buffer.from('not sealed with this key') };
    await store.db
      .updateTable('outbox')
      .set(bytes)
      .where('dedupe_key', '=', row?.dedupeKey ?? '')
      .execute();
    await house.escalation.tellUndelivered();
    expect(await linesOf(sound.about)).toHaveLength(1);
    await store.db
      .deleteFrom('outbox')
      .where('dedupe_key', '=', row?.dedupeKey ?? '')
      .execute();
  });

  it('opens a closed case again when a responder believes to have answered', async () => {
    const house = aHouse(store);
    const { about, rina } = await anAnsweredCase(house);
    await close(house, about);
    await sendInVain(about, rina.id);
    await house.escalation.tellUndelivered();
    expect(await caseOf(store, about)).toMatchObject({ status: 'open', owner_id: null, closed_at: null });
    expect((await eventsOf(store, about)).slice(-4)).toEqual([
      'reopened',
      'delivery-failed',
      'alert-raised',
      'offered',
    ]);
    const open = await store.db
      .selectFrom('alert')
      .select('status')
      .where('case_id', '=', about.raised.caseId)
      .where('status', '<>', 'resolved')
      .execute();
    expect(open).toEqual([{ status: 'offered' }]);
  });

  it('leaves a closed case closed for what the script said', async () => {
    const house = aHouse(store);
    const { about } = await anAnsweredCase(house);
    await close(house, about);
    await sendInVain(about, 'flow');
    await house.escalation.tellUndelivered();
    expect((await caseOf(store, about)).status).toBe('closed');
    expect(await linesOf(about)).toEqual([]);
  });

  it('is told as held when the provider carries nothing until the person writes, and nobody owes more than that', async () => {
    const house = aHouse(store);
    const { about, rina } = await anAnsweredCase(house);
    await sendInVain(about, rina.id, { kind: 'window-closed' });
    await house.escalation.tellUndelivered();
    expect(await linesOf(about)).toEqual([expect.stringContaining('held')]);
    expect((await eventsOf(store, about)).at(-1)).toBe('reply-held');
    expect((await alertOf(store, about)).status).toBe('answered');
  });
});
