import { type Logger, type LogFields } from '../core/logger.ts';

const everyMs = 10_000;

/**
 * Warns at most once in ten seconds per event, with how many there were: a queue whose server is away complains with
 * every command, and the log must stay readable.
 */
export function quietLog(logger: Logger): (event: string, fields: LogFields) => void {
  const last = new Map<string, { at: number; silenced: number }>();
  return (event, fields) => {
    const now = performance.now();
    const before = last.get(event);
    if (before !== undefined && now - before.at < everyMs) {
      before.silenced += 1;
      return;
    }
    last.set(event, { at: now, silenced: 0 });
    logger.warn(event, { ...fields, count: 1 + (before?.silenced ?? 0) });
  };
}
