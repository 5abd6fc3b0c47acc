import { tidyLine } from './tidy-line.ts';

/** A line as one pass read it, with its place in the picture. */
export interface SeenLine {
  readonly text: string;
  /** 0 to 100, as tesseract says. Says nothing about what was not seen at all. */
  readonly confidence: number;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

const leastConfidence = 30;

/**
 * The union of what the passes read, from top to bottom: of lines in the same place the one that was read better. Lines of
 * hardly any confidence are stains and pictures.
 */
export function mergeLines(passes: readonly (readonly SeenLine[])[]): SeenLine[] {
  const readable = passes
    .flat()
    .map((line) => ({ ...line, text: tidyLine(line.text) }))
    .filter((line) => lies(line) && isLegible(line));
  const best = readable.toSorted((one, other) => worth(other) - worth(one));
  const kept: SeenLine[] = [];
  for (const line of best) if (!kept.some((other) => overlap(line, other) > 0.5)) kept.push(line);
  return kept.sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left);
}

/** A longer line that was read about as surely tells more: the other pass may have seen half of it. */
const worth = ({ text, confidence }: SeenLine): number => letters(text) * Math.max(1, confidence) ** 2;
const letters = (text: string): number => text.match(/[\p{L}\p{N}\p{M}]/gu)?.length ?? 0;

/** A line is wider than high, for all but a letter or two; what is not is a frame, or the edge of a band. */
const lies = ({ text, box }: SeenLine): boolean =>
  letters(text) <= 2 || box.right - box.left > 0.8 * (box.bottom - box.top);

function isLegible({ text, confidence }: SeenLine): boolean {
  const count = letters(text);
  // A number whose digits are unsure may still be the telephone number: it is kept and shown to be corrected.
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  const least = /\p{sc=Han}/u.test(text) ? 2 : 3;
  return (
    count >= least && count * 2 >= text.replaceAll(' ', '').length && (confidence >= leastConfidence || digits >= 6)
  );
}

/** The part of the smaller box that lies in the other. */
function overlap({ box: one }: SeenLine, { box: other }: SeenLine): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1, Math.min(area(one), area(other)));
}

const area = ({ left, top, right, bottom }: SeenLine['box']): number => (right - left) * (bottom - top);
