import { boundaryBefore } from './cut.ts';

/** Ends of paragraphs, lines, sentences and words, best first. Each matches up to and including the break. */
const BREAKS = [/\n\s*\n/gu, /\n/gu, /[.!?…。！？။።]["”’)\]]*(?:\s|$)|[。！？။።]/gu, /\s/gu];

/**
 * A text as messages of at most `units` UTF-16 units each, parted after a paragraph, else a line, a sentence, a word,
 * else between graphemes. Blank space at the partings is dropped, nothing else; an empty text gives no message.
 * @throws RangeError when `units` cannot hold one code point.
 */
export function splitText(text: string, units: number): string[] {
  if (units < 2) throw new RangeError(`splitText: ${units} units cannot hold a character`);
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > units) {
    const end = bestBreak(rest, units);
    const part = rest.slice(0, end).trimEnd();
    if (part !== '') parts.push(part);
    rest = rest.slice(end).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

function bestBreak(text: string, units: number): number {
  // One unit more, so that a break that ends exactly at the limit is seen with the blank after it.
  const head = text.slice(0, units + 1);
  for (const pattern of BREAKS) {
    let last = 0;
    for (const found of head.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (head.slice(0, end).trimEnd().length <= units) last = end;
    }
    // A break in the first third would make a message of three words and then a wall of text.
    if (last > units / 3) return last;
  }
  return Math.max(1, boundaryBefore(text, units));
}
