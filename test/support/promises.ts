import { sql } from 'kysely';
import { outboundBodySchema } from '../../src/core/outbound.ts';
import { type PersonId } from '../../src/core/brand.ts';
import { purpose, type Store } from '../../src/store/index.ts';
import { z } from 'zod';
import { type House as WholeHouse } from './house.ts';

/** What is looked at: what people got, and why when it does not come to rest. */
type House = Pick<WholeHouse, 'standin' | 'log'>;

/** Waits until nothing is on its way any more: all events handled, no row waiting to leave. */
export async function untilQuiet(house: House, store: Store, withinMs: number): Promise<void> {
  const until = performance.now() + withinMs;
  for (let quiet = 0; quiet < 3;) {
    const { rows } = await sql<{ waiting: number }>`select
      (select count(*) from inbox where handled_at is null and set_aside_at is null)::int
      + (select count(*) from outbox where status in ('queued', 'sending'))::int as waiting`.execute(store.db);
    const waiting = (rows[0]?.waiting ?? 0) + house.standin.pendingUpdates();
    quiet = waiting === 0 ? quiet + 1 : 0;
    if (performance.now() > until) throw new Error(`still ${waiting} on their way; log: ${house.log().slice(-3_000)}`);
    await new Promise((wake) => setTimeout(wake, 150));
  }
}

export interface Findings {
  /** Broken promises, in words; empty is what we want. */
  readonly broken: readonly string[];
  readonly confirmed: number;
  readonly sent: number;
  readonly possiblyDoubled: number;
  /** Messages that a chat really got more than once; each must be among the marked. */
  readonly doubled: number;
}

/** Looks at everything that is left after the storm. */
export async function findBrokenPromises(house: House, store: Store): Promise<Findings> {
  const broken: string[] = [];
  await lookForLoss(house, store, broken);
  await lookForDeadAlerts(store, broken);
  const messages = await compareSent(house, store, broken);
  return { broken, confirmed: house.standin.confirmedUpdates().length, ...messages };
}

/** Promise 1: every update that the provider counts as taken is in the transcript once, and handled. */
async function lookForLoss(house: House, store: Store, broken: string[]): Promise<void> {
  const { rows } = await sql<{ provider_id: string; handled: boolean }>`
    select provider_id, handled_at is not null as handled from inbox where kind <> 'silence'`.execute(store.db);
  const kept = new Map(rows.map((row) => [row.provider_id, row.handled]));
  if (kept.size !== rows.length) broken.push('an update is in the inbox twice');
  for (const update of new Set(house.standin.confirmedUpdates())) {
    const handled = kept.get(String(update));
    if (handled === undefined) broken.push(`update ${update} was confirmed and is lost`);
    else if (!handled) broken.push(`update ${update} was never handled`);
  }
}

/** Promises 2 and 3: no case without an alert; no alert without an open offer and a deadline, or an owner. */
async function lookForDeadAlerts(store: Store, broken: string[]): Promise<void> {
  const count = async (what: string, query: ReturnType<typeof sql<{ n: number }>>): Promise<void> => {
    const { rows } = await query.execute(store.db);
    const n = rows[0]?.n ?? 0;
    if (n > 0) broken.push(`${n} ${what}`);
  };
  await count(
    'open cases without an alert',
    sql`select count(*)::int as n from cases c where status <> 'closed'
    and not exists (select 1 from alert a where a.case_id = c.id and a.status <> 'resolved')`,
  );
  await count(
    'offered alerts without an open offer',
    sql`select count(*)::int as n from alert a where status = 'offered'
    and not exists (select 1 from offer o where o.alert_id = a.id and o.ended_at is null)`,
  );
  await count(
    'alerts that owe something and have no deadline',
    sql`select count(*)::int as n from alert
    where status in ('offered', 'accepted') and due_at is null`,
  );
  await count(
    'accepted alerts on cases without an owner',
    sql`select count(*)::int as n from alert a join cases c on c.id = a.case_id
    where a.status in ('accepted', 'answered') and c.owner_id is null`,
  );
  await count(
    'people who pleaded and have no case',
    sql`select count(*)::int as n from conversation v
    where not exists (select 1 from cases c where c.person_id = v.person_id)`,
  );
  await count(
    'people with two open cases',
    sql`select count(*)::int as n from (select person_id from cases
    where status <> 'closed' group by person_id having count(*) > 1) d`,
  );
}

/** Promise 8 and I4: what a chat got is what the outbox says, in its order; a second copy only where it is marked. */
async function compareSent(
  house: House,
  store: Store,
  broken: string[],
): Promise<Pick<Findings, 'sent' | 'possiblyDoubled' | 'doubled'>> {
  const conversations = await store.db
    .selectFrom('conversation')
    .select(['id', 'person_id', 'address'])
    .where('channel', '=', 'telegram')
    .execute();
  let [sent, possiblyDoubled, doubled] = [0, 0, 0];
  for (const conversation of conversations) {
    const key = await store.keys.ofOne(store.db, conversation.person_id as PersonId); // A foreign key to person.
    const chat = Number(key.open(conversation.address, purpose.address, z.string()));
    const written = await store.db
      .selectFrom('outbox')
      .select(['body', 'possibly_doubled', 'status', 'failure'])
      .where('conversation_id', '=', conversation.id)
      .orderBy('id')
      .execute();
    // The gate's word is final, and nothing of it is in the chat: the comparison of what follows shows that.
    const rows = written.filter(
      ({ status, failure }) => !(status === 'failed' && failure?.startsWith('gate-') === true),
    );
    const got = house.standin.sentTo(chat).map(({ text }) => text);
    let at = 0;
    for (const row of rows) {
      const body = key.open(row.body, purpose.outbox, outboundBodySchema);
      const text = body.kind === 'text' ? body.text : '';
      if (row.possibly_doubled) possiblyDoubled += 1;
      if (row.status !== 'sent') {
        broken.push(`a message to chat ${chat} is ${row.status} (${row.failure ?? ''})`);
        continue;
      }
      if (got[at] !== text) {
        broken.push(`chat ${chat} got something else than the outbox says at ${at}: ${beside(got, rows, key)}`);
        break;
      }
      sent += 1;
      at += 1;
      // A marked message may be there again; an unmarked one is compared with the next row, and fails there.
      while (row.possibly_doubled && got[at] === text && copiesAhead(got, at, text) > copiesDue(rows, row, key, text)) {
        doubled += 1;
        at += 1;
      }
    }
    if (at < got.length && broken.length === 0)
      broken.push(`chat ${chat} got ${got.length - at} messages that no row knows`);
  }
  return { sent, possiblyDoubled, doubled };
}

/** What a chat got beside what the outbox says, to be read by whoever looks for the fault. The script's own words and the suite's. */
function beside(
  got: readonly string[],
  rows: readonly { body: Buffer; possibly_doubled: boolean }[],
  key: { open: Store['vault']['house']['open'] },
): string {
  const short = (text: string): string => text.replaceAll(/\s+/gu, ' ').slice(0, 24);
  const said = rows.map(({ body, possibly_doubled: doubled }) => {
    const message = key.open(body, purpose.outbox, outboundBodySchema);
    return `${message.kind === 'text' ? short(message.text) : message.kind}${doubled ? ' (possibly doubled)' : ''}`;
  });
  return JSON.stringify({ got: got.map(short), said });
}

function copiesAhead(got: readonly string[], from: number, text: string): number {
  let copies = 0;
  while (got[from + copies] === text) copies += 1;
  return copies;
}

/** How many of the rows right after this one say the same words for good reason. */
function copiesDue(
  rows: readonly { body: Buffer }[],
  row: { body: Buffer },
  key: { open: Store['vault']['house']['open'] },
  text: string,
): number {
  let copies = 0;
  for (const next of rows.slice(rows.indexOf(row) + 1)) {
    const body = key.open(next.body, purpose.outbox, outboundBodySchema);
    if (body.kind !== 'text' || body.text !== text) break;
    copies += 1;
  }
  return copies;
}
