import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { endWay } from '../../../src/intake/index.ts';
import { loadScript } from '../../../src/script.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse } from '../escalation/house.ts';
import { aTalk, joinedPerson, type Known, onTelegram, plea, type Talk } from './ways-house.ts';

let store: TestStore;
let talk: Talk;
const script = loadScript('.', 'id');
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() => {
  talk = aTalk(store, aHouse(store, { clock: { now: () => new Date() } }), script);
});
afterAll(async () => {
  await store.drop();
});

it('is silent on a way that a responder has ended, while a human has or will get the case; otherwise somebody must answer', async () => {
  const { first, telegram, second } = await joinedPerson(talk);
  await store.db.transaction().execute((tx) => endWay(tx, second.conversation));
  const before = (await talk.saidIn(second)).length;
  await talk.write(telegram, 'tolong, mereka pukul saya');
  expect((await talk.saidIn(second)).length).toBe(before);
  expect(await talk.casesOf(first)).toHaveLength(1);
  const long = new Date(Date.now() - 60 * 86_400_000);
  await store.db
    .updateTable('cases')
    .set({ status: 'closed', closed_at: long })
    .where('person_id', '=', first.person)
    .execute();
  await talk.write(telegram, 'halo');
  expect((await talk.saidIn(second)).length).toBeGreaterThan(before);
});

it('wipes what was said in all conversations of whoever asks for it in one', async () => {
  const { first, whatsapp, second } = await joinedPerson(talk);
  const both = [first.conversation, second.conversation];
  await store.db.updateTable('outbox').set({ status: 'sent', sent_at: new Date() }).where('lane', 'in', both).execute();
  // Something waits for them on the other one.
  const held = (await talk.saidIn(second)).at(-1)?.row.id ?? '';
  await store.db.updateTable('outbox').set({ status: 'held', held_at: new Date() }).where('id', '=', held).execute();
  const { row } = (await talk.saidIn(first))[0] ?? {};
  await store.db
    .updateTable('outbox')
    .set({ lane: second.conversation, conversation_id: second.conversation })
    .where('id', '=', row?.id ?? '')
    .execute();
  await talk.accept(talk.says(whatsapp, 'hapus semua'));
  await talk.handle({ textUnits: 4_096, buttons: 8, revokesWithinMs: 3_600_000 });
  const keysIn = async (of: Known) =>
    (await talk.saidIn(of)).flatMap(({ row: { dedupe_key: key } }) => (key.startsWith('revoke-') ? [key] : []));
  expect(await keysIn(second)).toEqual([expect.stringMatching(new RegExp(`-${row?.id ?? ''}$`))]);
  const dropped = (await talk.saidIn(second)).find((one) => one.row.id === held)?.row;
  expect(dropped).toMatchObject({ status: 'failed', failure: 'wiped' });
});

it('hears what pours into both conversations at once: none lost, none doubled, one case', async () => {
  const { whatsapp, telegram, first, second } = await joinedPerson(talk);
  const words = Array.from({ length: 40 }, (_, n) =>
    talk.says(n % 2 === 0 ? whatsapp : telegram, `tolong ${n}, saya disekap`),
  );
  let poured = 0;
  const pour = async (): Promise<void> => {
    for (const event of words) {
      await talk.accept(event);
      poured += 1;
    }
  };
  const work = async (): Promise<void> => {
    while (poured < words.length) await talk.handle();
    await talk.handle();
  };
  await Promise.all([pour(), work(), work(), work()]);
  await talk.handle();
  const rows = await store.db
    .selectFrom('inbox')
    .select(['handled_at', 'failures'])
    .where('conversation_id', 'in', [first.conversation, second.conversation])
    .execute();
  expect(rows).toHaveLength(42);
  expect(rows.every(({ handled_at: handledAt, failures }) => handledAt !== null && failures === 0)).toBe(true);
  expect(await talk.casesOf(first)).toHaveLength(1);
});

it('reads a case anew that another conversation of its person has changed while its own was waited for', async () => {
  for (let round = 0; round < 8; round += 1) {
    const whatsapp = { channel: 'whatsapp', account: 'main', address: randomUUID() } as const;
    const telegram = onTelegram();
    await talk.write(whatsapp, 'halo');
    const first = await talk.known(whatsapp);
    await talk.write(telegram, await talk.giveWord(first));
    // Neither has a case yet: each of these opens one, and the second must find the first's.
    await talk.accept(talk.says(whatsapp, plea), talk.says(telegram, plea));
    await Promise.all([talk.handle(), talk.handle(), talk.handle()]);
    await talk.handle();
    expect(await talk.casesOf(first)).toHaveLength(1);
    const failures = await store.db.selectFrom('inbox').select('failures').where('failures', '>', 0).execute();
    expect(failures).toEqual([]);
  }
});
