import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type TurningPoint, turningPoints } from '../../src/core/turning-point.ts';
import { type House, hireResponder, openHouse } from '../support/house.ts';
import { type Load, startLoad, startResponder } from './load.ts';
import { type Findings, findBrokenPromises, untilQuiet } from '../support/promises.ts';

/** CHAOS_SEED repeats a run. CHAOS_KILLS says how often: 12 in the whole suite, 100 with `npm run test:chaos`. */
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
const kills = Number(process.env['CHAOS_KILLS'] ?? 12);

function report(what: string, findings: Findings): void {
  const { confirmed, sent, possiblyDoubled, doubled } = findings;
  process.stderr.write(
    `chaos ${what} (seed ${seed}): ${confirmed} updates confirmed, ${sent} messages, ${possiblyDoubled} marked "possibly doubled", ${doubled} really doubled\n`,
  );
}

async function begin(): Promise<House> {
  const house = await openHouse();
  await house.start();
  const store = await house.join();
  await hireResponder(store);
  await store.close();
  startResponder(house);
  return house;
}

async function look(house: House, load: Load, what: string): Promise<Findings> {
  await load.stop();
  if (!house.isRunning()) await house.start();
  const store = await house.join();
  await untilQuiet(house, store, 120_000);
  const findings = await findBrokenPromises(house, store);
  await store.close();
  report(what, findings);
  return findings;
}

/**
 * Nobody waits five minutes for a timer: everybody's is due, also of those who have none, since a responder may have all of
 * them by then. Again and again, because each word that a person writes in between puts theirs off.
 */
async function fallSilentUntilKilled(house: House): Promise<void> {
  const store = await house.join();
  while (house.isRunning()) {
    await sql`update conversation set silence_due_at = now()`.execute(store.db);
    await new Promise((wake) => setTimeout(wake, 500));
  }
  await store.close();
}

describe('the process is killed at every turning point', () => {
  it('and no promise breaks', async () => {
    const house = await begin();
    const load = startLoad(house, { people: 50, messages: 5_000, everyMs: 25, seed });
    const reached: TurningPoint[] = [];
    for (const at of turningPoints) {
      await house.kill();
      await house.start({ at, nth: 3 });
      const late = new Promise((wake) => setTimeout(wake, 40_000));
      const silent = at === 'silence.after-commit' ? fallSilentUntilKilled(house) : Promise.resolve();
      await Promise.race([house.ended(), late]);
      if (!house.isRunning()) reached.push(at);
      // A process that was not reached is ended, or this would never be.
      if (at === 'silence.after-commit') await house.kill();
      await silent;
    }
    const findings = await look(house, load, 'turning points');
    await house.close();
    expect(findings.broken).toEqual([]);
    expect(reached).toEqual(turningPoints);
  });
});

describe('the process is killed at random moments under load of 50 conversations', () => {
  it(`${kills} times, and no promise breaks`, async () => {
    const house = await begin();
    const load = startLoad(house, { people: 50, messages: 20_000, everyMs: 40, seed });
    let state = seed;
    for (let count = 0; count < kills; count += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      await new Promise((wake) => setTimeout(wake, 100 + (state % 1_200)));
      await house.kill();
      await house.start();
    }
    const findings = await look(house, load, `${kills} random kills`);
    await house.close();
    expect(findings.broken).toEqual([]);
    expect(findings.confirmed).toBeGreaterThan(kills);
  });
});
