import { readGif } from './headers/gif.ts';
import { readJpeg } from './headers/jpeg.ts';
import { type HeaderAnswer, startsWith } from './headers/picture-header.ts';
import { readPng } from './headers/png.ts';
import { readWebp } from './headers/webp.ts';
import { readingLimits } from './limits.ts';
import { type Refusal } from './refusal.ts';

export type Examined =
  | { readonly kind: 'picture'; readonly width: number; readonly height: number }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'refused'; readonly why: Refusal };

const refused = (why: Refusal): Examined => ({ kind: 'refused', why });

/**
 * What a file is by its own bytes, whatever its sender called it, and whether it may be decoded at all. Decodes nothing,
 * and costs one walk over the headers.
 */
export function examineFile(bytes: Buffer): Examined {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > readingLimits.bytes) return refused('too-many-bytes');
  const read = readerOf(bytes);
  if (read === 'pdf') return { kind: 'pdf' };
  if (read === undefined) return refused(looksLikeVector(bytes) ? 'vector' : 'unknown-type');
  const header = read(bytes);
  if (header.kind === 'refused') return header;
  const { width, height, end } = header;
  // Before the size: what hides in a picture is not told by how large it is.
  if (hidesAnother(bytes, end)) return refused('polyglot');
  if (width * height > readingLimits.pixels || Math.max(width, height) > readingLimits.longSide)
    return refused('too-many-pixels');
  if (Math.min(width, height) < readingLimits.shortSide) return refused('too-small');
  return { kind: 'picture', width, height };
}

function readerOf(bytes: Buffer): ((bytes: Buffer) => HeaderAnswer) | 'pdf' | undefined {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return readPng;
  if (startsWith(bytes, '\xff\xd8\xff')) return readJpeg;
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return readGif;
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return readWebp;
  return startsWith(bytes, '%PDF-') ? 'pdf' : undefined;
}

const looksLikeVector = (bytes: Buffer): boolean =>
  /<svg[\s>]|<\?xml|<!doctype svg/iu.test(bytes.toString('latin1', 0, 1_024));

/** Beginnings of other files that a browser or an archiver would follow, in the place where comments go. */
const foreign = /%PDF-|<svg[\s>]|<html[\s>]|<script[\s>]|<!doctype\s|PK\x03\x04|MZ\x90\x00/iu;
/** Behind the picture phones put a second JPEG or a short film; an archive, a page or a PDF was put there by somebody. */
const foreignBehind = /%PDF-|PK\x03\x04|PK\x05\x06|<html[\s>]|<script[\s>]|<svg[\s>]|Rar!\x1a|7z\xbc\xaf/iu;

function hidesAnother(bytes: Buffer, end: number): boolean {
  const behind = Math.max(end, bytes.length - 1_000_000);
  return foreign.test(bytes.toString('latin1', 0, 1_024)) || foreignBehind.test(bytes.toString('latin1', behind));
}
