import pg from 'pg';
import { expect } from 'vitest';
import { costs, record } from '../bench/volume-statements.ts';
import { type TestStore } from './test-store.ts';

export interface CostOfCall {
  /** Big tables that were read from end to end. */
  readonly scans: readonly string[];
  /** Pages of 8 kB that were looked at. */
  readonly blocks: number;
}

/** What PostgreSQL does for everything that a call asks. */
export async function costOf(store: TestStore, call: () => Promise<unknown>): Promise<CostOfCall> {
  const asked = await record(async () => {
    await call();
  });
  const client = new pg.Client({ connectionString: store.databaseUrl });
  await client.connect();
  const found = [...(await costs(client, asked)).values()];
  await client.end();
  expect(found.length).toBeGreaterThan(0);
  return {
    scans: found.flatMap(({ seqScans }) => seqScans),
    blocks: found.reduce((sum, { blocks }) => sum + blocks, 0),
  };
}
