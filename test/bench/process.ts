import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process of the bench: its first matching line of output says that it is ready. */
export interface BenchProcess {
  readonly ready: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

export async function startProcess(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
  isReady: (line: string) => boolean,
): Promise<BenchProcess> {
  const child = spawn(command, parameters, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ready = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (isReady(line)) found(line);
    });
    child.once('exit', (code) => {
      failed(new Error(`${command} ${parameters.join(' ')} ended with ${String(code)}: ${errors.slice(-2_000)}`));
    });
  });
  return {
    ready,
    child,
    stop: () =>
      new Promise((ended) => {
        if (child.exitCode !== null) {
          ended();
          return;
        }
        child.once('exit', () => {
          ended();
        });
        child.kill('SIGTERM');
      }),
  };
}
