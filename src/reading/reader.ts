import { type Worker } from 'node:worker_threads';
import { type Logger } from '../core/logger.ts';
import { beginThread } from './begin-thread.ts';
import { examineFile } from './examine-file.ts';
import { type LanguageFolder, makeLanguageFolder } from './language-folder.ts';
import { threadLimits } from './limits.ts';
import { type Refusal } from './refusal.ts';
import { type ReadSoFar, threadMessageSchema, type ThreadOrder, type ThreadStart } from './thread/messages.ts';

export type Outcome =
  | ({ readonly kind: 'read' } & ReadSoFar)
  | { readonly kind: 'refused'; readonly why: Refusal }
  /** The thread ended by itself: out of its heap, or a fault. Worth one more try. */
  | { readonly kind: 'broke' }
  /** We are stopping: nothing was decided. */
  | { readonly kind: 'stopped' };

/**
 * Reads one file at a time in a thread of its own. Idle → loading → waiting ⇄ reading. A thread that takes too long or too
 * much is ended, and the next file gets a new one; one that waits long without work is ended too, which gives its memory
 * back.
 */
export interface Reader {
  /** Never throws for what is in a file. One call at a time. @param language the session's, a hint (BCP 47) */
  read(bytes: Buffer, language: string | undefined): Promise<Outcome>;
  /** Whether a thread is loaded, with all its memory. */
  isLoaded(): boolean;
  stop(): Promise<void>;
}

export interface ReaderOptions {
  readonly logger: Logger;
  readonly limits?: Partial<Record<keyof typeof threadLimits, number>>;
  /** Another thread than our own: tests. */
  readonly entry?: URL;
}

// Built code and sources lie alike.
const ownEntry = new URL(
  import.meta.filename.endsWith('.ts') ? './thread/entry.ts' : './thread/entry.js',
  import.meta.url,
);

export function createReader({ logger, limits: given, entry = ownEntry }: ReaderOptions): Reader {
  const limits: Record<keyof typeof threadLimits, number> = { ...threadLimits, ...given };
  let folder: Promise<LanguageFolder> | undefined;
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let stopping: (() => void) | undefined;
  let stopped = false;

  async function end(): Promise<void> {
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  }

  async function begin(): Promise<Worker> {
    folder ??= makeLanguageFolder();
    const workerData: ThreadStart = {
      languageFolder: (await folder).path,
      deadlineMs: limits.deadlineMs,
    };
    const started = beginThread(entry, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
      // What libraries print is of no use to anybody, and might quote a file.
      stdout: true,
      stderr: true,
    });
    started.stdout.resume();
    started.stderr.resume();
    started.unref();
    started.on('error', (error) => {
      logger.error('reading.thread-failed', { error });
    });
    // One that ends between two files is replaced by the next.
    started.on('exit', () => {
      if (thread === started) thread = undefined;
    });
    thread = started;
    const ready = await within(limits.startMs, started, (settle) => {
      started.once('message', () => {
        settle('ready');
      });
    });
    if (ready !== 'ready') await end();
    return started;
  }

  /** Settles with the first thing that happens: what `listen` hears, the end of the thread, of the time, or of the service. */
  async function within<Heard>(
    ms: number,
    on: Worker,
    listen: (settle: (heard: Heard) => void) => void,
  ): Promise<Heard | 'broke' | 'too-slow' | 'too-much-memory' | 'stopped'> {
    const before = process.memoryUsage.rss();
    let timer: NodeJS.Timeout | undefined;
    let watch: NodeJS.Timeout | undefined;
    let exited: (() => void) | undefined;
    try {
      return await new Promise((settle) => {
        timer = setTimeout(settle, ms, 'too-slow');
        watch = setInterval(() => {
          const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
          if (grown > limits.growthMegabytes) settle('too-much-memory');
        }, 100);
        stopping = () => {
          settle('stopped');
        };
        exited = () => {
          settle('broke');
        };
        on.once('exit', exited);
        listen(settle);
      });
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      stopping = undefined;
      if (exited !== undefined) on.off('exit', exited);
      on.removeAllListeners('message');
    }
  }

  async function readInThread(order: ThreadOrder): Promise<Outcome> {
    const used = thread ?? (await begin());
    if (thread !== used) return stopped ? { kind: 'stopped' } : { kind: 'broke' };
    let soFar: ReadSoFar | undefined;
    const heard = await within<Outcome>(limits.deadlineMs, used, (settle) => {
      used.on('message', (message: unknown) => {
        const said = threadMessageSchema.parse(message);
        switch (said.kind) {
          case 'ready':
            return;
          case 'so-far':
            soFar = said;
            return;
          case 'read':
          case 'refused':
            settle(said);
        }
      });
      used.postMessage(order);
    });
    if (typeof heard !== 'string') return heard;
    await end();
    if (heard === 'broke' || heard === 'stopped') return { kind: heard };
    // Half of a poster is better than "send the text", and the answer says that it is half.
    return soFar === undefined || soFar.texts.length === 0
      ? { kind: 'refused', why: heard }
      : { ...soFar, kind: 'read' };
  }

  return {
    isLoaded: () => thread !== undefined,
    async read(bytes, language) {
      if (stopped) return { kind: 'stopped' };
      const examined = examineFile(bytes);
      if (examined.kind === 'refused') return examined;
      clearTimeout(idle);
      try {
        return await readInThread({
          kind: examined.kind,
          bytes: new Uint8Array(bytes),
          ...(language === undefined ? {} : { language }),
        });
      } finally {
        idle = setTimeout(() => void end(), limits.idleMs);
        idle.unref();
      }
    },
    async stop() {
      stopped = true;
      clearTimeout(idle);
      stopping?.();
      await end();
      await (await folder)?.remove();
    },
  };
}
