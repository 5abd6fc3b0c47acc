import pg from 'pg';
import { z } from 'zod';

/** A statement that a service sent, with the values of the last time. */
type Recorded = ReadonlyMap<string, readonly unknown[]>;

/** What one statement costs on one database. */
interface Cost {
  readonly ms: number;
  /** Pages of 8 kB that it looked at. */
  readonly blocks: number;
  /** Big tables that it read from end to end. */
  readonly seqScans: readonly string[];
}

/** A statement that costs more where more is stored. */
export interface Grown {
  readonly statement: string;
  readonly empty: Cost;
  readonly filled: Cost;
}

export interface StatementReport {
  /** So many different statements were compared. */
  readonly compared: number;
  readonly grown: readonly Grown[];
}

/** Below these nobody waits: an index that has grown by a level or two more than doubles four pages. */
const [fewBlocks, fewMs] = [200, 5];
const bigTableRows = 1_000;

/**
 * Everything that is asked of PostgreSQL by this process while `work` runs. At the driver, so that no list of statements here can
 * fall behind the service.
 */
export async function record(work: () => Promise<void>): Promise<Recorded> {
  const recorded = new Map<string, readonly unknown[]>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const query = pg.Client.prototype.query;
  const note = function (this: pg.Client, ...given: unknown[]): unknown {
    const [first, second] = given;
    const { text, values } = asked.parse(typeof first === 'string' ? { text: first, values: second } : first);
    if (text !== undefined && /^\s*(select|with|insert|update|delete|\()/i.test(text) && !text.includes('advisory'))
      recorded.set(text, Array.isArray(values) ? values : []);
    return Reflect.apply(query, this, given);
  };
  Object.assign(pg.Client.prototype, { query: note });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
  return recorded;
}

const asked = z.object({ text: z.string().optional(), values: z.unknown() });

const planSchema = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  'Shared Hit Blocks': z.number().optional(),
  'Shared Read Blocks': z.number().optional(),
  get Plans() {
    return z.array(planSchema).optional();
  },
});
type Plan = z.infer<typeof planSchema>;
const explainedSchema = z.tuple([
  z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: planSchema, 'Execution Time': z.number() })]) }),
]);

/** Runs each statement once more, in a transaction that is undone. Those that cannot run twice are left out: plain inserts. */
export async function costs(client: pg.Client, recorded: Recorded): Promise<ReadonlyMap<string, Cost>> {
  const found = new Map<string, Cost>();
  for (const [text, values] of recorded) {
    await client.query('begin');
    try {
      // Once before, so that the pages lie in memory on both sides.
      await client.query('savepoint warm');
      await client.query(`explain (analyze) ${text}`, [...values]);
      await client.query('rollback to savepoint warm');
      const { rows } = await client.query(`explain (analyze, buffers, format json) ${text}`, [...values]);
      const [
        {
          'QUERY PLAN': [{ Plan: plan, 'Execution Time': ms }],
        },
      ] = explainedSchema.parse(rows);
      found.set(text, {
        ms,
        blocks: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
        seqScans: bigScans(plan),
      });
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
    } finally {
      await client.query('rollback');
    }
  }
  return found;
}

function bigScans(plan: Plan): string[] {
  const rows = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];
  const table = plan['Relation Name'];
  const own = plan['Node Type'] === 'Seq Scan' && rows > bigTableRows && table !== undefined ? [table] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(bigScans)];
}

/** Those that cost more than twice as much where more is stored, or read a big table from end to end; the dearest first. */
export function compare(empty: ReadonlyMap<string, Cost>, filled: ReadonlyMap<string, Cost>): StatementReport {
  const both = [...filled].flatMap(([statement, cost]) => {
    const before = empty.get(statement);
    return before === undefined
      ? []
      : [{ statement: statement.replace(/\s+/g, ' ').trim(), empty: before, filled: cost }];
  });
  const grown = both.filter(
    (one) =>
      one.filled.seqScans.length > 0 ||
      (one.filled.blocks > fewBlocks && one.filled.blocks > 2 * one.empty.blocks) ||
      (one.filled.ms > fewMs && one.filled.ms > 2 * one.empty.ms),
  );
  return { compared: both.length, grown: grown.toSorted((one, other) => other.filled.blocks - one.filled.blocks) };
}
