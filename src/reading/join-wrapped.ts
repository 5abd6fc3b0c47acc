import { type SeenLine } from './merge-lines.ts';

/** Written without spaces between words: what was broken at the edge is joined without one. */
const UNSPACED = /[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
/** Begins an item of a list, which no edge broke. */
const ITEM = /^[\p{P}\p{S}]+\s|^\p{N}{1,2}[.)]\s/u;

/** Shares of a line's height. Lines of one paragraph are 1.2 to 1.6 apart from top to top; of a list of bands two and more. */
const [mostBetweenTops, mostShift, leastAlike] = [1.9, 0.8, 0.65] as const;
/** No dictionary is asked here: a word of Thai or Burmese, or a pair of Chinese letters that must not be parted, is so long. */
const unspacedWord = 6;

/**
 * The lines of a picture, those that were broken only because the edge was near put together again: the rules of the check
 * read word beside word, and an edge says nothing. A line was broken where the next one's first word had no room left in it.
 * @param lines from top to bottom
 */
export function joinWrapped(lines: readonly SeenLine[]): string[] {
  const joined: string[] = [];
  let above: SeenLine | undefined;
  for (const line of lines) {
    if (above !== undefined && goesOn(above, line, lines)) {
      const before = joined.pop() ?? '';
      joined.push(`${before}${seam(before, line.text)}${line.text}`);
    } else joined.push(line.text);
    above = line;
  }
  return joined;
}

function goesOn(above: SeenLine, below: SeenLine, all: readonly SeenLine[]): boolean {
  if (ITEM.test(below.text) || !isOfColumn(above, below)) return false;
  const down = below.box.top - above.box.top;
  const height = Math.max(heightOf(above), heightOf(below));
  if (down > mostBetweenTops * height || down < 0.5 * height) return false;
  const column = all.filter((line) => isOfColumn(above, line));
  const room = FROM_RIGHT.test(below.text)
    ? above.box.left - Math.min(...column.map(({ box }) => box.left))
    : Math.max(...column.map(({ box }) => box.right)) - above.box.right;
  return room < widthOfFirstWord(below);
}

/** Begins where the other does, in letters of about the size: what stands elsewhere, such as a phone's clock, shows no edge. */
function isOfColumn(one: SeenLine, other: SeenLine): boolean {
  const [small, large] = [heightOf(one), heightOf(other)].sort((a, b) => a - b) as [number, number]; // Two are sorted.
  if (small < leastAlike * large) return false;
  const shift = FROM_RIGHT.test(other.text) ? one.box.right - other.box.right : one.box.left - other.box.left;
  return Math.abs(shift) <= mostShift * large;
}

const heightOf = ({ box }: SeenLine): number => box.bottom - box.top;

function widthOfFirstWord({ text, box }: SeenLine): number {
  const letters = [...text].length;
  const space = text.indexOf(' ');
  const word = space < 0 ? letters : [...text.slice(0, space)].length;
  // One more for the blank before it.
  const counted = UNSPACED.test(text.slice(0, 3)) ? Math.min(word, unspacedWord) : word + 1;
  return ((box.right - box.left) * counted) / Math.max(1, letters);
}

function seam(before: string, after: string): '' | ' ' {
  return UNSPACED.test([...before].at(-1) ?? '') && UNSPACED.test([...after][0] ?? '') ? '' : ' ';
}
