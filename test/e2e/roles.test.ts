import { afterEach, expect, it } from 'vitest';
import { sql } from 'kysely';
import { deskChatId, hireResponder, staffTelegramId } from '../support/house.ts';
import { until } from '../support/sending.ts';
import { openSharedHouse, type SharedHouse } from '../support/shared-house.ts';

/** The sweep is far away: whatever comes to pass here, notices and jobs brought about. */
const noSweep = `
ladder:
  - { offer: team, team: first-line, within: 3s }
  - { offer: supervisors, within: 60s }
sweep: 10m
polling: { lease: 1s }
`;
const person = 500_001;
/** Far below the sweep, and far above what any machine needs. */
const patience = 60_000;

let house: SharedHouse;
afterEach(() => house.close());

async function withResponder(): Promise<void> {
  const store = await house.join();
  await hireResponder(store);
  await store.close();
}

it('works as one house when each process has one role, and wakes the others by notice', async () => {
  house = await openSharedHouse([['channels'], ['engine'], ['delivery'], ['desk']], {}, noSweep);
  const { standin } = house;
  for (const one of house.processes) await one.start();
  await withResponder();
  const inTopics = () => standin.sentTo(deskChatId).filter(({ threadId }) => threadId !== undefined);

  standin.writeText(person, 'tolong saya ditahan');
  await until('the person is answered', () => standin.sentTo(person).length > 0, patience);
  await until('the desk is told', () => inTopics().some(({ buttons }) => buttons.length > 0), patience);

  // A timer: nobody accepts within 3 s, and the offer is made again, louder. There is no supervisor: their rung is passed over.
  await until('it climbs', () => inTopics().some(({ text }) => text.includes('round 2')), patience);

  const offer = inTopics().findLast(({ buttons }) => buttons.length > 0);
  const accept = offer?.buttons.find(({ choice }) => choice.startsWith('accept:'));
  if (offer?.threadId === undefined || accept === undefined) throw new Error('there is an offer with a button');
  standin.deskPress(accept.choice, offer.messageId, { id: staffTelegramId });
  standin.deskMessage(offer.threadId, 'Halo, saya Rina.', { id: staffTelegramId });
  await until('the reply arrives', () => standin.sentTo(person).some(({ text }) => text.includes('Rina')), patience);
  const store = await house.join();
  const { rows } = await sql<{ doubled: boolean }>`select possibly_doubled as doubled from outbox`.execute(store.db);
  await store.close();
  expect(rows.some(({ doubled }) => doubled)).toBe(false);
});

it('polls in one of two processes, and in the other within seconds when that is killed', async () => {
  house = await openSharedHouse(['all', 'all'], {}, noSweep);
  const { standin, processes } = house;
  for (const one of processes) await one.start();
  const [first, second] = processes;
  if (first === undefined || second === undefined) throw new Error('there are two');
  standin.writeText(person, 'halo');
  await until('answered', () => standin.sentTo(person).length === 1, patience);
  await first.kill();
  standin.writeText(person + 1, 'halo');
  await until('answered by the other', () => standin.sentTo(person + 1).length === 1, patience);
  expect(house.log()).not.toContain('"conflict"');
});
