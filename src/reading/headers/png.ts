import { type HeaderAnswer, refuse, startsWith } from './picture-header.ts';

/** PNG (W3C, third edition): chunks of length, name, content and checksum, from IHDR to IEND; `acTL` makes it an animation. */
export function readPng(bytes: Buffer): HeaderAnswer {
  if (bytes.length < 33 || !startsWith(bytes, 'IHDR', 12)) return refuse('truncated');
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') return refuse('animated');
    at += 12 + bytes.readUInt32BE(at);
    if (name === 'IEND') return { kind: 'picture', width, height, end: at };
  }
  return refuse('truncated');
}
