import { inflateSync } from 'node:zlib';

const headerBytes = 44;
const entryBytes = 20;
/** A table of a plain font: tag, checksum, offset, length. */
const plainEntryBytes = 16;

/**
 * A font file of npm as a plain one. npm carries WOFF only, FreeType in libvips reads no WOFF, and version 1 is nothing but
 * the tables of a plain font, each deflated (W3C, WOFF File Format 1.0, sections 4 and 5).
 * @throws RangeError, or zlib's error, where the file is none
 */
export function fromWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('not a WOFF 1 file');
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + plainEntryBytes * count);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(count));
  directory.writeUInt16BE(power * plainEntryBytes, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * plainEntryBytes, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (let at = 0; at < count; at += 1) {
    const entry = headerBytes + entryBytes * at;
    const plain = 12 + plainEntryBytes * at;
    const [from, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ]; // Three fields are read.
    const table = woff.subarray(from, from + packed);
    woff.copy(directory, plain, entry, entry + 4);
    woff.copy(directory, plain + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(offset, plain + 8);
    directory.writeUInt32BE(length, plain + 12);
    const padding = (4 - (length % 4)) % 4;
    parts.push(packed < length ? inflateSync(table, { maxOutputLength: length }) : table, Buffer.alloc(padding));
    offset += length + padding;
  }
  return Buffer.concat(parts);
}
