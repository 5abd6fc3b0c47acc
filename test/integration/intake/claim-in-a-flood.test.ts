import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLogger } from '../../../src/core/logger.ts';
import { claimTurns, type TurnScope } from '../../../src/intake/claim-turns.ts';
import { createFirstLook, createInbox } from '../../../src/intake/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';
import { anEvent, aText } from '../../support/builders.ts';
import { costOf } from '../../support/cost-of.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

/*
 * A house that was set up a minute ago has no statistics, and its planner expects one row everywhere. Then a flood comes.
 */

const [people, each] = [100, 20];
let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  const { isUrgent } = createFirstLook(loadScript(packageFolder, 'id'), silentLogger);
  const nothing = (): void => undefined;
  const inbox = createInbox(store, nothing, nothing, isUrgent);
  for (let count = 0; count < each; count += 1)
    await inbox(
      Array.from({ length: people }, (_, person) => anEvent({ address: `junk-${person}`, content: aText('halo') })),
    );
  await inbox([anEvent({ address: 'in-need', content: aText('tolong saya disekap di kk park') })]);
});
afterAll(() => store.drop());

/** How many were claimed, and how many pages were looked at for it. */
async function claim(limit: number, scope: TurnScope): Promise<{ readonly turns: number; readonly blocks: number }> {
  let turns = 0;
  const { blocks } = await costOf(store, () =>
    store.db.transaction().execute(async (tx) => {
      ({ length: turns } = (await claimTurns(tx, store, limit, scope)).turns);
    }),
  );
  return { turns, blocks };
}

it('finds a plea without looking at the thousands that wait', async () => {
  const { turns, blocks } = await claim(20, { kind: 'urgent' });
  expect(turns).toBe(1);
  expect(blocks).toBeLessThan(150);
});

it('looks at each message that waits about once, however many conversations it takes', async () => {
  const [few, many] = [await claim(10, { kind: 'all' }), await claim(200, { kind: 'all' })];
  expect(few.turns).toBe(10);
  // Those with many waiting are left to the next transaction, but for some (floods.ts).
  expect(many.turns).toBe(26);
  for (const { blocks } of [few, many]) expect(blocks).toBeLessThan(2 * people * each);
});
