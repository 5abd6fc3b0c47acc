import { defineConfig } from 'vitest/config';

const project = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...extra },
});

/** Two files side by side: each has a database and ports of its own. */
const withDatabase = {
  globalSetup: 'test/support/postgres-server.ts',
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
/** Projects that start the whole service run their files one after another: two cores, and honest timings. */
const withServers = { ...withDatabase, fileParallelism: false, sequence: { groupOrder: 2 } };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      project('unit', { testTimeout: 30_000 }),
      project('flows', { testTimeout: 30_000 }),
      project('integration', { ...withDatabase, maxWorkers: 2, sequence: { groupOrder: 1 } }),
      project('e2e', withServers),
      project('browser', withServers),
      project('chaos', { ...withServers, testTimeout: 900_000 }),
    ],
  },
});
