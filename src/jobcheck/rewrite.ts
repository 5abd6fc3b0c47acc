/** A text with, for each of its units and its end, where the unit began in the original, and where it ended. */
export interface Mapped {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Put something in the place of a stretch; sorted, not overlapping. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Somebody disguised the word; false where it is only misspelt. */
  readonly trick: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Rewritten {
  readonly text: string;
  /** Where a stretch of the new text was in the original. */
  readonly original: (start: number, end: number) => Stretch;
  /** Where a stretch of the text before the edits stands in the new one. */
  readonly here: (start: number, end: number) => Stretch;
}

export function rewrite(before: Mapped, edits: readonly Edit[]): Rewritten {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const moved = new Int32Array(before.text.length + 1);
  let at = 0;
  const copy = (to: number) => {
    for (; at < to; at += 1) {
      moved[at] = starts.length;
      starts.push(before.starts[at] ?? 0);
      ends.push(before.ends[at] ?? 0);
    }
  };
  for (const { start, end, text } of edits) {
    pieces.push(before.text.slice(at, start), text);
    copy(start);
    moved.fill(starts.length, start, end);
    for (let unit = 0; unit < text.length; unit += 1) {
      starts.push(before.starts[start] ?? 0);
      ends.push(before.ends[end - 1] ?? 0);
    }
    at = end;
  }
  pieces.push(before.text.slice(at));
  copy(before.text.length);
  moved[before.text.length] = starts.length;
  return {
    text: pieces.join(''),
    original: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
    here: (start, end) => ({ start: moved[start] ?? 0, end: Math.max(moved[end] ?? 0, (moved[start] ?? 0) + 1) }),
  };
}
