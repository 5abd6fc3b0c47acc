import { type HeaderAnswer, refuse, startsWith } from './picture-header.ts';

const animationFlag = 0x02;

/** WebP (RFC 9649): RIFF tells the length; the first chunk the size, and in its extended form whether it moves. */
export function readWebp(bytes: Buffer): HeaderAnswer {
  if (bytes.length < 30) return refuse('truncated');
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return refuse('truncated');
  if (startsWith(bytes, 'VP8X', 12)) {
    if (((bytes[20] ?? 0) & animationFlag) !== 0) return refuse('animated');
    return { kind: 'picture', width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3), end };
  }
  if (startsWith(bytes, 'VP8L', 12)) {
    const packed = bytes.readUInt32LE(21);
    return { kind: 'picture', width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff), end };
  }
  if (!startsWith(bytes, 'VP8 ', 12)) return refuse('not-decodable');
  return { kind: 'picture', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff, end };
}
