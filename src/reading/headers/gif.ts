import { type HeaderAnswer, refuse } from './picture-header.ts';

const extension = 0x21;
const picture = 0x2c;
const trailer = 0x3b;

/** GIF89a: blocks up to the trailer; a second picture makes it an animation. */
export function readGif(bytes: Buffer): HeaderAnswer {
  if (bytes.length < 14) return refuse('truncated');
  const width = bytes.readUInt16LE(6);
  const height = bytes.readUInt16LE(8);
  let at = 13 + tableBytes(bytes[10] ?? 0);
  let pictures = 0;
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === trailer) return { kind: 'picture', width, height, end: at + 1 };
    if (block === picture) {
      pictures += 1;
      if (pictures > 1) return refuse('animated');
      at = afterPieces(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0));
    } else if (block === extension) at = afterPieces(bytes, at + 2);
    else return refuse('not-decodable');
  }
  return refuse('truncated');
}

const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

function afterPieces(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
  return at + 1;
}
