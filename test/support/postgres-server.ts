import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type TestProject } from 'vitest/node';
import { openStore } from '../../src/store/index.ts';
import { silentLogger } from '../../src/core/logger.ts';
import { Secret } from '../../src/core/secret.ts';
import { openEmbeddedCluster } from '../../src/store/embedded/cluster.ts';
import { testMasterKey } from './master-key.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One PostgreSQL server for a whole run, with a migrated template database that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'suar-test-'));
  const cluster = await openEmbeddedCluster(folder);
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query('create database suar_template');
  await admin.end();
  const template = new URL(cluster.url);
  template.pathname = '/suar_template';
  const store = await openStore({
    dataFolder: folder,
    databaseUrl: new Secret(template.href),
    masterKey: testMasterKey,
    as: 'join',
    logger: silentLogger,
  });
  await store.close();
  project.provide('postgresUrl', cluster.url);
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
