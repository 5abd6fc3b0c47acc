import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLogger } from '../../../src/core/logger.ts';
import { createFirstLook, createInbox, runTurns, runUrgentTurns, type TurnParts } from '../../../src/intake/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { type TeamHours } from '../../../src/roster/index.ts';
import { loadScript } from '../../../src/script.ts';
import { anEvent, aText } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse } from '../escalation/house.ts';
import { turnsOf } from './talk.ts';

const script = loadScript(packageFolder, 'id');
let store: TestStore;
let turns: TurnParts;
let announced: boolean[];
beforeEach(async () => {
  store = await openTestStore();
  turns = turnsOf(store, aHouse(store, { deskChat: undefined }), script);
  announced = [];
});
afterEach(() => store.drop());

const nothing = (): void => undefined;
async function write(address: string, ...texts: readonly string[]): Promise<void> {
  const inbox = createInbox(
    store,
    (_events, urgent) => announced.push(urgent),
    nothing,
    createFirstLook(script, silentLogger).isUrgent,
  );
  await inbox(texts.map((text) => anEvent({ address, content: aText(text) })));
}

async function waiting(): Promise<{ urgent: number; others: number }> {
  const { rows } = await sql<{ urgent: number; others: number }>`
    select count(*) filter (where urgent)::int as urgent, count(*) filter (where not urgent)::int as others
    from inbox where handled_at is null`.execute(store.db);
  return rows[0] ?? { urgent: NaN, others: NaN };
}

it('handles a plea alone, and leaves what came before it to others', async () => {
  for (let person = 0; person < 30; person += 1) await write(`person-${person}`, 'halo');
  expect(announced).not.toContain(true);
  await write('in-need', 'tolong saya disekap di kk park');
  expect(announced.at(-1)).toBe(true);
  await runUrgentTurns(turns);
  expect(await waiting()).toEqual({ urgent: 0, others: 30 });
  expect(await store.db.selectFrom('cases').select('severity').execute()).toEqual([{ severity: 4 }]);
  expect(await runUrgentTurns(turns)).toBe('nothing');
  while ((await runTurns(turns)) === 'more');
  expect(await waiting()).toEqual({ urgent: 0, others: 0 });
});

it('leaves little of the others for the next plea to stand behind', async () => {
  for (let person = 0; person < 30; person += 1) await write(`person-${person}`, 'halo');
  expect(await runUrgentTurns(turns)).toBe('nothing');
  await write('in-need', 'tolong saya disekap di kk park');
  await runUrgentTurns(turns);
  await runTurns(turns);
  expect(await waiting()).toEqual({ urgent: 0, others: 25 });
});

it('offers a case that it opens by the hours that the team keeps on that channel', async () => {
  const always = [{ days: new Set([1, 2, 3, 4, 5, 6, 7]), from: 0, to: 0 }];
  const hours: TeamHours = { zone: 'UTC', open: always, channels: new Map([['telegram', []]]), holidays: new Set() };
  const house = aHouse(store, { deskChat: undefined, teamHours: new Map([['first-line', hours]]) });
  await sql`insert into responder (id, sign_in_name, display_name, role, teams) values
    (gen_random_uuid(), 'rina', 'Rina', 'responder', '{first-line}'), (gen_random_uuid(), 'sari', 'Sari', 'supervisor', '{}')`.execute(
    store.db,
  );
  const plead = (channel: 'telegram' | 'webchat') =>
    createInbox(
      store,
      nothing,
      nothing,
    )([anEvent({ channel, address: channel, content: aText('tolong saya disekap') })]);
  await plead('webchat');
  await plead('telegram');
  await runTurns(turnsOf(store, house, script));
  const { rows } = await sql<{ channel: string; audience: string }>`
    select v.channel, o.audience from offer o join alert a on a.id = o.alert_id join cases c on c.id = a.case_id
    join conversation v on v.id = c.conversation_id order by v.channel`.execute(store.db);
  expect(rows).toEqual([
    { channel: 'telegram', audience: 'role:supervisor' },
    { channel: 'webchat', audience: 'team:first-line' },
  ]);
});

it('lets hundreds be handled at once where nothing urgent is about', async () => {
  for (let person = 0; person < 30; person += 1) await write(`person-${person}`, 'halo');
  expect(await runUrgentTurns(turns)).toBe('nothing');
  await runTurns(turns);
  expect(await waiting()).toEqual({ urgent: 0, others: 0 });
});

it('keeps the order of whoever pleads: what they wrote before is handled before', async () => {
  await write('in-need', 'halo', 'ini benar?', 'tolong saya disekap di kk park', 'ok');
  let rounds = 0;
  while ((await runUrgentTurns(turns)) !== 'nothing') rounds += 1;
  expect(rounds).toBeGreaterThanOrEqual(3);
  const { rows } = await sql<{ sorted: boolean }>`
    select bool_and(handled_at >= before) as sorted from (
      select handled_at, lag(handled_at, 1, handled_at) over (order by id) as before from inbox where handled_at is not null) i`.execute(
    store.db,
  );
  expect(rows).toEqual([{ sorted: true }]);
  // What came after the plea waits with everybody else.
  expect(await waiting()).toEqual({ urgent: 0, others: 1 });
});

it('is not kept out by pleas that come too fast', async () => {
  const plea = 'tolong saya disekap di kk park';
  const flooding = Array.from({ length: 25 }, (_, person) => `flooding-${person}`);
  for (const address of flooding) await write(address, plea, plea);
  await sql`insert into flood (conversation_id, until) select id, now() + interval '1 hour' from conversation`.execute(
    store.db,
  );
  await write('many', ...Array.from({ length: 30 }, () => plea));
  await write('in-need', plea);
  await runUrgentTurns(turns);
  const { rows } = await sql<{ handled: boolean }>`
    select handled_at is not null as handled from inbox order by id desc limit 1`.execute(store.db);
  expect(rows).toEqual([{ handled: true }]);
  // Those that are slowed have waited.
  expect((await waiting()).urgent).toBe(50 + 29);
});

it('is one turn for one message, whoever takes it', async () => {
  await write('in-need', 'tolong saya disekap di kk park');
  await Promise.all([runUrgentTurns(turns), runTurns(turns), runUrgentTurns(turns), runTurns(turns)]);
  expect(await waiting()).toEqual({ urgent: 0, others: 0 });
  expect(await store.db.selectFrom('cases').select('id').execute()).toHaveLength(1);
  expect(await store.db.selectFrom('alert').select('id').execute()).toHaveLength(1);
});
