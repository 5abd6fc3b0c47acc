/** A pattern as a tree: what stands in a row, and choices between rows. A choice with an empty row may be left out. */
export type Row = readonly (string | Choice)[];
export interface Choice {
  readonly branches: readonly Row[];
}

/**
 * Reads a pattern of `PhraseList`.
 * @throws RangeError naming the pattern when its brackets do not match or it can stand for nothing at all.
 */
export function parsePattern(pattern: string): Choice {
  const pieces = pattern.split(/([()|])/u);
  let at = 0;
  const choice = (): Choice => {
    const branches: Row[] = [];
    let row: (string | Choice)[] = [];
    for (; at < pieces.length && pieces[at] !== ')'; at += 1) {
      const piece = pieces[at] ?? '';
      if (piece === '|') {
        branches.push(row);
        row = [];
      } else if (piece === '(') {
        at += 1;
        row.push(choice());
        if (at >= pieces.length) throw new RangeError(`"${pattern}" has a bracket that is not closed`);
      } else {
        row.push(...piece.split(/\s+/u).filter(Boolean));
      }
    }
    return { branches: [...branches, row] };
  };
  const whole = choice();
  if (at < pieces.length) throw new RangeError(`"${pattern}" has a bracket too many`);
  if (whole.branches.some(canBeNothing)) throw new RangeError(`"${pattern}" can stand for nothing at all`);
  return whole;
}

function canBeNothing(row: Row): boolean {
  return row.every((part) => (typeof part === 'string' ? part === '~' : part.branches.some(canBeNothing)));
}
