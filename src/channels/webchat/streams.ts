import { type Response } from 'express';
import { type Logger } from '../../core/logger.ts';
import { heartbeatMs as defaultHeartbeatMs, streamsPerAddress, unreadStreamBytes } from './limits.ts';
import { type ReadTranscript, type TranscriptItem } from './ports.ts';

/** A message that has just been sent: its transcript key is not known yet. */
export type PushedItem = Omit<TranscriptItem, 'key'>;

export interface Streams {
  /** Sends the talk behind `afterKey`, then whatever happens, until the browser leaves. */
  open(address: string, response: Response, afterKey: string | undefined): void;
  /** Shows a message at once on every open page of the address. */
  push(address: string, item: PushedItem): void;
  /** Something of this address was committed: its pages read on. */
  nudge(address: string): void;
  close(address: string): void;
  closeAll(): void;
}

interface OpenStream {
  readonly response: Response;
  lastKey: string | undefined;
  reading: boolean;
  readAgain: boolean;
  beat: NodeJS.Timeout;
}

/**
 * Server-sent events. A line of the transcript goes out with its key as the event id, so a browser that was cut off says
 * with `Last-Event-ID` where to go on. A pushed message has no id yet: it is for speed, the transcript is for truth. Each
 * heartbeat reads the transcript too, so that a message sent by another process arrives as well, one beat later.
 */
export function createStreams(read: ReadTranscript, logger: Logger, heartbeatMs = defaultHeartbeatMs): Streams {
  const byAddress = new Map<string, Set<OpenStream>>();

  function write(stream: OpenStream, text: string): void {
    if (stream.response.writableEnded) return;
    stream.response.write(text);
    if (stream.response.writableLength > unreadStreamBytes) stream.response.destroy();
  }

  async function readOn(address: string, stream: OpenStream): Promise<void> {
    if (stream.reading) {
      stream.readAgain = true;
      return;
    }
    stream.reading = true;
    try {
      do {
        stream.readAgain = false;
        const { items } = await read(address, stream.lastKey);
        for (const item of items) {
          write(stream, `id: ${item.key}\ndata: ${JSON.stringify(item)}\n\n`);
          stream.lastKey = item.key;
        }
      } while (stream.readAgain);
    } catch (error) {
      // The browser connects again by itself and resumes from the last id that it has.
      logger.warn('webchat.stream-read-failed', { channel: 'webchat', error });
      stream.response.end();
    } finally {
      stream.reading = false;
    }
  }

  function forget(address: string, stream: OpenStream): void {
    clearInterval(stream.beat);
    const streams = byAddress.get(address);
    streams?.delete(stream);
    if (streams?.size === 0) byAddress.delete(address);
  }

  function close(address: string): void {
    for (const stream of byAddress.get(address) ?? []) stream.response.end();
  }

  return {
    open(address, response, afterKey) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
      const streams = byAddress.get(address) ?? new Set();
      byAddress.set(address, streams);
      const [oldest] = streams;
      if (oldest !== undefined && streams.size >= streamsPerAddress) oldest.response.end();
      const beat = setInterval(() => {
        write(stream, ': \n\n');
        void readOn(address, stream);
      }, heartbeatMs);
      const stream: OpenStream = { response, lastKey: afterKey, reading: false, readAgain: false, beat };
      streams.add(stream);
      response.on('close', () => forget(address, stream));
      write(stream, 'retry: 1500\n\n');
      void readOn(address, stream);
    },
    push(address, item) {
      for (const stream of byAddress.get(address) ?? []) write(stream, `data: ${JSON.stringify(item)}\n\n`);
    },
    nudge(address) {
      for (const stream of byAddress.get(address) ?? []) void readOn(address, stream);
    },
    close,
    closeAll() {
      for (const address of [...byAddress.keys()]) close(address);
    },
  };
}
