import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type PersonId } from '../../../src/core/brand.ts';
import { contentHash, recordCheck, refreshDirectory } from '../../../src/contacts/index.ts';
import { workshop } from '../../../src/flow/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';
import { purpose } from '../../../src/store/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse, aResponder } from '../escalation/house.ts';
import { talkWith } from './talk.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

it('tells a person in the outbox of the embassy that the desk has reached, and the case of it', async () => {
  const house = aHouse(store);
  const loaded = loadScript(packageFolder, 'id', { now: house.now });
  const distress = workshop.parseFlow(
    'distress.yaml',
    `flow: distress
about: opens a case and refers
start: open
steps:
  open: { kind: do, open_case: { kind: distress, severity: 3 }, next: nationality }
  nationality:
    kind: ask
    text: distress-nationality
    again: [distress-nationality-2, distress-nationality-3]
    field: nationality
    next: country
    silence: { after: 1h, do: wait }
  country:
    kind: ask
    text: distress-country
    again: [distress-country-2, distress-country-3]
    field: country
    next: whom
    silence: { after: 1h, do: wait }
  whom: { kind: refer, text: stopped, none: unknown-message, to: [embassy], next: end }
`,
  );
  const welcome = loaded.flows.present.get('welcome');
  if (welcome === undefined) throw new Error('welcome is gone');
  const script = { ...loaded, flows: workshop.publish([welcome, distress]) };
  const write = talkWith(store, house, script);
  const say = async (address: string, ...said: string[]) => {
    await write(address, ...said);
    return lastOf(address);
  };

  const before = await say('person-before', 'tolong saya disekap', 'wni', 'myanmar');
  expect(before).toEqual({ text: script.texts.format('id', 'unknown-message'), event: 'contacts-missing' });

  const rina = await aResponder(store, 'Rina');
  const embassy = script.contacts.find('id-kbri-yangon');
  if (embassy === undefined) throw new Error('the embassy is gone');
  const found = { contact: embassy.id, contentHash: contentHash(embassy), by: rina.id, note: null } as const;
  await house.commit((tx) =>
    recordCheck(tx, { ...found, how: 'called', outcome: 'reached', at: house.now(), expires: new Date('2026-05-01') }),
  );
  await refreshDirectory(store.db, script.contacts);
  const after = await say('person-after', 'tolong saya disekap', 'wni', 'myanmar');
  expect(after.text).toContain('\n\nKBRI Yangon\n+95 9 503 7055\n');
  expect(after.event).toBe('contacts-told');

  await house.commit((tx) =>
    recordCheck(tx, { ...found, how: 'called', outcome: 'closed', at: house.now(), expires: null }),
  );
  await refreshDirectory(store.db, script.contacts);
  expect((await say('person-later', 'tolong saya disekap', 'wni', 'myanmar')).event).toBe('contacts-missing');
});

/** The newest message to this address and the newest event of contacts on their case. */
async function lastOf(address: string) {
  const { person_id: person } = await store.db
    .selectFrom('conversation')
    .select('person_id')
    .where('address_index', '=', store.vault.blindIndex('telegram', '42', address))
    .executeTakeFirstOrThrow();
  const keys = await store.db.transaction().execute((tx) => store.keys.of(tx, [person as PersonId])); // Just read as one.
  const sent = await store.db
    .selectFrom('outbox')
    .select('body')
    .where('person_id', '=', person)
    .where('audience', '=', 'person')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const event = await store.db
    .selectFrom('case_event as e')
    .innerJoin('cases as c', 'c.id', 'e.case_id')
    .select('e.kind')
    .where('c.person_id', '=', person)
    .where('e.kind', 'like', 'contacts-%')
    .orderBy('e.id', 'desc')
    .executeTakeFirst();
  const body = keys.get(person as PersonId)?.open(sent.body, purpose.outbox, z.object({ text: z.string() })); // As above.
  return { text: body?.text, event: event?.kind };
}
