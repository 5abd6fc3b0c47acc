import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The server process of a cluster, as its pid file names it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** postmaster.pid: line 1 pid, line 4 port. PostgreSQL, src/include/utils/pidfile.h. It outlives a killed server. */
export function readPostmaster(folder: string): Postmaster | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : undefined;
}

/** A pid file outlives its process, and pids are used again: only a postgres on this very folder is ours. */
export function isOurs(pid: number, folder: string): boolean {
  if (!signalProcess(pid, 0)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  // Without /proc the answer of the server itself decides: `show data_directory`.
  if (!existsSync(commandLine)) return process.platform !== 'linux';
  return readFileSync(commandLine, 'utf8').split('\0').includes(folder);
}

/**
 * After a reboot the pid in a left file may be anybody's, and PostgreSQL then refuses to start (miscinit.c,
 * CreateLockFile: it asks only whether the pid lives). The file goes when its process is certainly no postgres.
 */
export function clearForeignPidFile(folder: string, pid: number): void {
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync(commandLine)) return; // No such process: PostgreSQL clears the file itself.
  const [command = ''] = readFileSync(commandLine, 'utf8').split('\0');
  // A postgres that names the folder otherwise (a bind mount) may be at work in it.
  if (basename(command).startsWith('postgres')) return;
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/**
 * Fast shutdown (SIGINT), then immediate (SIGQUIT), then SIGKILL: PostgreSQL recovers from any of them without loss.
 * A server that was stopped (SIGSTOP, a frozen container) hears nothing before SIGCONT.
 */
export async function stopPostmaster(pid: number, folder: string): Promise<void> {
  const children = childrenOf(pid);
  for (const [signal, ms] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isOurs(pid, folder) || !signalProcess(pid, signal)) break;
    for (const process of [pid, ...children]) signalProcess(process, 'SIGCONT');
    const until = performance.now() + ms;
    while (performance.now() < until && isOurs(pid, folder)) await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** Its backends: each must hear SIGCONT too, or the shutdown waits for those that sleep. */
function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number);
}

/** /proc/<pid>/stat: pid (command) state parent. man 5 proc. The command may hold brackets. */
function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // It ended while we looked.
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false; // Gone already, which is what was asked for; or another user's, which we leave alone.
  }
}
