import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../src/main.ts';

/** Builds the service if the source is newer than what was built: tests of the whole process never look at an old one. */
export function buildIfOld(): void {
  const built = join(packageFolder, 'dist', 'main.js');
  if (existsSync(built) && statSync(built).mtimeMs > newestIn(join(packageFolder, 'src'))) return;
  execFileSync('npm', ['run', 'build'], { cwd: packageFolder, stdio: 'ignore' });
}

function newestIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
