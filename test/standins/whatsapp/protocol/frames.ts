import { ProtocolError } from './stanza.ts';

/** A frame on the wire is its length in three bytes, then its bytes. */
export function framed(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(3);
  length.writeUIntBE(bytes.length, 0, 3);
  return Buffer.concat([length, bytes]);
}

/**
 * Cuts a stream into frames. It begins with four bytes 'W' 'A' 6 3, before which a client that has been here writes 'E' 'D',
 * a version and its routing information.
 */
export function createFrameReader(onHeader: (header: Buffer) => void): (chunk: Buffer) => Buffer[] {
  let waiting: Buffer = Buffer.alloc(0);
  let started = false;

  function start(): boolean {
    if (waiting.subarray(0, 2).toString('latin1') === 'ED') {
      if (waiting.length < 7) return false;
      const end = 7 + waiting.readUIntBE(4, 3);
      if (waiting.length < end) return false;
      waiting = waiting.subarray(end);
    }
    if (waiting.length < 4) return false;
    if (waiting.subarray(0, 2).toString('latin1') !== 'WA') throw new ProtocolError('this is no WhatsApp client');
    onHeader(waiting.subarray(0, 4));
    waiting = waiting.subarray(4);
    return true;
  }

  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    started ||= start();
    const frames: Buffer[] = [];
    while (started && waiting.length >= 3) {
      const end = 3 + waiting.readUIntBE(0, 3);
      if (waiting.length < end) break;
      frames.push(waiting.subarray(3, end));
      waiting = waiting.subarray(end);
    }
    return frames;
  };
}
