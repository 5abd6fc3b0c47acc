import tools from 'myanmar-tools';
import { chanceOf } from '../../jobcheck/attacks.ts';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlaces } from '../../../src/places/index.ts';
import { fromZawgyi } from '../../../src/text/index.ts';
import { loadLexicons, triage } from '../../../src/triage/index.ts';

describe('a text in Zawgyi', () => {
  it.each([
    ['ကယ္ပါ', 'ကယ်ပါ'],
    ['ျမဝတီ', 'မြဝတီ'],
    ['ေရႊကုကၠိဳ', 'ရွှေကုက္ကို'],
    ['ကၽြန္ေတာ္ ေရႊကုကၠိဳမွာ ပိတ္မိေနတယ္', 'ကျွန်တော် ရွှေကုက္ကိုမှာ ပိတ်မိနေတယ်'],
    ['help ကယ္ပါ 123', 'help ကယ်ပါ 123'],
  ])('is read as Unicode: %s', (zawgyi, unicode) => {
    expect(fromZawgyi(zawgyi)).toBe(unicode);
  });

  it('names a place and a plea as its Unicode does', () => {
    expect(loadPlaces('places').find(fromZawgyi('ေရႊကုကၠိဳ'))[0]?.place.id).toBe('mm-shwe-kokko');
    const lexicons = loadLexicons('locales');
    const read = (text: string) => triage({ text, media: [] }, lexicons);
    expect(read(fromZawgyi('ကယ္ပါ ပိတ္မိေနတယ္'))).toEqual(read('ကယ်ပါ ပိတ်မိနေတယ်'));
  });

  it('is told from Unicode in every paragraph of the package’s own samples', () => {
    const folder = 'node_modules/myanmar-tools/resources';
    const lines = (name: string) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => /\p{Script=Myanmar}/u.test(line) && line.length < 2_000);
    const unicode = lines('mmgov_unicode_out.txt');
    expect(lines('mmgov_zawgyi_src.txt').map(fromZawgyi)).toEqual(unicode);
    expect(unicode.map(fromZawgyi)).toEqual(unicode);
  });
});

describe('any other text', () => {
  it.each(['ရွှေကုက္ကို', 'ကူညီပါ', 'မြဝတီ', 'အကူအညီလိုတယ်', 'ပိတ်မိနေတယ်', 'tolong', '救命', 'เมียวดี', '', '😀'])(
    'stays as it is: %s',
    (text) => {
      expect(fromZawgyi(text)).toBe(text);
    },
  );

  it.each(['တခြားဘာသာစကား', 'ကူညီပါ', 'တခြား', 'ခြောက်', 'ကယ်ပါ'])(
    'in Unicode stays as it is, short as it may be: %s',
    (unicode) => {
      expect(fromZawgyi(unicode)).toBe(unicode);
    },
  );

  it('without a Burmese letter is never touched, whatever it holds', () => {
    const anyText = fc.string({ unit: 'binary' }).filter((text) => !/\p{Script=Myanmar}/u.test(text));
    fc.assert(fc.property(anyText, (text) => fromZawgyi(text) === text));
  });

  it('of any length is read in bounded time', () => {
    const long = 'ကယ္ပါ '.repeat(200_000);
    const began = performance.now();
    fromZawgyi(long);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('a text of which only pieces are Burmese', () => {
  const zawgyi = readFileSync('node_modules/myanmar-tools/resources/mmgov_zawgyi_src.txt', 'utf8');
  const between = [
    'abc',
    'Gaji 12 juta',
    '36u|',
    '𝐁𝐎𝐒𝐒',
    'ฟรีที่พัก',
    'x',
    '包机票',
    '\n\n',
    '1 2 3',
    '@admin_0000',
    '\u200b',
    '\ue000',
  ];

  it('becomes what the whole would become, whatever stands between', () => {
    const whole = new tools.ZawgyiConverter();
    const chance = chanceOf(7);
    const roll = (limit: number) => Math.floor(chance() * limit);
    let compared = 0;
    for (let round = 0; round < 400; round += 1) {
      const pieces = Array.from({ length: 2 + roll(6) }, () => {
        const from = roll(zawgyi.length);
        return roll(3) === 0 ? (between[roll(between.length)] ?? '') : zawgyi.slice(from, from + roll(30));
      });
      const text = pieces.join(roll(2) === 0 ? '' : (between[roll(between.length)] ?? ''));
      const read = fromZawgyi(text);
      if (read === text) continue;
      compared += 1;
      expect(read).toBe(whole.zawgyiToUnicode(text));
    }
    expect(compared).toBeGreaterThan(200);
  });
});
