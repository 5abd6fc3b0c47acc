const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Longest stretch handed to the segmenter to find one boundary; the longest family emoji has 25 units. */
const LOOK_BACK_UNITS = 256;
const MARK = '…';

/**
 * Where a text may be cut at or before `units`, so that no grapheme (letter with its marks, emoji family, flag) is split.
 * A single grapheme longer than `units` is cut between code points.
 */
export function boundaryBefore(text: string, units: number): number {
  if (units >= text.length) return text.length;
  let start = Math.max(0, units - LOOK_BACK_UNITS);
  if (isLowSurrogate(text, start)) start += 1;
  const near = text.slice(start, units + LOOK_BACK_UNITS);
  let boundary = start;
  for (const piece of graphemes.segment(near)) {
    if (start + piece.index > units) break;
    boundary = start + piece.index;
  }
  if (boundary > start || (boundary === start && start > 0)) return boundary;
  return isLowSurrogate(text, units) ? units - 1 : units;
}

/** At most `units` UTF-16 units of a text, with a mark at the end when something was left out. */
export function cutText(text: string, units: number): string {
  if (text.length <= units) return text;
  if (units < MARK.length) return '';
  return text.slice(0, boundaryBefore(text, units - MARK.length)) + MARK;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
