import { type HeaderAnswer, refuse } from './picture-header.ts';

/** Start of frame; C4, C8 and CC among them are tables (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Those without a length: restarts, TEM. */
const isBare = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

/** JPEG: segments up to the first scan tell the size; its data run on to the end marker. */
export function readJpeg(bytes: Buffer): HeaderAnswer {
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return refuse('not-decodable');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isBare(marker)) {
      at += 2;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return refuse('not-decodable');
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) return refuse('truncated');
      size ??= { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + length;
    if (marker === startOfScan) {
      const end = endOfScans(bytes, at);
      if (end === undefined) return refuse('truncated');
      return size === undefined ? refuse('not-decodable') : { kind: 'picture', ...size, end };
    }
  }
  return refuse('truncated');
}

/** In a scan a marker is FF and something else than 00; further tables and scans may come before the end. */
function endOfScans(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === endOfImage) return at + 2;
  return undefined;
}
