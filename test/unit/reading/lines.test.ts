import { describe, expect, it } from 'vitest';
import { mergeLines, type SeenLine } from '../../../src/reading/merge-lines.ts';
import { candidates, modelOf, modelsToRead } from '../../../src/reading/models.ts';
import { tidyLine } from '../../../src/reading/tidy-line.ts';

const line = (text: string, top: number, confidence = 90, left = 0): SeenLine => ({
  text,
  confidence,
  box: { left, top, right: 400, bottom: top + 40 },
});

describe('the union of two passes', () => {
  it('has the lines of both, from top to bottom', () => {
    expect(mergeLines([[line('bawah', 200), line('atas', 0)], [line('tengah', 100)]])).toEqual([
      'atas',
      'tengah',
      'bawah',
    ]);
  });

  it('has a line that both saw once, as it was read better', () => {
    expect(mergeLines([[line('Gaji l2 jut4', 0, 60)], [line('Gaji 12 juta', 3, 95)]])).toEqual(['Gaji 12 juta']);
  });

  it('prefers the whole of a line to the half that was read more surely', () => {
    expect(mergeLines([[line('Hubungi WA 0812-0000-4411', 0, 88)], [line('4411', 0, 96, 350)]])).toEqual([
      'Hubungi WA 0812-0000-4411',
    ]);
  });

  it('leaves out what stands on its head beside the lines, and takes no line with it', () => {
    const edge = { ...line('၈ ထ 8 Cl ၈ 283', 0, 60), box: { left: 0, top: 0, right: 60, bottom: 900 } };
    expect(mergeLines([[edge], [line('Gaji 12 juta', 40, 70)]])).toEqual(['Gaji 12 juta']);
  });

  it('leaves stains out, and keeps a number of unsure figures', () => {
    expect(mergeLines([[line('~ |=', 0, 90), line('xqz wv', 100, 12), line('संपर्क 0812-0000-4411', 200, 0)]])).toEqual([
      'संपर्क 0812-0000-4411',
    ]);
  });
});

describe('a tidy line', () => {
  it.each([
    ['高 薪 招聘 海外 客服', '高薪招聘海外客服'],
    ['联系 电话 0812-0000-4411', '联系电话 0812-0000-4411'],
    ['ต ิ ด ต ่ อ LINE admin0000', 'ติดต่อ LINE admin0000'],
    ['ที่พักฟรี อาหารฟรี', 'ที่พักฟรี อาหารฟรี'],
    ['\u200f رابطہ 0812\u200e ', 'رابطہ 0812'],
    ['Gaji   12 juta\n', 'Gaji 12 juta'],
    ['வெளிநாட்டில்\u200c வேலை', 'வெளிநாட்டில்\u200c வேலை'],
  ])('%s', (read, tidy) => {
    expect(tidyLine(read)).toBe(tidy);
  });
});

describe('the models of a picture', () => {
  it('are English and Indonesian beside every script', () => {
    expect(modelsToRead(modelOf('th'))).toEqual(['tha', 'eng', 'ind']);
    expect(modelsToRead(modelOf('hi'))).toEqual(['eng', 'hin', 'ind']);
    expect(modelsToRead(undefined)).toEqual(['eng', 'ind']);
    expect(modelsToRead(modelOf('id'))).toEqual(['eng', 'ind']);
  });

  it('of the hinted language are asked first, and stand for their script', () => {
    const codes = candidates(modelOf('zh-Hant')).map(({ code }) => code);
    expect(codes[0]).toBe('chi_tra');
    expect(codes).not.toContain('chi_sim');
    expect(candidates(modelOf('ne')).map(({ code }) => code)).not.toContain('hin');
    expect(candidates(undefined)[0]?.code).toBe('eng');
  });

  it('for Khmer there is none', () => {
    expect(modelOf('km')).toBeUndefined();
  });
});
