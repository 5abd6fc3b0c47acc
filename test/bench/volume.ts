import { startTelegramStandin, type TelegramStandin } from '../standins/telegram/index.ts';
import { type BenchProcess } from './process.ts';
import { median, startSuar } from './sides.ts';
import { fill, type VolumeSizes } from './volume-fill.ts';
import { bothSides, openVolumeHouse, type Side, volumeDeskChatId, type VolumeHouse } from './volume-house.ts';
import { compare, costs, record, type StatementReport } from './volume-statements.ts';
import { plead, talk } from './volume-talk.ts';
import { visitEverything } from './volume-visit.ts';

/**
 * What a message costs where much is stored, beside an empty database of the same server: the same conversations in alternating
 * portions, so that a slow moment of the machine falls on both. And which statements grow with what is stored.
 */
export interface VolumeBench {
  readonly bench: 'volume';
  readonly node: string;
  readonly stored: VolumeSizes;
  readonly databaseMegabytes: Readonly<Record<Side, number>>;
  readonly rounds: number;
  /** Filled to empty; medians of the rounds. */
  readonly ratio: {
    readonly talk: number;
    readonly plea: number;
    readonly postgresTime: number;
    readonly blocks: number;
  };
  readonly sides: Readonly<Record<Side, Measured>>;
  readonly statements: StatementReport;
}

interface Measured {
  /** Milliseconds a message of a talk, one value a round. */
  readonly talk: readonly number[];
  /** Milliseconds from a plea to its offer at the desk: the median of each round. */
  readonly plea: readonly number[];
  /** By PostgreSQL's own count, for each message of all rounds. */
  readonly postgresMsPerMessage: number;
  readonly blocksPerMessage: number;
}

const size = (name: string, usual: number): number => Number(process.env[`BENCH_VOLUME_${name}`] ?? usual);
const stored: VolumeSizes = {
  people: size('PEOPLE', 20_000),
  messages: size('MESSAGES', 200_000),
  openCases: size('OPEN_CASES', 2_000),
};
const [talking, messagesEach, pleas] = [size('TALKING', 100), 10, size('PLEAS', 20)];
/** Of those who talk, so many have been heard before: they are stored among the others. */
const knownShare = 0.1;
const known = Array.from({ length: Math.ceil(talking * knownShare) }, (_, index) => 1_000 + index);
/** New people of each portion have ids of their own. */
const firstOfRound = (round: number): number => 1_000_000 * (round + 1);

export async function run(options: { rounds: number; progress: (text: string) => void }): Promise<VolumeBench> {
  const house = await openVolumeHouse();
  const standins = await bothOf(() => startTelegramStandin({ deskChatId: volumeDeskChatId }));
  try {
    options.progress('a few people talk on both');
    await onBoth(house, standins, async (side) => {
      await talk(standins[side], known, 3);
      for (let count = 0; count < 3; count += 1) await plead(standins[side], 900 + count);
    });
    await house.hurry(true);
    await house.withClient('filled', (client) => fill(client, stored, options.progress));
    await house.withClient('empty', (client) => client.query('vacuum analyze'));
    await house.hurry(false);
    const sides = await measure(house, standins, options);
    options.progress('every statement');
    const statements = await statementsOf(house, standins);
    const [first, second] = [sides.empty, sides.filled];
    const ratios = (of: (one: Measured) => readonly number[]) =>
      median(of(second).map((value, round) => value / (of(first)[round] ?? NaN)));
    return {
      ...{ bench: 'volume', node: process.version, stored, rounds: options.rounds },
      databaseMegabytes: await bothOf((side) => house.withClient(side, megabytesOf)),
      ratio: {
        talk: ratios((one) => one.talk),
        plea: ratios((one) => one.plea),
        postgresTime: second.postgresMsPerMessage / first.postgresMsPerMessage,
        blocks: second.blocksPerMessage / first.blocksPerMessage,
      },
      ...{ sides, statements },
    };
  } finally {
    await bothOf((side) => standins[side].stop());
    await house.close();
  }
}

type Both<Value> = Readonly<Record<Side, Value>>;

async function bothOf<Value>(of: (side: Side) => Promise<Value>): Promise<Both<Value>> {
  return { empty: await of('empty'), filled: await of('filled') };
}

/** Each side with a built Suar of its own, as it is deployed. */
async function onBoth(
  house: VolumeHouse,
  standins: Both<TelegramStandin>,
  work: (side: Side) => Promise<void>,
  order: (round: number) => readonly Side[] = () => bothSides,
  rounds = 1,
  each: (round: number) => void = () => undefined,
): Promise<void> {
  const started: BenchProcess[] = [];
  try {
    for (const side of bothSides) {
      const { url, token } = standins[side];
      const { environment } = house.sides[side];
      started.push(await startSuar({ url, token, dataFolder: '' }, environment));
    }
    for (let round = 0; round < rounds; round += 1) {
      each(round);
      for (const side of order(round)) await work(side);
    }
  } finally {
    for (const one of started) await one.stop();
  }
}

async function measure(
  house: VolumeHouse,
  standins: Both<TelegramStandin>,
  { rounds, progress }: { rounds: number; progress: (text: string) => void },
): Promise<Both<Measured>> {
  const before = await bothOf((side) => house.withClient(side, workOf));
  const waits = {
    empty: { talk: [] as number[], plea: [] as number[] },
    filled: { talk: [] as number[], plea: [] as number[] },
  };
  let now = -1;
  await onBoth(
    house,
    standins,
    async (side) => {
      const first = firstOfRound(now);
      const people = [...known, ...Array.from({ length: talking - known.length }, (_, index) => first + index)];
      const ms = await talk(standins[side], people, messagesEach);
      const offered: number[] = [];
      for (let count = 0; count < pleas; count += 1) offered.push(await plead(standins[side], first + 500_000 + count));
      // The first round warms: compiled, connected, cached.
      if (now === 0) return;
      waits[side].talk.push(ms / (people.length * messagesEach));
      waits[side].plea.push(median(offered));
    },
    (round) => (round % 2 === 0 ? bothSides : bothSides.toReversed()),
    rounds + 1,
    (round) => {
      now = round;
      progress(`round ${round} of ${rounds}`);
    },
  );
  const after = await bothOf((side) => house.withClient(side, workOf));
  const messages = (rounds + 1) * (talking * messagesEach + pleas);
  const measured = (side: Side): Measured => ({
    ...waits[side],
    postgresMsPerMessage: (after[side].ms - before[side].ms) / messages,
    blocksPerMessage: (after[side].blocks - before[side].blocks) / messages,
  });
  return { empty: measured('empty'), filled: measured('filled') };
}

/** By PostgreSQL's own count of this database; each connection adds its part when it ends. */
async function workOf(client: { query: import('pg').Client['query'] }): Promise<{ ms: number; blocks: number }> {
  const { rows } = await client.query<{ ms: number; blocks: number }>(
    'select active_time as ms, (blks_hit + blks_read)::float8 as blocks from pg_stat_database where datname = current_database()',
  );
  return rows[0] ?? { ms: NaN, blocks: NaN };
}

async function megabytesOf(client: { query: import('pg').Client['query'] }): Promise<number> {
  const { rows } = await client.query<{ megabytes: number }>(
    'select (pg_database_size(current_database()) / 1048576)::int as megabytes',
  );
  return rows[0]?.megabytes ?? NaN;
}

async function statementsOf(house: VolumeHouse, standins: Both<TelegramStandin>): Promise<StatementReport> {
  const asked = await bothOf((side) => record(() => visitEverything(house.sides[side], standins[side], 800_000)));
  const cost = await bothOf((side) => house.withClient(side, (client) => costs(client, asked[side])));
  return compare(cost.empty, cost.filled);
}
