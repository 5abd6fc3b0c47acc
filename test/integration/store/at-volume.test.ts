import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCases, updateCases } from '../../../src/cases/index.ts';
import { type CaseId, type ConversationId, type PersonId, type ResponderId } from '../../../src/core/brand.ts';
import { evidenceOf, waitingByAccount } from '../../../src/desk/queries.ts';
import { readGauges } from '../../../src/ops/read-gauges.ts';
import { readRoster, sayDuty } from '../../../src/roster/index.ts';
import { costOf } from '../../support/cost-of.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse, ladder, minute } from '../escalation/house.ts';

/** Enough that reading any of these tables from end to end is told from looking a few rows up. */
const stored = 12_000;
/** Of the owned cases so many owe a reply, all of owners who are at work: more than one sweep looks at. */
const owing = 1_100;

const hour = 60 * minute;

let store: TestStore;
let house: ReturnType<typeof aHouse>;
const [owner, leaver, counted] = [randomUUID(), randomUUID(), randomUUID()];
let left: {
  readonly alert: string;
  readonly caseId: CaseId;
  readonly person: PersonId;
  readonly conversation: ConversationId;
};

beforeAll(async () => {
  store = await openTestStore();
  house = aHouse(store, { ladder: { ...ladder, stale: { afterMs: 24 * hour, graceMs: 12 * hour } } });
  await sql`insert into responder (id, sign_in_name, display_name, role, teams, capacity) values
    (${owner}, 'owner', 'Owner', 'responder', '{first-line}', null), (${leaver}, 'leaver', 'Leaver', 'responder', '{first-line}', null),
    (${counted}, 'counted', 'Counted', 'responder', '{first-line}', 2)`.execute(store.db);
  const body = Buffer.alloc(100, 1);
  await sql`create table stored as
    select n, gen_random_uuid() as id, case when n % 2 = 0 then 'owned' else 'closed' end as status
    from generate_series(1, ${stored}::int) n`.execute(store.db);
  for (const statement of [
    sql`insert into person (id, wrapped_key, key_version) select id, ${body}, 1 from stored`,
    sql`insert into conversation (id, person_id, channel, account, address_index, address)
      select id, id, 'telegram', '42', sha256(id::text::bytea), ${body} from stored`,
    sql`insert into inbox (conversation_id, channel, account, provider_id, kind, body, sent_at, handled_at)
      select id, 'telegram', '42', n::text, 'message', ${body}, now(), now() from stored`,
    sql`insert into outbox (dedupe_key, lane, audience, person_id, conversation_id, author, channel, account, body, status, due_at)
      select n::text, id, 'person', id, id, 'flow', 'telegram', '42', ${body}, 'sent', now() from stored`,
    // The one whose owner leaves is the least severe, and so the last that a sweep would come to.
    sql`insert into cases (id, code, person_id, conversation_id, kind, severity, status, owner_id, opened_at, closed_at, last_inbound_at)
      select id, n::text, id, id, 'distress', case when n = ${stored} then 1 else 3 end, status,
        case when n = ${stored} then ${leaver}::uuid when n % 1000 = 0 then ${counted}::uuid else ${owner}::uuid end,
        now(), case when status = 'closed' then now() - n * interval '1 minute' end, now() from stored`,
    sql`insert into alert (id, case_id, reason, status, rung, round, raised_at, due_at)
      select id, id, 'distress', case when status = 'closed' then 'resolved' when n > ${stored - 2 * owing} then 'accepted' else 'answered' end, 0, 0,
        ${house.now()}, case when status = 'owned' then ${house.now()}::timestamptz + case when n > ${stored - 2 * owing} then interval '5 minutes' else interval '5 hours' end end from stored`,
    sql`insert into evidence (id, person_id, inbox_id, position, channel, account, kind, reference, status)
      select gen_random_uuid(), conversation_id, id, 0, 'telegram', '42', 'photo', ${body}, 'stored' from inbox`,
    sql`analyze`,
  ])
    await statement.execute(store.db);
  const { rows } = await sql<{ id: string }>`select id from stored where n = ${stored}`.execute(store.db);
  const id = rows[0]?.id ?? '';
  // All four were made with one id.
  left = { alert: id, caseId: id as CaseId, person: id as PersonId, conversation: id as ConversationId };
});
afterAll(() => store.drop());

it.each<[string, () => Promise<unknown>, reads?: string]>([
  ['the list of the desk', () => listCases(store.db, { includeClosed: false, limit: 100 })],
  // Thousands of lines are wanted here, so that closed ones are among them: their conversations may be read in one go.
  [
    'the list with closed cases',
    () => listCases(store.db, { includeClosed: true, limit: stored / 2 + 100 }),
    'conversation',
  ],
  ['alerts that are due', () => house.escalation.dueAlerts(house.now())],
  ['offers that failed in the desk chat', () => house.escalation.failedInDeskChat()],
  ['the gauges', () => readGauges(store.db)],
  ['the roster', () => readRoster(store.db, new Map(), house.now())],
  ['what a person sent', () => evidenceOf(store.db, left.person)],
  ['messages that wait', () => waitingByAccount(store.db, 'whatsapp')],
  [
    'a case that changes',
    () =>
      store.db.transaction().execute((tx) =>
        updateCases(tx, [
          {
            ...{
              id: left.caseId,
              conversation: left.conversation,
              key: store.vault.newPersonKey().key,
              fields: null,
              lastInboundAt: null,
            },
            ...{ kind: 'distress', severity: 1, watched: false, language: 'id' },
          },
        ]),
      ),
  ],
])('%s reads no big table from end to end', async (_, call, reads) => {
  expect((await costOf(store, call)).scans.filter((table) => table !== reads)).toEqual([]);
});

it('passes over the thousands of alerts on which nobody owes anything yet', async () => {
  const { blocks } = await costOf(store, () => house.escalation.dueAlerts(house.now()));
  expect(blocks).toBeLessThan(20);
});

it('lists the open ones first by severity, then the closed ones, newest first', async () => {
  const listed = await listCases(store.db, { includeClosed: true, limit: stored });
  expect(listed).toHaveLength(stored);
  expect(new Set(listed.map(({ id }) => id)).size).toBe(stored);
  const open = listed.slice(0, stored / 2);
  expect(open.every(({ status }) => status === 'owned')).toBe(true);
  expect(open.at(-1)?.id).toBe(left.caseId);
  // Each was closed a minute before the one with the next lower number.
  expect(listed.slice(stored / 2).map(({ code }) => Number(code))).toEqual(
    Array.from({ length: stored / 2 }, (_, index) => 2 * index + 1),
  );
});

it('counts cases up to a capacity, and only where there is one', async () => {
  const { members } = await readRoster(store.db, new Map(), house.now());
  const owns = new Map(members.map(({ signInName, owns }) => [signInName, owns]));
  expect(owns).toEqual(
    new Map([
      ['owner', 0],
      ['leaver', 0],
      ['counted', 2],
    ]),
  );
});

it('finds what somebody off duty left behind, also behind a thousand graver cases of others', async () => {
  expect(await house.escalation.leftBehind()).toEqual([]);
  await sayDuty(store.db, { responder: leaver as ResponderId, onDuty: false, at: house.now() });
  house.pass(1_000);
  expect(await house.escalation.leftBehind()).toEqual([{ kind: 'alert', id: left.alert, dueAt: house.now() }]);
});
