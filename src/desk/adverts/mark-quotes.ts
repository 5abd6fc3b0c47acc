/** A piece of a text and the rules whose quotes it belongs to; none: nothing was quoted there. */
export interface MarkedPiece {
  readonly text: string;
  readonly rules: readonly string[];
}

/**
 * Cuts a text at the edges of its quotes. Every place where a quote stands is marked, quotes may overlap, and the pieces in their order
 * are the text again.
 */
export function markQuotes(
  text: string,
  quotes: readonly { readonly rule: string; readonly quote: string }[],
): MarkedPiece[] {
  const spans = quotes.flatMap(({ rule, quote }) => occurrences(text, quote).map((start) => ({ rule, start, quote })));
  const edges = new Set([0, text.length]);
  for (const { start, quote } of spans) edges.add(start).add(start + quote.length);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? text.length;
    const rules = spans
      .filter(({ start, quote }) => start <= from && to <= start + quote.length)
      .map(({ rule }) => rule);
    return { text: text.slice(from, to), rules: [...new Set(rules)] };
  });
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + quote.length)) found.push(at);
  return found;
}
