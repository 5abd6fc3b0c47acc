import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseCodeFrom, parseCaseCode } from '../../../src/cases/case-code.ts';

describe('a case code', () => {
  it('holds no two signs that are misread for each other, and no vowel', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (random) => {
        expect(caseCodeFrom(random)).toMatch(/^[2345679CDFHJKMNPRTVWXY]{3}-[2345679CDFHJKMNPRTVWXY]{3}$/);
      }),
    );
  });

  it('is read as people type it', () => {
    const code = caseCodeFrom(Uint8Array.of(0, 1, 2, 7, 8, 9));
    expect(parseCaseCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
  });

  it.each(['', 'ABC', '234-CD0', '234-CDFF', 'O34-CDF'])('refuses %s', (text) => {
    expect(parseCaseCode(text)).toBeUndefined();
  });
});
