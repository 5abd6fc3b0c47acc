import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesOnly, compareLines } from '../../../src/desk/flows/compare-lines.ts';

it('tells what was added, taken away and kept', () => {
  expect(compareLines('a\nb\nc\n', 'a\nx\nc\n').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'same a',
    'removed b',
    'added x',
    'same c',
  ]);
});

it('loses no line of either, whatever they are', () => {
  const page = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(page, page, (before, after) => {
      const lines = compareLines(before.join('\n'), after.join('\n'));
      const of = (kind: 'added' | 'removed') =>
        lines
          .filter((line) => line.kind === 'same' || line.kind === kind)
          .map(({ text }) => text)
          .join('\n');
      expect(of('removed')).toBe(before.join('\n').trimEnd());
      expect(of('added')).toBe(after.join('\n').trimEnd());
    }),
  );
});

it('leaves out what is far from a change, once', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index}`);
  const after = before.with(10, 'changed');
  const shown = changesOnly(compareLines(before.join('\n'), after.join('\n')), 2);
  expect(shown.filter((line) => line === null)).toHaveLength(2);
  expect(shown.filter((line) => line !== null)).toHaveLength(6);
});
