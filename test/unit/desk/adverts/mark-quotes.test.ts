import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markQuotes } from '../../../../src/desk/adverts/mark-quotes.ts';

describe('marked quotes', () => {
  it('overlap, and a quote that stands twice is marked twice', () => {
    const text = 'visa turis, visa turis saja';
    expect(
      markQuotes(text, [
        { rule: 'visa_mismatch', quote: 'visa turis' },
        { rule: 'secrecy', quote: 'turis saja' },
      ]),
    ).toEqual([
      { text: 'visa turis', rules: ['visa_mismatch'] },
      { text: ', ', rules: [] },
      { text: 'visa ', rules: ['visa_mismatch'] },
      { text: 'turis', rules: ['visa_mismatch', 'secrecy'] },
      { text: ' saja', rules: ['secrecy'] },
    ]);
  });

  it('are the text again, whatever is quoted', () => {
    const quoted = fc.string({ unit: 'binary', maxLength: 60 }).chain((text) =>
      fc.record({
        text: fc.constant(text),
        quotes: fc.array(
          fc
            .tuple(fc.nat(text.length), fc.nat(8), fc.constantFrom('a', 'b', 'c'))
            .map(([from, length, rule]) => ({ rule, quote: text.slice(from, from + length) })),
          { maxLength: 8 },
        ),
      }),
    );
    fc.assert(
      fc.property(quoted, ({ text, quotes }) => {
        const pieces = markQuotes(text, quotes);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { rule, quote } of quotes) {
          if (quote !== '') expect(pieces.some(({ rules }) => rules.includes(rule))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of an empty text are nothing', () => {
    expect(markQuotes('', [{ rule: 'secrecy', quote: 'x' }])).toEqual([]);
  });
});
