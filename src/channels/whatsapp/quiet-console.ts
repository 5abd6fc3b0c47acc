import { type Logger } from '../../core/logger.ts';

/** How often the log is told that something was swallowed. */
const tellEveryMs = 60_000;

/** Every way to write with a console (Node's documentation, console). Other properties are left as they are. */
const writers = [
  'assert',
  'debug',
  'dir',
  'dirxml',
  'error',
  'group',
  'info',
  'log',
  'table',
  'trace',
  'warn',
] as const;

/**
 * Swallows whatever is written to the console of this process, from now on. libsignal 6.0.0 prints whole sessions with private and
 * root keys (session_record.js, session_builder.js), and no list of patterns would name all that it may print one day; the house itself
 * never writes there. Counted, never kept. To be called before libsignal is imported.
 * @returns puts the console back
 */
export function quietConsole(logger: Logger): () => void {
  const before = new Map(writers.map((writer) => [writer, Object.getOwnPropertyDescriptor(console, writer)]));
  let swallowed = 0;
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    timer = undefined;
    if (swallowed === 0) return;
    logger.info('whatsapp.console-swallowed', { channel: 'whatsapp', count: swallowed });
    swallowed = 0;
  };
  const swallow = (): void => {
    swallowed += 1;
    timer ??= setTimeout(tell, tellEveryMs).unref();
  };
  for (const writer of writers)
    Object.defineProperty(console, writer, { value: swallow, configurable: true, writable: true });
  return () => {
    clearTimeout(timer);
    tell();
    for (const [writer, descriptor] of before) {
      if (descriptor !== undefined) Object.defineProperty(console, writer, descriptor);
    }
  };
}
