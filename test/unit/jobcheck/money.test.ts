import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { amountsIn, compileMoney, moneyFileSchema } from '../../../src/jobcheck/money.ts';
import { readYaml, tokens } from '../../../src/text/index.ts';

const file = fileURLToPath(new URL('../../../jobcheck/money.yaml', import.meta.url));
const money = compileMoney(readYaml(file, moneyFileSchema));
const sums = (text: string) =>
  amountsIn(text, tokens(text), money).map(({ low, high, currency, period }) => [low, high, currency, period]);

describe('a sum of money', () => {
  it.each([
    ['gaji 12jt bersih', [12_000_000, 12_000_000, 'IDR', undefined]],
    ['Gapok Rp 14.000.000', [14_000_000, 14_000_000, 'IDR', undefined]],
    ['lương 25-30 triệu', [25_000_000, 30_000_000, 'VND', undefined]],
    ['$800-1200 per month', [800, 1_200, 'USD', 'month']],
    ['RM6k–RM9k sebulan', [6_000, 9_000, 'MYR', 'month']],
    ['RM1,700', [1_700, 1_700, 'MYR', undefined]],
    ['底薪1万5起', [15_000, 15_000, undefined, undefined]],
    ['月入两三万', [20_000, 20_000, undefined, 'month']],
    ['一個月五萬蚊', [50_000, 50_000, 'HKD', 'month']],
    ['₹35k', [35_000, 35_000, 'INR', undefined]],
    ['1.2 lakh INR', [120_000, 120_000, 'INR', undefined]],
    ['नब्बे हजार महीना', [90_000, 90_000, undefined, 'month']],
    ['বেতন 80 হাজার থেকে 1 লাখ টাকা', [80_000, 100_000, 'BDT', undefined]],
    ['လစာ 15 သိန်း', [1_500_000, 1_500_000, 'MMK', 'month']],
    ['ደሞዝ 30 ሺህ ብር', [30_000, 30_000, 'ETB', undefined]],
    ['ค่าจ้างวันละ 370 บาท', [370, 370, 'THB', 'day']],
    ['50k-70k pesos/month', [50_000, 70_000, 'PHP', 'month']],
    ['salary 1.2L/mnth', [120_000, 120_000, undefined, 'month']],
    ['சம்பளம் 1 லட்சத்து 20 ஆயிரம்', [120_000, 120_000, undefined, undefined]],
    ['පඩිය ලක්ෂ හයක්', [600_000, 600_000, undefined, undefined]],
    ['mshahara elfu 30', [30_000, 30_000, undefined, undefined]],
    ['လစာ ယွမ် 8000', [8_000, 8_000, 'CNY', 'month']],
    ['ប្រាក់ខែ 1200$', [1_200, 1_200, 'USD', 'month']],
    ['1 lakh 20 thousand', [120_000, 120_000, undefined, undefined]],
    ['dola elfu mbili', [2_000, 2_000, 'USD', undefined]],
    ['သိန်း 30', [3_000_000, 3_000_000, 'MMK', undefined]],
    ['महीना लाख', [100_000, 100_000, undefined, 'month']],
    ['লাখ টাকা', [100_000, 100_000, 'BDT', undefined]],
    ['सवा लाख', [125_000, 125_000, undefined, undefined]],
    ['twelve hundred dollars', [1_200, 1_200, 'USD', undefined]],
    ['ලක්ෂ 2.5', [250_000, 250_000, undefined, undefined]],
    ['enam belas ribu', [16_000, 16_000, 'IDR', undefined]],
    ['SGD 8.500–10.000/bulan', [8_500, 10_000, 'SGD', 'month']],
  ])('is read in %s', (text, sum) => {
    expect(sums(text)).toContainEqual(sum);
  });

  it('is none of a letter that stands by itself, and no sum of two that stand apart', () => {
    expect(sums('size 5 L')).toContainEqual([5, 5, undefined, undefined]);
    expect(sums('lakh reasons')).toEqual([]);
    expect(sums('1 lakh. 20 thousand')).toContainEqual([100_000, 100_000, undefined, undefined]);
  });

  it('is no number that is too long to be one', () => {
    expect(sums('rek 123456789012')).toEqual([]);
  });

  it('names for every wage a currency with a rate, a source and a day on which it expires', () => {
    for (const { currency, expires, effective } of money.wages) {
      expect(money.perDollar[currency], currency).toBeGreaterThan(0);
      expect(effective < expires).toBe(true);
    }
  });
});
