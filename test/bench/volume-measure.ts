import type pg from 'pg';
import { type TelegramStandin } from '../standins/telegram/index.ts';
import { type BenchProcess } from './process.ts';
import { median, startSuar } from './sides.ts';
import { bothSides, type Side, type VolumeHouse } from './volume-house.ts';
import { plead, talk } from './volume-talk.ts';

export type Both<Value> = Readonly<Record<Side, Value>>;

export async function bothOf<Value>(of: (side: Side) => Promise<Value>): Promise<Both<Value>> {
  return { empty: await of('empty'), filled: await of('filled') };
}

export interface Measured {
  /** Milliseconds a message of a talk, one value a round. */
  readonly talk: readonly number[];
  /** Milliseconds from a plea to its offer at the desk: the median of each round. */
  readonly plea: readonly number[];
  /** By PostgreSQL's own count, for each message of all rounds. */
  readonly postgresMsPerMessage: number;
  readonly blocksPerMessage: number;
}

/** Each side with a built Suar of its own, as it is deployed. */
export async function whileBothServe(
  house: VolumeHouse,
  standins: Both<TelegramStandin>,
  work: () => Promise<void>,
): Promise<void> {
  const started: BenchProcess[] = [];
  try {
    for (const side of bothSides) {
      const { url, token } = standins[side];
      const { environment } = house.sides[side];
      started.push(await startSuar({ url, token, dataFolder: '' }, environment));
    }
    await work();
  } finally {
    for (const one of started) await one.stop();
  }
}

export interface Portions {
  readonly rounds: number;
  readonly progress: (text: string) => void;
  /** People of each talk, these among them who are stored already. */
  readonly talking: number;
  readonly known: readonly number[];
  readonly pleas: number;
}

const messagesEach = 30;
/** For so long after an alarm ordinary turns are few at a time (src/outbox/right-of-way.ts): a talk that follows pleas would measure that. */
const quietAfterMs = 2_500;

/** Both serve all the time; the sides take turns, and so does who begins. One round more warms: compiled, connected, cached. */
export async function measure(
  house: VolumeHouse,
  standins: Both<TelegramStandin>,
  { rounds, progress, talking, known, pleas }: Portions,
): Promise<Both<Measured>> {
  const before = await bothOf((side) => house.withClient(side, workOf));
  const waits = { empty: noWaits(), filled: noWaits() };
  await whileBothServe(house, standins, async () => {
    for (let round = 0; round <= rounds; round += 1) {
      progress(`round ${round} of ${rounds}`);
      for (const side of round % 2 === 0 ? bothSides : bothSides.toReversed()) {
        // New people of each round have ids of their own.
        const first = 1_000_000 * (round + 1);
        const people = [...known, ...Array.from({ length: talking - known.length }, (_, index) => first + index)];
        const ms = await talk(standins[side], people, messagesEach, known);
        const offered: number[] = [];
        for (let count = 0; count < pleas; count += 1)
          offered.push(await plead(standins[side], first + 500_000 + count));
        await new Promise((wake) => setTimeout(wake, quietAfterMs));
        if (round === 0) continue;
        waits[side].talk.push(ms / (people.length * messagesEach));
        waits[side].plea.push(median(offered));
        progress(
          `${side}: ${(ms / (people.length * messagesEach)).toFixed(2)} ms a message, ${Math.round(median(offered))} ms a plea`,
        );
      }
    }
  });
  const after = await bothOf((side) => house.withClient(side, workOf));
  const messages = (rounds + 1) * (talking * messagesEach + pleas);
  return bothOf((side) =>
    Promise.resolve({
      ...waits[side],
      postgresMsPerMessage: (after[side].ms - before[side].ms) / messages,
      blocksPerMessage: (after[side].blocks - before[side].blocks) / messages,
    }),
  );
}

const noWaits = (): { talk: number[]; plea: number[] } => ({ talk: [], plea: [] });

/** By PostgreSQL's own count of this database; each connection adds its part when it ends. */
async function workOf(client: pg.Client): Promise<{ ms: number; blocks: number }> {
  const { rows } = await client.query<{ ms: number; blocks: number }>(
    'select active_time as ms, (blks_hit + blks_read)::float8 as blocks from pg_stat_database where datname = current_database()',
  );
  return rows[0] ?? { ms: NaN, blocks: NaN };
}

export async function megabytesOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ megabytes: number }>(
    'select (pg_database_size(current_database()) / 1048576)::int as megabytes',
  );
  return rows[0]?.megabytes ?? NaN;
}
