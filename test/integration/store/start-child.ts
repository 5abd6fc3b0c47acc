import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const answerSchema = z.object({
  ready: z.boolean().optional(),
  answer: z.unknown().optional(),
  error: z.string().optional(),
  hint: z.string().optional(),
});
type Answer = z.infer<typeof answerSchema>;

export interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  ask(command: string): Promise<Answer>;
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>;
}

interface StartOptions {
  readonly uid?: number;
  readonly environment?: NodeJS.ProcessEnv;
  /** A command before node, such as one that mounts a small disk first. */
  readonly before?: readonly string[];
}

const script = fileURLToPath(new URL('serving-child.ts', import.meta.url));

/** Starts serving-child.ts on a data folder. */
export async function startChild(folder: string, options: StartOptions = {}): Promise<Child> {
  const [command = '', ...parameters] = [
    ...(options.before ?? []),
    process.execPath,
    '--import',
    'tsx',
    script,
    folder,
  ];
  const child = spawn(command, parameters, {
    env: { ...process.env, ...options.environment },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Answer> => {
    const line = await lines.next();
    if (line.done === true) throw new Error(`the child ended: ${errors}`);
    return answerSchema.parse(JSON.parse(line.value));
  };
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await next();
  return {
    process: child,
    ask(asked) {
      child.stdin.write(`${asked}\n`);
      return next();
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
