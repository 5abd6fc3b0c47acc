import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type DrawAnswer, drawAnswerSchema, type DrawOrder } from './child/messages.ts';

/** Draws short texts of ours as pictures that can be passed on. */
export interface Drawing {
  /**
   * PNG, 1,080 pixels wide. One at a time. @param language BCP 47; tells Chinese letters apart and where lines may break
   * @throws DrawingError
   */
  draw(text: string, language: string): Promise<Buffer>;
  /** Whether a process with all its memory is there. */
  isLoaded(): boolean;
  stop(): Promise<void>;
}

/** The text goes on as a text. Holds a code, never the words. */
export class DrawingError extends Error {
  override readonly name = 'DrawingError';
}

export interface DrawingLimits {
  /** From the order to the picture, the start of the process included. */
  readonly deadlineMs: number;
  /** Without work so long, the process ends and gives its memory back. */
  readonly idleMs: number;
}

/** A picture takes a quarter of a second; a busy small machine needs seconds to start a process. */
const ordinary: DrawingLimits = { deadlineMs: 30_000, idleMs: 20_000 };

/**
 * A process draws, not a thread: libvips, Pango and FreeType leave 85 MB in a process that has drawn (measured), and only its
 * end gives them back. None is there before the first picture.
 */
export function openDrawing(limits: Partial<DrawingLimits> = {}): Drawing {
  const { deadlineMs, idleMs } = { ...ordinary, ...limits };
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();

  function begin(): ChildProcess {
    const begun = forkEntry();
    // It holds nobody up who wants to end.
    begun.unref();
    begun.channel?.unref();
    begun.on('exit', () => {
      if (child === begun) child = undefined;
    });
    return begun;
  }

  function answerOf(used: ChildProcess, order: DrawOrder): Promise<DrawAnswer> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        used.off('message', heard).off('exit', gone).off('error', gone);
        act();
      };
      const timer = setTimeout(() => {
        used.kill('SIGKILL');
        settle(() => {
          reject(new DrawingError('too-slow'));
        });
      }, deadlineMs);
      const heard = (message: unknown) => {
        const answer = drawAnswerSchema.safeParse(message).data;
        settle(() => {
          resolve(answer ?? { kind: 'failed', error: 'malformed' });
        });
      };
      const gone = () => {
        settle(() => {
          reject(new DrawingError('process-ended'));
        });
      };
      used.on('message', heard).on('exit', gone).on('error', gone);
      used.send(order);
    });
  }

  async function drawNow(order: DrawOrder): Promise<Buffer> {
    if (stopped) throw new DrawingError('stopped');
    clearTimeout(idle);
    const used = (child ??= begin());
    try {
      const answer = await answerOf(used, order);
      if (answer.kind === 'failed') throw new DrawingError(answer.error);
      return Buffer.from(answer.png);
    } finally {
      idle = setTimeout(end, idleMs);
      idle.unref();
    }
  }

  function end(): void {
    clearTimeout(idle);
    if (child?.connected === true) child.disconnect();
    child = undefined;
  }

  return {
    draw(text, language) {
      const mine = last.then(() => drawNow({ text, language }));
      // What came of one is no matter to the next.
      last = mine.catch(() => undefined);
      return mine;
    },
    isLoaded: () => child !== undefined,
    async stop() {
      stopped = true;
      await last;
      end();
    },
  };
}

/** Built code and sources lie alike; a source brings its loader. It gets nothing of our environment, where secrets are. */
function forkEntry(): ChildProcess {
  const source = import.meta.filename.endsWith('.ts');
  const entry = fileURLToPath(new URL(source ? './child/entry.ts' : './child/entry.js', import.meta.url));
  return fork(entry, {
    execArgv: source ? ['--import', sourceLoader()] : [],
    env: process.env['TMPDIR'] === undefined ? {} : { TMPDIR: process.env['TMPDIR'] },
    serialization: 'advanced',
    // What libraries print is of no use to anybody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function sourceLoader(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  return pathToFileURL(join(folder, 'dist/loader.mjs')).href;
}
