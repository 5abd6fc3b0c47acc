import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../../../src/main.ts';

const read = (file: string): string => readFileSync(join(packageFolder, file), 'utf8');

describe('docs/architecture.md', () => {
  it('names no file that is not there', () => {
    const named = [...read('docs/architecture.md').matchAll(/`((?:src|test|docs|locales|flows)\/[\w./-]+)`/g)].map(
      ([, file]) => file ?? '',
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((file) => !existsSync(join(packageFolder, file)))).toEqual([]);
  });

  it('shows every room', () => {
    const rooms = readdirSync(join(packageFolder, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'config')
      .map(({ name }) => name);
    const page = read('docs/architecture.md');
    expect(rooms.filter((room) => !page.includes(`\`${room}/\``))).toEqual([]);
  });
});

it('README.md shows the two commands', () => {
  expect(read('README.md')).toContain('npm ci && npm start');
  expect(read('README.md')).toContain('npm ci && npm test');
});
