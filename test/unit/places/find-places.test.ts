import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countryOf, loadPlaces } from '../../../src/places/index.ts';
import { gazetteerSchema } from '../../../src/places/gazetteer.ts';

const places = loadPlaces('places');
const ids = (text: string) => places.find(text).map(({ place }) => place.id);

describe('a place', () => {
  it.each([
    ['KK', 'mm-kk-park'],
    ['kk park', 'mm-kk-park'],
    ['K.K. Park', 'mm-kk-park'],
    ['di KK park lantai 3', 'mm-kk-park'],
    ['kkpark', 'mm-kk-park'],
    ['KK园区', 'mm-kk-park'],
    ['ကေကေပတ်', 'mm-kk-park'],
    ['เคเคปาร์ค', 'mm-kk-park'],
    ['Shwe Kokko', 'mm-shwe-kokko'],
    ['shwekoko', 'mm-shwe-kokko'],
    ['swe kokko', 'mm-shwe-kokko'],
    ['Shwe Koko, gedung B', 'mm-shwe-kokko'],
    ['水沟谷', 'mm-shwe-kokko'],
    ['我在水沟谷园区', 'mm-shwe-kokko'],
    ['妙瓦底', 'mm-myawaddy'],
    ['เมียวดี', 'mm-myawaddy'],
    ['Myawadi', 'mm-myawaddy'],
    ['Miyawady', 'mm-myawaddy'],
    ['म्यावाडी', 'mm-myawaddy'],
    ['Shunda', 'mm-shunda'],
    ['shunda park', 'mm-shunda'],
    ['tai chang', 'mm-tai-chang'],
    ['Sihanoukvile', 'kh-sihanoukville'],
    ['西港', 'kh-sihanoukville'],
    ['Bavet', 'kh-bavet'],
    ['Mộc Bài', 'kh-bavet'],
    ["O'Smach", 'kh-osmach'],
    ['osmach', 'kh-osmach'],
    ['ปอยเปต', 'kh-poipet'],
    ['金三角特区', 'la-gtsez'],
  ])('is found by “%s”', (said, id) => {
    expect(ids(said)[0]).toBe(id);
  });

  it('comes before the town in which it lies when both are named', () => {
    expect(ids('kk park myawaddy')).toEqual(['mm-kk-park', 'mm-myawaddy']);
  });

  it.each([
    'Huanya',
    'tidak tahu namanya',
    'a big blue building near the river',
    'hotel',
    'my boss said the company name is Golden Star Trading',
    'ok kak',
    'saya tidak tahu, maaf',
    'မသိဘူး',
    '我不知道',
    'ไม่รู้',
    '',
    '12345',
  ])('is not guessed from “%s”', (said) => {
    expect(ids(said)).toEqual([]);
  });

  it('is found by each of its own names', () => {
    for (const place of gazetteerSchema.parse(JSON.parse(readFileSync('places/gazetteer.json', 'utf8'))).places) {
      for (const { text } of place.names) expect([text, ids(text)]).toEqual([text, expect.arrayContaining([place.id])]);
    }
  });

  it('is found with one wrong letter in a longer name, and never more than four are offered', () => {
    const long = ['shwekokko', 'myawaddy', 'sihanoukville', 'laukkaing', 'tachileik'];
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(20), fc.constantFrom(...'aeioumk'), (name, at, letter) => {
        const where = at % name.length;
        const typed = name.slice(0, where) + letter + name.slice(where + 1);
        expect(ids(typed)).toContain(ids(name)[0]);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => places.find(text).length <= 4));
  });

  it('is looked for in bounded time, whatever is sent', () => {
    const long = 'Myawaddi kok shwe '.repeat(50_000);
    const began = performance.now();
    places.find(long);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('a country', () => {
  it.each([
    ['indonesia', 'ID'],
    ['WNI', 'ID'],
    ['saya orang Indonesia', 'ID'],
    ['philippines', 'PH'],
    ['Pinoy po', 'PH'],
    ['Việt Nam', 'VN'],
    ['viet nam', 'VN'],
    ['中国', 'CN'],
    ['เมียนมา', 'MM'],
    ['မြန်မာ', 'MM'],
    ['Burma', 'MM'],
    ['Kamboja', 'KH'],
    ['ኢትዮጵያ', 'ET'],
    ['भारत', 'IN'],
    ['I am from Kenya', 'KE'],
    ['South Korea', 'KR'],
    ['nepali', 'NP'],
  ])('is read from “%s”', (said, code) => {
    expect(countryOf(said)).toBe(code);
  });

  it.each(['', 'not sure', 'Thailand or Myanmar', 'Indonesia, tapi di Kamboja', 'xyz', 'indiana'])(
    'is not guessed from “%s”',
    (said) => {
      expect(countryOf(said)).toBeUndefined();
    },
  );
});
