import { type Readable, Transform } from 'node:stream';
import { SendError } from '../core/outbound.ts';

export interface DownloadBounds {
  readonly maximumBytes: number;
  /** No byte for so long ends it, in milliseconds. */
  readonly idleMs: number;
  readonly tooLong: () => SendError;
  readonly see?: (chunk: Buffer) => void;
  /** What is wrong with the whole of it, asked at its end. */
  readonly judge?: () => SendError | null;
}

/** A provider's file as it comes in, which ends with a SendError where it breaks a bound or off. */
export function boundedDownload(source: Readable, bounds: DownloadBounds): Readable {
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      bounds.see?.(chunk);
      if (bytes > bounds.maximumBytes) done(bounds.tooLong());
      else done(null, chunk);
    },
    flush(done) {
      done(bounds.judge?.() ?? null);
    },
  });
  const idle = setTimeout(() => source.destroy(new Error('no bytes')), bounds.idleMs);
  source.on('data', () => idle.refresh());
  source.on('error', () => limited.destroy(new SendError({ kind: 'unknown', reason: 'download broke off' })));
  limited.on('close', () => {
    clearTimeout(idle);
    source.destroy();
  });
  return source.pipe(limited);
}
