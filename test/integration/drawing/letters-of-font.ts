/** The code points that a plain font has letters for: its table `cmap`, in the formats 4 and 12 (OpenType 1.9). */
export function lettersOfFont(font: Buffer): Set<number> {
  const count = font.readUInt16BE(4);
  const entry = Array.from({ length: count }, (_, at) => 12 + 16 * at).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  );
  if (entry === undefined) throw new RangeError('a font without letters');
  const cmap = font.subarray(font.readUInt32BE(entry + 8));
  const letters = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table += 1) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + 8 * table + 4));
    for (const [first, last] of rangesOf(sub))
      for (let letter = first; letter <= last; letter += 1) letters.add(letter);
  }
  return letters;
}

function rangesOf(sub: Buffer): [first: number, last: number][] {
  switch (sub.readUInt16BE(0)) {
    case 4: {
      const segments = sub.readUInt16BE(6) / 2;
      return Array.from({ length: segments }, (_, at): [number, number] => [
        sub.readUInt16BE(16 + 2 * segments + 2 * at),
        sub.readUInt16BE(14 + 2 * at),
      ]).filter(([first]) => first !== 0xffff);
    }
    case 12:
      return Array.from({ length: sub.readUInt32BE(12) }, (_, at): [number, number] => [
        sub.readUInt32BE(16 + 12 * at),
        sub.readUInt32BE(20 + 12 * at),
      ]);
    default:
      return [];
  }
}
