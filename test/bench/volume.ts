import { startTelegramStandin, type TelegramStandin } from '../standins/telegram/index.ts';
import { median } from './sides.ts';
import { fill, type VolumeSizes } from './volume-fill.ts';
import { bothSides, openVolumeHouse, type Side, volumeDeskChatId, type VolumeHouse } from './volume-house.ts';
import { type Both, bothOf, type Measured, measure, megabytesOf, whileBothServe } from './volume-measure.ts';
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

const size = (name: string, usual: number): number => Number(process.env[`BENCH_VOLUME_${name}`] ?? usual);
const stored: VolumeSizes = {
  people: size('PEOPLE', 20_000),
  messages: size('MESSAGES', 200_000),
  openCases: size('OPEN_CASES', 2_000),
};
const [talking, pleas] = [size('TALKING', 100), size('PLEAS', 20)];
/** Of those who talk, so many have been heard before: they are stored among the others. */
const knownShare = 0.1;
const known = Array.from({ length: Math.ceil(talking * knownShare) }, (_, index) => 1_000 + index);

export async function run(options: { rounds: number; progress: (text: string) => void }): Promise<VolumeBench> {
  const house = await openVolumeHouse();
  const standins = await bothOf(() => startTelegramStandin({ deskChatId: volumeDeskChatId }));
  try {
    options.progress('a few people talk on both');
    await whileBothServe(house, standins, async () => {
      for (const side of bothSides) {
        await talk(standins[side], known, 3);
        for (let count = 0; count < 3; count += 1) await plead(standins[side], 900 + count);
      }
    });
    await house.hurry(true);
    await house.withClient('filled', (client) => fill(client, stored, options.progress));
    await house.withClient('empty', (client) => client.query('vacuum analyze'));
    await house.hurry(false);
    const sides = await measure(house, standins, { ...options, known, talking, pleas });
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

async function statementsOf(house: VolumeHouse, standins: Both<TelegramStandin>): Promise<StatementReport> {
  const asked = await bothOf((side) => record(() => visitEverything(house.sides[side], standins[side], 800_000)));
  const cost = await bothOf((side) => house.withClient(side, (client) => costs(client, asked[side])));
  return compare(cost.empty, cost.filled);
}
