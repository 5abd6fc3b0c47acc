import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/reading/models.ts';
import { worthOf } from '../../../src/reading/thread/find-script.ts';

/** As the models read a sample, with their confidence: copied from posters that were printed. */
function worth(language: string, ...lines: readonly (readonly [text: string, confidence: number])[]): number {
  const model = modelOf(language);
  if (model === undefined) throw new RangeError(language);
  return worthOf(
    lines.map(([text, confidence]) => ({ text, confidence })),
    model,
  );
}

describe('what a model makes of a sample', () => {
  it('is worth its confidence where it read words of its own script', () => {
    expect(
      worth('th', ['ด่วน!! ปอยเปต แอดมินตอบแชท/เทเลเซล เงิน', 95], ['เดือน 25,000-40,000 + คอม ไม', 94]),
    ).toBeGreaterThan(90);
    expect(worth('zh-Hans', ['月薪12万，包机票包住宿', 92])).toBeGreaterThan(90);
    expect(worth('ur', ['بھائی جان, نماز کے بعد ملناء پرائیویٹ گل اے۔', 90])).toBeGreaterThan(85);
  });

  it('is worth little where letters and figures are mixed: Thai’s of Burmese, however sure of itself', () => {
    const read = ['๐่๓๐่ฮ260องะเ| 3320อ200029อ600ง', '๕อะรุนวอ๐ ๑ดูด๑ดู[ดวชุว38ชุด2อ:'] as const;
    expect(worth('th', [read[0], 84], [read[1], 84])).toBeLessThan(20);
  });

  it('is worth little where hardly a letter was read: Sinhala’s of Latin ones', () => {
    expect(worth('si', ['[/146 50%, 1(1(612/19// 15 10 (1111 011 ලු', 88])).toBeLessThan(30);
  });

  it('is never worth more than its confidence, and figures of a script are no letters of it', () => {
    expect(worth('bn', ['০৭০। ০০9৭০ ০০৩৪০০০০ ০$০৩৪০০০॥', 51], ['০৯1 ৩০০ র', 58])).toBeLessThanOrEqual(58);
    expect(worth('my', ['၀၈၁ !! ၂၅၉၅၂၅', 10])).toBe(0);
  });
});
