import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaseId, type ConversationId, type PersonId, type ResponderId } from '../../src/core/brand.ts';
import { claimCase } from '../../src/cases/index.ts';
import { agree } from '../../src/checkins/index.ts';
import { type Store } from '../../src/store/index.ts';
import { type House, hireResponder, openHouse } from '../support/house.ts';

const withinMs = 40_000;
const person = 772_001;
const hello = 'Hai, apa kabar?';
let house: House;
let store: Store;
beforeAll(async () => {
  house = await openHouse();
  await house.start();
  store = await house.join();
  await hireResponder(store);
});
afterAll(async () => {
  await store.close();
  await house.close();
});

const hellos = () => house.standin.sentTo(person).filter(({ text }) => text === hello).length;
const dueIn = (seconds: number) =>
  store.db
    .updateTable('check_in')
    .set({ due_at: new Date(Date.now() + seconds * 1_000) })
    .execute();

it('asks over Telegram when it is due, and once for what fell due while the process was dead', async () => {
  house.standin.writeText(person, 'tolong saya disekap');
  await house.standin.waitForSent(person, ({ text }) => text !== '', withinMs);
  const opened = await store.db.selectFrom('cases').selectAll().executeTakeFirstOrThrow();
  const rina = await store.db.selectFrom('responder').select('id').executeTakeFirstOrThrow();
  await store.db.transaction().execute(async (tx) => {
    // Each from its own table.
    const [caseId, responder] = [opened.id as CaseId, rina.id as ResponderId];
    await claimCase(tx, caseId, responder);
    await agree(tx, store, {
      ...{ caseId, responder, person: opened.person_id as PersonId, at: new Date() },
      conversation: opened.conversation_id as ConversationId, // As above.
      terms: {
        rhythm: { kind: 'days', every: 1, date: '2030-01-01', time: '20:00', zone: 'Asia/Bangkok' },
        graceMinutes: 60,
        secret: { question: 'Siapa nama kucing nenek?', answer: 'Bintang', duress: 'mangga' },
      },
    });
  });
  await dueIn(1);
  await house.standin.waitForSent(person, ({ text }) => text === hello, withinMs);
  house.standin.writeText(person, 'baik');
  await house.standin.waitForSent(person, ({ text }) => text.includes('Ada waktu sebentar'), withinMs);
  house.standin.writeText(person, 'bisa');
  await house.standin.waitForSent(person, ({ text }) => text.includes('Siapa nama kucing nenek?'), withinMs);
  house.standin.writeText(person, 'bintang');
  await house.standin.waitForSent(person, ({ text }) => text.includes('Senang dengar kabarmu.'), withinMs);

  await house.kill();
  await dueIn(-60);
  await house.start();
  await expect.poll(hellos, { timeout: withinMs }).toBe(2);
  await house.kill();
  await house.start();
  house.standin.writeText(person, 'baik');
  await expect
    .poll(() => house.standin.sentTo(person).filter(({ text }) => text.includes('Ada waktu sebentar')).length, {
      timeout: withinMs,
    })
    .toBe(2);
  expect(hellos()).toBe(2);
});
