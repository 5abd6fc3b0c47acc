import { describe, expect, it } from 'vitest';
import { buildPhraseIndex, findPhrases, tokens } from '../../../src/text/index.ts';

const wordsOf = (text: string) => {
  const last = tokens(text).at(-1);
  return last === undefined ? 0 : last.place + last.width;
};
const matches = (pattern: string, text: string) =>
  findPhrases(
    buildPhraseIndex([{ tag: 'sign', patterns: [pattern], classes: {}, dropsVowels: false }]),
    tokens(text),
  ).map(({ from, to }) => text.slice(tokens(text)[from]?.start, tokens(text)[to - 1]?.end));

describe('how much text there is, in words', () => {
  it('is the number of words where they are written apart', () => {
    const parts = tokens('kami ga boleh keluar, paspor diambil 🆘 tanggal 12');
    expect(parts.map(({ place }) => place)).toEqual(parts.map((_, at) => at));
    expect(new Set(parts.map(({ width }) => width))).toEqual(new Set([1]));
  });

  // The words of each, counted by hand: they did not let us go home, or the like.
  it.each([
    ['id', 'mereka tidak membiarkan kami pulang', 5],
    ['zh', '他们 不让 我们 回家 今天', 5],
    ['th', 'พวกเขา ไม่ให้ เรา กลับ บ้าน', 6],
    ['my', 'သူတို့ ကျွန်တော်တို့ကို အိမ် ပြန်ခွင့် မပေးဘူး', 6],
    ['km', 'គេ មិន ឱ្យ យើង ត្រឡប់ ទៅ ផ្ទះ', 7],
    ['lo', 'ເຂົາ ບໍ່ ໃຫ້ ພວກເຮົາ ກັບ ບ້ານ', 6],
  ])('is near the number of words in %s, blanks or none', (language, text, count) => {
    const dense = text.replace(/\s/gu, '');
    expect(wordsOf(text)).toBeGreaterThan(count * 0.4);
    expect(wordsOf(text)).toBeLessThan(count * 1.5);
    if (language !== 'id') expect(wordsOf(dense)).toBe(wordsOf(text));
  });
});

describe('a gap', () => {
  it.each([
    ['six Chinese characters', '护照 ~ 收走', '护照都被他们公司收走', '护照都被他们公司收走'],
    ['not eight', '护照 ~ 收走', '护照前天都被他们公司收走', undefined],
    ['three Thai words', 'พาสปอร์ต ~ ยึด', 'พาสปอร์ตของพวกเราถูกยึด', 'พาสปอร์ตของพวกเราถูกยึด'],
    ['not six', 'พาสปอร์ต ~ ยึด', 'พาสปอร์ตของพวกเราทุกคนที่นี่ถูกหัวหน้ายึด', undefined],
    ['two Burmese words', 'ပတ်စပို့ ~ သိမ်း', 'ပတ်စပို့အားလုံးကိုသိမ်း', 'ပတ်စပို့အားလုံးကိုသိမ်း'],
    ['not over a full stop', '护照 ~ 收走', '护照。收走', undefined],
    ['nor a Khmer one', 'ប៉ាស្ព័រ ~ ដក', 'ប៉ាស្ព័រ។ ដក', undefined],
    ['nor a Burmese one', 'ပတ်စပို့ ~ သိမ်း', 'ပတ်စပို့။ သိမ်း', undefined],
    ['three words, as ever', 'passport ~ taken', 'passport was then just taken', 'passport was then just taken'],
    ['not four', 'passport ~ taken', 'passport was then just also taken', undefined],
  ])('reaches over %s', (_, pattern, text, found) => {
    expect(matches(pattern, text)).toEqual(found === undefined ? [] : [found]);
  });

  it('leads to each place once, however many gaps stand in a row', () => {
    // Six gaps over one repeated letter have thirteen to the sixth ways: five million, were each walked.
    const text = 'ก'.repeat(400);
    const index = buildPhraseIndex([
      { tag: 'sign', patterns: ['ก ~ ก ~ ก ~ ก ~ ก ~ ก ~ ข'], classes: {}, dropsVowels: false },
    ]);
    const leaps = 13 * 13 * (1 + 2 + 3 + 4 + 5 + 6);
    let read = 0;
    const counted = new Proxy(tokens(text), {
      get: (target, key, receiver): unknown => {
        read += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    expect(findPhrases(index, counted)).toEqual([]);
    expect(read).toBeLessThan(text.length * leaps * 3);
  });
});

describe('a blank', () => {
  it('parts phrases where words have none between them, and nowhere else', () => {
    const phrases = (text: string) => tokens(text).map(({ phrase }) => phrase);
    expect(phrases('មិន បាន')).toEqual([0, 0, 1, 1]);
    expect(phrases('发错 了')).toEqual([0, 0, 1]);
    expect(phrases('we cannot leave')).toEqual([0, 0, 0]);
    expect(phrases('发错，了')).toEqual([0, 0, 1]);
  });
});
