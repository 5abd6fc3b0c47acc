import { afterAll, describe, expect, it } from 'vitest';
import { offerTurningPoints } from '../../src/core/turning-point.ts';
import { lure, offerTalk } from '../support/offer-talk.ts';
import { openSharedHouse, type SharedHouse } from '../support/shared-house.ts';
import { backends, pairSettings, pause } from './pair.ts';

/**
 * Somebody asks for a check of an offer, and the process that makes it dies. The other has answered before it comes back: once.
 * Only with `npm run test:chaos`; test/e2e/job-offer.test.ts kills one process that is alone.
 */
const isWhole = Number(process.env['CHAOS_PAIR_POINTS'] ?? 0) > 0;
/** The lease of a check is 10 s, and the sweep that finds it comes within 5. */
const answeredWithinMs = 60_000;
const diesWithinMs = 60_000;

const { all, drop } = await backends();
afterAll(drop);

describe.skipIf(!isWhole).each(all)('an offer that two processes check, with wake-ups on $name', ({ environment }) => {
  it(`is answered once by the other, whichever is killed at ${offerTurningPoints.join(', ')}`, async () => {
    const house = await openSharedHouse(['all', 'all'], environment, pairSettings);
    try {
      await Promise.all(house.processes.map((one) => one.start()));
      for (const [index, at] of offerTurningPoints.entries()) await killedAt(house, at, 773_000 + index);
    } finally {
      await house.close();
    }
  }, 600_000);
});

async function killedAt(house: SharedHouse, at: (typeof offerTurningPoints)[number], person: number): Promise<void> {
  const [armed, other] = house.processes;
  if (armed === undefined || other === undefined) throw new Error('there are two');
  const talk = offerTalk(house.standin, answeredWithinMs);
  await talk.begin(person);
  house.standin.writeText(person, lure);
  await talk.heard(person);
  await armed.kill();
  await armed.start({ at });
  // It sleeps, so that the press and its check come to the other one. What it holds is let go by leases.
  other.freeze();
  talk.thatIsAll(person);
  await Promise.race([armed.ended(), pause(diesWithinMs)]);
  other.thaw();
  expect(armed.isRunning(), at).toBe(false);
  await talk.waitForAnswer(person);
  await talk.waitForQuestion(person);
  expect(talk.answersTo(person), at).toHaveLength(1);
  await armed.start();
}
