import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { caseFieldsSchema } from '../../../src/core/case-fields.ts';
import { type PersonId } from '../../../src/core/brand.ts';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { sessionSchema } from '../../../src/flow/index.ts';
import { createFloodWatch, createInbox, runTurns, type TurnParts } from '../../../src/intake/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';
import { purpose } from '../../../src/store/index.ts';
import { anEvent, aText } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse } from '../escalation/house.ts';
import { turnsOf } from './talk.ts';

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.drop());

const nothing = (): void => undefined;
const answerEveryMs = 10_000;

function aFlooded(
  change: (script: ReturnType<typeof loadScript>) => ReturnType<typeof loadScript> = (same) => same,
  house = aHouse(store, { deskChat: undefined }),
) {
  const script = change(loadScript(packageFolder, 'id', { now: house.now }));
  const parts = (messagesPerMinute: number): TurnParts => ({
    ...turnsOf(store, house, script),
    floods: { watch: createFloodWatch({ messagesPerMinute, answerEveryMs }), lookAgainAfter: nothing },
  });
  return { house, parts };
}

const take = (events: readonly InboundEvent[]) => createInbox(store, nothing, nothing)(events);
const said = (address: string, texts: readonly string[]): InboundEvent[] =>
  texts.map((text) => anEvent({ address, content: aText(text) }));

async function all(parts: TurnParts): Promise<void> {
  while ((await runTurns(parts)) === 'more');
}

async function count(query: ReturnType<typeof sql<{ n: number }>>): Promise<number> {
  const { rows } = await query.execute(store.db);
  return rows[0]?.n ?? NaN;
}
const waiting = () => count(sql`select count(*)::int as n from inbox where handled_at is null`);
const answers = () => count(sql`select count(*)::int as n from outbox where audience = 'person'`);

async function foldedOnCases(): Promise<number> {
  return count(
    sql`select coalesce(sum((detail ->> 'count')::int), 0)::int as n from case_event where kind = 'messages-folded'`,
  );
}

/** As if the time until the next answer had passed. */
const later = () => sql`update flood set until = now() - interval '1 second'`.execute(store.db);

it('keeps and reads every one of 214 messages, opens the case of the plea among them, and gives one answer', async () => {
  const { parts } = aFlooded();
  const junk = Array.from({ length: 214 }, (_, index) =>
    index === 100 ? 'tolong saya disekap di kk park' : `zz ${index}`,
  );
  await take(said('flood', junk));
  await all(parts(40));
  expect(await waiting()).toBe(0);
  expect(await count(sql`select count(*)::int as n from inbox where handled_at is not null`)).toBe(214);
  const [opened] = await store.db.selectFrom('cases').select(['severity', 'kind', 'status']).execute();
  expect(opened).toMatchObject({ kind: 'distress', status: 'open' });
  expect(await count(sql`select count(*)::int as n from alert where status = 'offered'`)).toBe(1);
  // The desk has lines of what was folded, which say how many.
  expect(await foldedOnCases()).toBeGreaterThan(100);
  expect(await answers()).toBeLessThanOrEqual(2);
});

it('decides few of one conversation in one breath, since everything else stands still meanwhile', async () => {
  const { parts } = aFlooded();
  await take(
    said(
      'flood',
      Array.from({ length: 60 }, () => 'ok'),
    ),
  );
  await runTurns(parts(40));
  // The oldest, and five behind it.
  expect(await waiting()).toBe(54);
});

it('hears a danger word among them, as if it had come alone', async () => {
  const { parts } = aFlooded();
  await take(said('flood', ['tolong saya disekap']));
  await all(parts(1_000));
  await take(
    said('flood', [...Array.from({ length: 60 }, () => 'ok'), 'pizza', ...Array.from({ length: 60 }, () => 'ok')]),
  );
  await all(parts(40));
  const [one] = await store.db.selectFrom('cases').select('watched').execute();
  expect(one?.watched).toBe(true);
  expect(await waiting()).toBe(0);
});

it('tells of a block among them, as if it had come alone', async () => {
  const { parts } = aFlooded(undefined, aHouse(store));
  await take(said('flood', ['tolong saya disekap']));
  await all(parts(1_000));
  const ok = Array.from({ length: 60 }, () => 'ok');
  await take([...said('flood', ok), anEvent({ address: 'flood', content: { kind: 'blocked' } }), ...said('flood', ok)]);
  await all(parts(40));
  expect(await waiting()).toBe(0);
  expect(await count(sql`select count(*)::int as n from case_event where kind = 'blocked-by-person'`)).toBe(1);
  expect(await count(sql`select count(*)::int as n from outbox where dedupe_key like 'blocked-%'`)).toBe(1);
});

it('lets what comes meanwhile wait, and answers it at once when the time has come', async () => {
  const { parts } = aFlooded();
  const turns = parts(40);
  await take(
    said(
      'flood',
      Array.from({ length: 60 }, (_, index) => `halo ${index}`),
    ),
  );
  await all(turns);
  const before = await answers();
  await take(said('flood', ['a', 'b', 'c', 'd']));
  await take(said('somebody', ['halo']));
  await all(turns);
  // Somebody else is answered; the flood waits.
  expect(await waiting()).toBe(4);
  expect(await answers()).toBe(before + 1);
  await later();
  await all(turns);
  expect(await waiting()).toBe(0);
  expect(await answers()).toBeLessThanOrEqual(before + 3);
});

it('delays nobody: one message behind 300 crowds is handled in the next transaction', async () => {
  const { parts } = aFlooded();
  const crowds = Array.from({ length: 300 }, (_, index) =>
    said(
      `crowd-${index}`,
      Array.from({ length: 8 }, () => 'halo'),
    ),
  );
  await take(crowds.flat());
  await take(said('in-need', ['tolong saya disekap']));
  await runTurns(parts(40));
  // The last to come is the one in need.
  expect(
    await count(
      sql`select count(*)::int as n from inbox where id = (select max(id) from inbox) and handled_at is not null`,
    ),
  ).toBe(1);
  expect(await count(sql`select count(*)::int as n from alert`)).toBe(1);
  expect(await waiting()).toBeGreaterThan(2_000);
  await all(parts(40));
  expect(await waiting()).toBe(0);
});

it('comes to the same as one message after another', async () => {
  const { parts } = aFlooded();
  const talk = ['tolong saya disekap', 'ya', '1', 'wni', 'Budi Santoso', '27', 'lewati', 'myanmar', 'kk park'];
  for (const text of talk) {
    await take(said('slowly', [text]));
    await all(parts(1_000));
  }
  await take(said('at-once', talk));
  await all(parts(1));
  expect(await waiting()).toBe(0);
  const rows = await store.db
    .selectFrom('cases as c')
    .innerJoin('conversation as v', 'v.id', 'c.conversation_id')
    .select(['c.kind', 'c.severity', 'c.watched', 'c.language', 'c.fields', 'c.person_id', 'v.session'])
    .execute();
  const both = await Promise.all(
    rows.map(async ({ fields, session, person_id, ...row }) => {
      const key = await store.keys.ofOne(store.db, person_id as PersonId); // A foreign key to person.
      if (fields === null || session === null) throw new Error('both have answered');
      const { flow, step, state } = key.open(session, purpose.session, sessionSchema);
      return { ...row, flow, step, state, fields: key.open(fields, purpose.caseFields, caseFieldsSchema) };
    }),
  );
  expect(both).toHaveLength(2);
  expect(both[1]).toEqual(both[0]);
  expect(Object.keys(both[0]?.fields ?? {}).length).toBeGreaterThan(2);
});

it('sets aside the one message of a flood that cannot be handled, and no other', async () => {
  const { parts } = aFlooded((script) => ({
    ...script,
    triage: (message) => {
      if (message.text === 'poison') throw new Error('a bug of ours');
      return script.triage(message);
    },
  }));
  const turns = parts(5);
  await take(
    said('flood', [...Array.from({ length: 12 }, () => 'zz'), 'poison', ...Array.from({ length: 12 }, () => 'zz')]),
  );
  for (let tries = 0; tries < 6; tries += 1) {
    await all(turns);
    await later();
  }
  expect(await count(sql`select count(*)::int as n from inbox where set_aside_at is not null`)).toBe(1);
  expect(await count(sql`select count(*)::int as n from inbox where handled_at is not null`)).toBe(24);
});
