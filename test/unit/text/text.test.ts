import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  buildPhraseIndex,
  cleanForStorage,
  cutText,
  findPhrases,
  hasControlCharacters,
  normalise,
  scriptsOf,
  splitText,
  tokens,
} from '../../../src/text/index.ts';

// Properties and timings on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const family = '👨‍👩‍👧‍👦';
const anyText = fc.string({ unit: 'binary', maxLength: 400 });
const readable = fc.string({
  unit: fc.constantFrom('a', 'ก', 'ำ', ' ', '. ', '\n\n', family, '🇮🇩', 'é', 'e\u0301', '字'),
});

describe('normalise', () => {
  it.each([
    ['TOLOOONG', 'tolong'],
    ['to\u200blo\u2060ng', 'tolong'],
    ['\u202etolong\u202c', 'tolong'],
    ['ｔｏｌｏｎｇ', 'tolong'],
    ['cứu em với', 'cuu em voi'],
    ['tolong!!!!  \n kak', 'tolong! kak'],
    ['5000', '5000'],
    ['ช่วยด้วย', 'ช่วยด้วย'],
  ])('makes %j %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(readable, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('spellings of one word', () => {
  const word = (text: string) => tokens(text).map((token) => token.word);

  it.each([
    ['am', 'ሥራ', 'ስራ'],
    ['am', 'ዓለም', 'አለም'],
    ['am', 'ኃይል', 'ሀይል'],
    ['am', 'ፀሐይ', 'ጸሃይ'],
    ['hi', 'फ़ोन', 'फोन'],
    ['hi', 'हूँ', 'हूं'],
    ['hi', 'हिन्दी', 'हिंदी'],
    ['ne', 'कम्पनी', 'कंपनि'],
    ['bn', 'বাঁচান', 'বাচান'],
    ['bn', 'বন্দী', 'বন্দি'],
    ['ur', 'مدد کريں', 'مدد كریں'],
    ['ur', 'مُجھے', 'مجهے'],
  ])('%s: %s and %s are read alike', (_, one, other) => {
    expect(word(one)).toEqual(word(other));
  });

  it.each([
    ['ሰው', 'ሀገር'],
    ['मारा', 'मरा'],
    ['বাবা', 'বাচা'],
    ['نہ', 'نے'],
  ])('%s and %s stay two words', (one, other) => {
    expect(word(one)).not.toEqual(word(other));
  });

  it.each(['ሰላም፧', 'کیا؟', 'क्या？'])('a question mark of another script is one: %s', (text) => {
    expect(word(text).at(-1)).toBe('?');
  });
});

describe('cleanForStorage', () => {
  it('shows NUL and lone surrogates, and leaves the rest', () => {
    expect(cleanForStorage('a\u0000b\ud83dc\u{1f600}')).toBe('a\u2400b\ufffdc\u{1f600}');
  });

  it('always gives a text that survives UTF-8', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const kept = cleanForStorage(String.fromCharCode(...units));
        expect(kept).not.toContain('\u0000');
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
      }),
    );
  });

  it.each([
    ['\u0000', true],
    ['\u001b[2J', true],
    ['\ud800', true],
    ['line\nline\tcell', false],
    ['😀', false],
  ])('%j has control characters: %s', (text, expected) => {
    expect(hasControlCharacters(text)).toBe(expected);
  });
});

describe('cutText', () => {
  it('never exceeds the units, splits no emoji, and marks the cut', () => {
    expect(cutText(`ab${family}cd`, 6)).toBe('ab…');
    expect(cutText('abc', 3)).toBe('abc');
    expect(cutText('abcd', 3)).toBe('ab…');
    expect(cutText('abc', 0)).toBe('');
  });

  it('leaves no half of a pair whatever the text', () => {
    fc.assert(
      fc.property(readable, fc.integer({ min: 0, max: 40 }), (text, units) => {
        const cut = cutText(text, units);
        expect(cut.length).toBeLessThanOrEqual(units);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('splitText', () => {
  it('prefers paragraphs, then sentences, then words', () => {
    expect(splitText('one two\n\nthree four', 12)).toEqual(['one two', 'three four']);
    expect(splitText('One two. Three four.', 12)).toEqual(['One two.', 'Three four.']);
    expect(splitText('alpha beta gamma', 11)).toEqual(['alpha beta', 'gamma']);
    expect(splitText('  ', 5)).toEqual([]);
  });

  it('keeps an emoji family whole', () => {
    expect(splitText(family.repeat(3), 25).join('')).toBe(family.repeat(3));
    expect(splitText(family.repeat(3), 25).every((part) => part.startsWith('👨'))).toBe(true);
  });

  it('loses nothing but blank space, and no part is empty, too long or broken', () => {
    fc.assert(
      fc.property(readable, fc.integer({ min: 2, max: 60 }), (text, units) => {
        const parts = splitText(text, units);
        expect(parts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(units);
          expect(part).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it('refuses a limit that holds no character', () => {
    expect(() => splitText('abc', 1)).toThrow(RangeError);
  });
});

describe('tokens', () => {
  it('stand where they say', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const token of tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('part numbers from letters, unspaced scripts into letters, and know sentences and quotes', () => {
    expect(tokens('80jt').map((token) => token.word)).toEqual(['80', 'jt']);
    expect(tokens('救命').map((token) => token.word)).toEqual(['救', '命']);
    expect(tokens("Don't go. 'Help' he said").map(({ word, sentence, quoted }) => [word, sentence, quoted])).toEqual([
      ['dont', 0, false],
      ['go', 0, false],
      ['help', 1, true],
      ['he', 1, false],
      ['said', 1, false],
    ]);
  });

  it('take time in proportion to the text', () => {
    const text = 'kata😀และ救 '.repeat(2_000);
    tokens(text);
    const short = millisecondsFor(text);
    expect(millisecondsFor(text.repeat(10))).toBeLessThan(short * 40);
  });
});

describe('scriptsOf', () => {
  it('tells scripts, most first', () => {
    expect(scriptsOf('tolong ช่วย').map((one) => one.script)).toEqual(['Latn', 'Thai']);
    expect(scriptsOf('ჰეი')).toEqual([{ script: 'Zyyy', count: 3 }]);
    expect(scriptsOf('123 👍')).toEqual([]);
  });
});

describe('phrases', () => {
  const list = (patterns: string[], dropsVowels = false) => [
    { tag: 'found', patterns, dropsVowels, classes: { no: ['ga', 'tidak'] } },
  ];
  const finds = (patterns: string[], text: string, dropsVowels = false) =>
    findPhrases(buildPhraseIndex(list(patterns, dropsVowels)), tokens(text)).map(({ from, to }) => [from, to]);

  it.each([
    ['$no (bisa|boleh) keluar', 'kami ga boleh keluar', [[1, 4]]],
    ['paspor ~ diambil', 'paspor saya sudah diambil', [[0, 4]]],
    ['paspor ~ diambil', 'paspor saya hari ini sudah diambil', []],
    ['paspor ~ diambil', 'paspor. diambil', []],
    ['% juta', 'bayar 60 juta', [[1, 3]]],
    ['dipukul*', 'dipukulin', [[0, 1]]],
    ['*nipiga', 'wananipiga sana', [[0, 1]]],
    ['(*nipiga|*tupiga) kila siku', 'hapa wanatupiga kila siku', [[1, 4]]],
    ['*nipiga', 'wananipigia simu', []],
    [
      'a (b|) c',
      'a c a b c',
      [
        [0, 2],
        [2, 5],
      ],
    ],
    ['救命', '喊救命啊', [[1, 3]]],
  ])('%j in %j', (pattern, text, expected) => {
    expect(finds([pattern], text)).toEqual(expected);
  });

  it('reads words without vowels only for lists that say so', () => {
    expect(finds(['dikurung'], 'dkrng', true)).toHaveLength(1);
    expect(finds(['dikurung'], 'dkrng')).toHaveLength(0);
    expect(finds(['dikurung'], 'krndg', true)).toHaveLength(0);
  });

  it.each(['(a|b', 'a)', '(a|)', '~', '$nobody a', '*', '*ab*'])('refuses the pattern %j', (pattern) => {
    expect(() => finds([pattern], 'a')).toThrow(RangeError);
  });
});

function millisecondsFor(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    tokens(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
