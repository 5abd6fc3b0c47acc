import { defineConfig } from 'vitest/config';

const project = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...extra },
});

/** Projects that start servers or processes run their files one after another: two cores, and honest timings. */
const withServers = {
  globalSetup: 'test/support/postgres-server.ts',
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      project('unit', { testTimeout: 30_000 }),
      project('flows', { testTimeout: 30_000 }),
      project('integration', withServers),
      project('e2e', withServers),
      project('browser', withServers),
      project('chaos', { ...withServers, testTimeout: 900_000 }),
    ],
  },
});
