import { describe, expect, it } from 'vitest';
import { joinWrapped } from '../../../src/reading/join-wrapped.ts';
import { mergeLines, type SeenLine } from '../../../src/reading/merge-lines.ts';
import { candidates, modelOf, modelsToRead } from '../../../src/reading/models.ts';
import { tidyLine } from '../../../src/reading/tidy-line.ts';

const line = (text: string, top: number, confidence = 90, left = 0): SeenLine => ({
  text,
  confidence,
  box: { left, top, right: 400, bottom: top + 40 },
});

const textsOf = (lines: readonly SeenLine[]) => lines.map(({ text }) => text);

describe('the union of two passes', () => {
  it('has the lines of both, from top to bottom', () => {
    expect(textsOf(mergeLines([[line('bawah', 200), line('atas', 0)], [line('tengah', 100)]]))).toEqual([
      'atas',
      'tengah',
      'bawah',
    ]);
  });

  it('has a line that both saw once, as it was read better', () => {
    expect(textsOf(mergeLines([[line('Gaji l2 jut4', 0, 60)], [line('Gaji 12 juta', 3, 95)]]))).toEqual([
      'Gaji 12 juta',
    ]);
  });

  it('prefers the whole of a line to the half that was read more surely', () => {
    expect(textsOf(mergeLines([[line('Hubungi WA 0812-0000-4411', 0, 88)], [line('4411', 0, 96, 350)]]))).toEqual([
      'Hubungi WA 0812-0000-4411',
    ]);
  });

  it('leaves out what stands on its head beside the lines, and takes no line with it', () => {
    const edge = { ...line('၈ ထ 8 Cl ၈ 283', 0, 60), box: { left: 0, top: 0, right: 60, bottom: 900 } };
    expect(textsOf(mergeLines([[edge], [line('Gaji 12 juta', 40, 70)]]))).toEqual(['Gaji 12 juta']);
  });

  it('leaves stains out, and keeps a number of unsure figures', () => {
    expect(
      textsOf(mergeLines([[line('~ |=', 0, 90), line('xqz wv', 100, 12), line('संपर्क 0812-0000-4411', 200, 0)]])),
    ).toEqual(['संपर्क 0812-0000-4411']);
  });
});

describe('lines that an edge broke', () => {
  const at = (text: string, top: number, [left, right]: readonly [number, number], height = 40): SeenLine => ({
    text,
    confidence: 90,
    box: { left, top, right, bottom: top + height },
  });

  it('are one again, with a blank where the script has blanks', () => {
    expect(joinWrapped([at('they will book the', 0, [50, 640]), at('ticket for you', 55, [50, 400])])).toEqual([
      'they will book the ticket for you',
    ]);
    expect(joinWrapped([at('后天从广州飞', 0, [50, 640]), at('曼谷。', 55, [50, 200])])).toEqual([
      '后天从广州飞曼谷。',
    ]);
    expect(joinWrapped([at('تجربے کی ضرورت', 0, [50, 600]), at('نہیں ہے', 55, [300, 600])])).toEqual([
      'تجربے کی ضرورت نہیں ہے',
    ]);
  });

  it('a last line is followed by another paragraph', () => {
    const lines = [
      at('they will book the', 0, [50, 640]),
      at('ticket.', 55, [50, 200]),
      at('Pay nothing', 110, [50, 300]),
    ];
    expect(joinWrapped(lines)).toEqual(['they will book the ticket.', 'Pay nothing']);
  });

  it.each([
    ['bands of a poster, far from each other', at('Tiket ditanggung', 120, [50, 500])],
    ['what is set in other letters', at('Tiket ditanggung', 55, [50, 500], 20)],
    ['what begins elsewhere', at('Tiket ditanggung', 55, [200, 500])],
    ['an item of a list', at('• Tiket ditanggung', 55, [50, 500])],
    ['a numbered item', at('2. Tiket ditanggung', 55, [50, 500])],
    ['what stands beside it', at('Tiket ditanggung', 5, [50, 500])],
  ])('%s: stays apart', (_, below) => {
    expect(joinWrapped([at('Gaji 12 juta per bulan', 0, [50, 640]), below])).toHaveLength(2);
  });

  it('a short line has room for the next word: whoever wrote it ended it', () => {
    expect(
      joinWrapped([at('Gaji 12 juta', 0, [50, 400]), at('Tiket ditanggung perusahaan', 55, [50, 640])]),
    ).toHaveLength(2);
  });
});

describe('a tidy line', () => {
  it.each([
    ['高 薪 招聘 海外 客服', '高薪招聘海外客服'],
    ['您好 ， 我想 问 ， 泰国 , 你好 ?', '您好，我想问，泰国,你好?'],
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
