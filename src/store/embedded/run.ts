import { accessSync, chmodSync, constants } from 'node:fs';
import { type ChildProcess, spawn } from 'node:child_process';
import { type RunAs } from './postgres-user.ts';

/** Detached, so that Ctrl+C in the terminal ends Suar first and PostgreSQL after the last commit. */
export function run(file: string, parameters: readonly string[], runAs: RunAs, output: number | 'pipe'): ChildProcess {
  makeExecutable(file);
  const options = {
    detached: true,
    stdio: ['ignore', output === 'pipe' ? 'ignore' : output, output] satisfies [
      'ignore',
      'ignore' | number,
      'pipe' | number,
    ],
    env: { ...process.env, LC_ALL: 'C' },
    ...(runAs.kind === 'user' ? { uid: runAs.uid, gid: runAs.gid } : {}),
  };
  if (runAs.kind !== 'namespace') return spawn(file, parameters, options);
  const [command = '', ...before] = runAs.prefix;
  return spawn(command, [...before, file, ...parameters], options);
}

/** An npm package may come without the right to execute. Where it has it, the files may belong to somebody else. */
function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
