import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readConfiguration } from '../../../src/config.ts';
import { ConfigurationError } from '../../../src/core/errors.ts';

/** A folder of its own for each test. */
export let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suar-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

export const write = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};
export const read = (environment: NodeJS.ProcessEnv = {}) => readConfiguration(environment, folder);

export function refusal(environment: NodeJS.ProcessEnv): ConfigurationError {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

export const withSettings = (text: string): NodeJS.ProcessEnv => {
  write('my.yaml', text);
  return { SUAR_CONFIG: 'my.yaml' };
};
