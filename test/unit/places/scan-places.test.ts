import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPlaceScanner } from '../../../src/places/index.ts';

const scanner = loadPlaceScanner(fileURLToPath(new URL('../../../places', import.meta.url)));
const countries = (text: string) => scanner.scan(text).map(({ country }) => country);

describe('places anywhere in a text', () => {
  it.each([
    [`${'ada kerja bagus '.repeat(40)} di Sihanoukville`, 'KH'],
    ['kerja di kmbja', 'KH'],
    ['marketing in camboida', 'KH'],
    ['Shwe Kok Ko', 'MM'],
    ['妙瓦底园区打字员', 'MM'],
    ['ทำงานปอยเปต', 'KH'],
    ['কম্বোডিয়ায় কম্পিউটার', 'KH'],
    ['कम्बोडियामा काम', 'KH'],
    ['ရွှေကုက္ကိုလ်မှာ', 'MM'],
    ['sang Lào làm', 'LA'],
    ['🇰🇭 hiring', 'KH'],
    ['di Segitiga Emas', 'LA'],
  ])('%s', (text, country) => {
    expect(countries(text)).toContain(country);
  });

  it.each(['lao động phổ thông', 'kerja di kantor', 'us and them', 'the muse of history'])(
    'are none in "%s"',
    (text) => {
      expect(countries(text)).toEqual([]);
    },
  );

  it('stand where they are told to stand', () => {
    const text = 'from Mae Sot to 妙瓦底 🇲🇲';
    expect(scanner.scan(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Mae Sot', '妙瓦底', '🇲🇲']);
  });

  it('are no words that a list knows, one letter away', () => {
    expect(scanner.scan('pegawai penangg', (word) => word === 'penangg')).toEqual([]);
  });
});
