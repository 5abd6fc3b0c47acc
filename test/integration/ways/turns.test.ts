import { type KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimTurns } from '../../../src/intake/claim-turns.ts';
import { loadScript } from '../../../src/script.ts';
import { type Tx } from '../../../src/store/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse } from '../escalation/house.ts';
import { aTalk, joinedPerson, type Talk } from './ways-house.ts';

let store: TestStore;
let talk: Talk;
beforeAll(async () => {
  store = await openTestStore();
  talk = aTalk(store, aHouse(store, { clock: { now: () => new Date() } }), loadScript('.', 'id'));
});
afterAll(async () => {
  await store.drop();
});

/** Takes turns in a transaction that ends when the test lets it. */
const holding = <Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> => store.db.transaction().execute(work);
const textsOf = (turns: Awaited<ReturnType<typeof claimTurns>>['turns']): string[] =>
  turns.flatMap(({ input: { event } }) => (event.kind === 'message' ? [event.text] : []));

it('takes one conversation of a person in a batch, the one that waits longer, and says that more is left', async () => {
  const { whatsapp, telegram } = await joinedPerson(talk);
  await talk.accept(talk.says(telegram, 'satu'), talk.says(whatsapp, 'dua'));
  const { turns, more } = await holding((tx) => claimTurns(tx, store, 200, { kind: 'all' }));
  expect(textsOf(turns)).toEqual(['satu']);
  expect(more).toBe(true);
  await talk.handle();
});

it('passes over both conversations of a person while another worker has either', async () => {
  const { whatsapp, telegram } = await joinedPerson(talk);
  for (const [one, other] of [
    [whatsapp, telegram],
    [telegram, whatsapp],
  ] as const) {
    await talk.accept(talk.says(one, 'satu'));
    await holding(async (tx) => {
      expect(textsOf((await claimTurns(tx, store, 200, { kind: 'all' })).turns)).toEqual(['satu']);
      await talk.accept(talk.says(other, 'dua'));
      expect(await holding((second) => claimTurns(second, store, 200, { kind: 'all' }))).toEqual({
        turns: [],
        more: false,
      });
    });
    await talk.handle();
  }
});

it('reads the case anew once it holds the locks: the other conversation may have changed it after the first look', async () => {
  const { whatsapp, first } = await joinedPerson(talk);
  await talk.accept(talk.says(whatsapp, 'satu'));
  let looks = 0;
  const changesAfterFirstLook: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      looks += 1;
      if (looks === 1)
        await store.db
          .updateTable('cases')
          .set({ severity: 5, watched: true })
          .where('person_id', '=', first.person)
          .execute();
      return result;
    },
  };
  const { turns } = await holding((tx) =>
    claimTurns(tx.withPlugin(changesAfterFirstLook), store, 200, { kind: 'all' }),
  );
  expect(turns.map(({ input }) => input.openCase)).toEqual([expect.objectContaining({ severity: 5, watched: true })]);
  await talk.handle();
});
