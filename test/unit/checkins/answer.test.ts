import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldAnswer, judgeAnswer, markAnswer, type Secret } from '../../../src/checkins/answer.ts';

const markOf = (folded: string): Buffer => createHash('sha256').update(folded).digest();
const secret = (answer: string, duress: string | null = null): Secret => ({
  question: 'Whose cat was it?',
  answer: markAnswer(answer, markOf),
  duress: duress === null ? null : markAnswer(duress, markOf),
});
const judge = (answer: string, text: string, duress: string | null = null) =>
  judgeAnswer(secret(answer, duress), text, markOf);

it.each([
  ['Bintang', 'bintang'],
  ['Bintang', '  BINTANG!! '],
  ['Bintang', 'namanya bintang kak'],
  ['kucing hitam', 'Kucing   Hitam.'],
  ['42', '٤٢'],
  ['42', '४२'],
  ['42', 'มี ๔๒ นะ'],
  ['Đà Nẵng', 'da nang'],
  ['café', 'cafe'],
  ['星星', '是星星啊'],
  ['มะม่วง', 'กินมะม่วงมา'],
  ['مُحَمَّد', 'محمد'],
  ['बिंदु', 'बिंदु जी'],
])('hears %s in "%s"', (answer, text) => {
  expect(judge(answer, text)).toBe('right');
});

it.each([
  ['Bintang', 'bintangnya'],
  ['Bintang', 'mawar'],
  ['Bintang', ''],
  ['Bintang', 'apakah bintang bulan matahari mawar melati anggrek'],
  ['दिन', 'दान'],
])('does not hear %s in "%s"', (answer, text) => {
  expect(judge(answer, text)).toBe('wrong');
});

it('hears the duress word anywhere, and before the answer', () => {
  expect(judge('bintang', 'makan mangga dulu', 'mangga')).toBe('duress');
  expect(judge('bintang', 'bintang mangga', 'mangga')).toBe('duress');
  const story = `${'cerita panjang '.repeat(20)} mangga`;
  expect(judge('bintang', story, 'mangga')).toBe('duress');
  expect(judge('bintang', 'manggarai', 'mangga')).toBe('wrong');
});

it('folds what it has folded to the same, and marks hold nothing of the words', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldAnswer(foldAnswer(text)) === foldAnswer(text)));
  expect(JSON.stringify(secret('bintang', 'mangga'))).not.toMatch(/bintang|mangga/u);
});
