import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type Store } from '../../src/store/index.ts';
import { mistimedDeadlines, prepareDeadlines, watchDeadlines } from './deadlines.ts';
import { backends, oneOrAll, oneSweepMs, pairSettings, pause, underLoad } from './pair.ts';

/** CHAOS_CLOCK_MS says how long each clock is wrong: 3 s in the whole suite, a minute with `npm run test:chaos`. */
const wrongForMs = Number(process.env['CHAOS_CLOCK_MS'] ?? 3_000);
const hourMs = 3_600_000;
const withinMs = 4_000;

/** Open from half an hour ago for an hour: whoever goes by a clock that is an hour off finds nobody at work. */
function openNow(): string {
  const minute = (ms: number): string => new Date(Date.now() + ms).toISOString().slice(11, 16);
  const hours = `${minute(-hourMs / 2)}-${minute(hourMs / 2)}`;
  return `teams:\n  - { name: first-line, zone: UTC, open: ['mon-sun ${hours}'] }\n`;
}

/** Some whom the script has asked something fall silent in two seconds. */
async function letSilencesCome(store: Store): Promise<void> {
  await sql`
    update conversation set silence_due_at = now() + interval '2 seconds'
    where id in (select id from conversation where silence_due_at is not null order by id limit 5)`.execute(store.db);
}

/** A timer's event is dated by its deadline, and stamped by the database when it was written. */
async function mistimedSilences(store: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from received_at - sent_at)::float8 * 1000 as ms from inbox where kind = 'silence'`.execute(
    store.db,
  );
  if (rows.length === 0) return ['no silence came: this would prove nothing'];
  return rows.flatMap(({ ms }) =>
    ms < 0 || ms > oneSweepMs ? [`a silence came ${Math.round(ms)} ms after its time`] : [],
  );
}

/** Whoever was asked on another rung than the team's was asked because somebody believed that the team does not work now. */
async function askedOthers(store: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ audience: string; n: number }>`
    select audience, count(*)::int as n from offer where audience <> 'team:first-line' group by audience`.execute(
    store.db,
  );
  return rows.map(({ audience, n }) => `${n} offers went to ${audience}`);
}

const { all, drop } = await backends();
afterAll(drop);

describe.each(oneOrAll(all, process.env['CHAOS_CLOCK_MS'] !== undefined))(
  'two processes with wake-ups on $name',
  ({ name, environment }) => {
    it('keep every deadline and every window while the clocks of one or both are an hour off', async () => {
      await underLoad(
        `clocks on ${name}`,
        async ({ house, store, atItsEnd }) => {
          const [first, second] = house.processes;
          const watch = watchDeadlines(store);
          atItsEnd(() => watch.stop());
          for (const [one, other] of [
            [hourMs, -hourMs],
            [-hourMs, -hourMs],
          ] as const) {
            first?.shiftClock(one);
            second?.shiftClock(other);
            await letSilencesCome(store);
            await pause(wrongForMs);
            await watch.untilMoreCame(5);
          }
          first?.shiftClock(0);
          second?.shiftClock(0);
          expect(await watch.stop()).toEqual([]);
        },
        {
          environment,
          settings: pairSettings + openNow(),
          // Everybody pleads once: nothing makes their alert graver, and only time moves it.
          people: { people: 60, messages: 60, everyMs: 100 },
          accepts: false,
          prepare: prepareDeadlines,
          judge: async (store) => [
            ...(await mistimedDeadlines(store, withinMs)),
            ...(await mistimedSilences(store)),
            ...(await askedOthers(store)),
          ],
        },
      );
    });
  },
);
