import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type TurningPoint } from '../../src/core/turning-point.ts';

/** The built service in a process of its own, which can be killed. */
export interface ServiceProcess {
  /** Starts it; resolves when it serves, or when it has died at its turning point before that. */
  start(death?: { at: TurningPoint; nth?: number }): Promise<void>;
  /** Resolves when the process has ended. */
  ended(): Promise<void>;
  kill(): Promise<void>;
  /** An orderly end. */
  stop(): Promise<void>;
  /** It does nothing until it may go on, like a machine that swaps. */
  freeze(): void;
  thaw(): void;
  isRunning(): boolean;
  /** Where it listens, since its last start. */
  address(): string;
  /** Its clock goes so many milliseconds before the right one, behind it where negative. Needs CLOCK_SHIFT_FILE in its environment. */
  shiftClock(ms: number): void;
  /** Everything the process wrote to its log so far. */
  log(): string;
}

export function serviceProcess(environment: Readonly<Record<string, string>>): ServiceProcess {
  let child: ChildProcess | undefined;
  let log = '';
  let address = '';
  const { CLOCK_SHIFT_FILE: clockFile } = environment;
  if (clockFile !== undefined) writeFileSync(clockFile, '0');
  const one: ServiceProcess = {
    isRunning: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    log: () => log,
    address: () => address,
    shiftClock(ms) {
      if (clockFile === undefined) throw new Error('start it with CLOCK_SHIFT_FILE');
      writeFileSync(clockFile, String(ms));
    },
    async start(death) {
      const started = spawn(process.execPath, [new URL('serve.mjs', import.meta.url).pathname], {
        env: {
          ...process.env,
          ...environment,
          ...(death === undefined ? {} : { KILL_AT: death.at, KILL_NTH: String(death.nth ?? 1) }),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      started.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
      await new Promise<void>((served, failed) => {
        createInterface({ input: started.stdout }).on('line', (line) => {
          if (line.startsWith('ready ')) {
            address = line.slice('ready '.length);
            served();
          } else log += `${line}\n`;
        });
        started.once('exit', (code, signal) => {
          if (signal === 'SIGKILL') served();
          else failed(new Error(`the service ended with ${String(code)}: ${log.slice(-3_000)}`));
        });
      });
    },
    ended: () =>
      new Promise((ended) => {
        if (!one.isRunning()) ended();
        else
          child?.once('exit', () => {
            ended();
          });
      }),
    async kill() {
      child?.kill('SIGKILL');
      await one.ended();
    },
    async stop() {
      if (!one.isRunning()) return;
      child?.kill('SIGTERM');
      await one.ended();
    },
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
  };
  return one;
}
