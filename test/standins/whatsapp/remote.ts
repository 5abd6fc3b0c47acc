import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Commands } from './control/commands.ts';

type Given<Name extends keyof Commands> = z.input<Commands[Name]['given']>;
type Answers = { readonly [Name in keyof Commands]: Awaited<ReturnType<Commands[Name]['run']>> };

/** A stand-in that runs as a process of its own, so that the bot can be another one that is killed. */
export interface RemoteStandin {
  readonly url: string;
  readonly rootPublicKey: Buffer;
  readonly pid: number;
  /** Rejects with what the stand-in says when it refuses. */
  readonly ask: <Name extends keyof Commands>(command: Name, given: Given<Name>) => Promise<Answers[Name]>;
  readonly stop: () => Promise<void>;
}

const readySchema = z.object({ url: z.string(), controlUrl: z.string(), rootPublicKey: z.base64() });
const refusalSchema = z.object({ error: z.string() });

export async function startRemoteStandin(seed = 1): Promise<RemoteStandin> {
  const file = new URL('serve.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, SEED: String(seed), STOP_WITH_PARENT: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await firstLine(child);
  const { url, controlUrl, rootPublicKey } = readySchema.parse(JSON.parse(line));
  return {
    url,
    rootPublicKey: Buffer.from(rootPublicKey, 'base64'),
    pid: child.pid ?? 0,
    // Holds: the other end of the wire is `Commands` of the same source, and its answers are plain JSON.
    ask: <Name extends keyof Commands>(command: Name, given: Given<Name>) =>
      ask(controlUrl, command, given) as Promise<Answers[Name]>,
    stop: () =>
      new Promise((ended) => {
        if (child.exitCode !== null || child.signalCode !== null) {
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

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    if (child.stdout !== null) createInterface({ input: child.stdout }).once('line', found);
    child.once('exit', (code) => {
      failed(new Error(`the stand-in ended with ${String(code)} before it was ready`));
    });
  });
}

async function ask(controlUrl: string, command: string, given: unknown): Promise<unknown> {
  const response = await fetch(controlUrl, { method: 'POST', body: JSON.stringify({ command, given }) });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${command}: ${refusalSchema.parse(answer).error}`);
  return answer;
}
