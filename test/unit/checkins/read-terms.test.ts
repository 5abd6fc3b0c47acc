import { expect, it } from 'vitest';
import { readTerms, type TermProblems, type WrittenTerms } from '../../../src/checkins/read-terms.ts';
import { packageFolder } from '../../../src/main.ts';
import { loadScript } from '../../../src/script.ts';

const ears = loadScript(packageFolder, 'id').checkInEars;
const now = new Date('2026-03-01T12:00:00Z');
const good: WrittenTerms = {
  ...{ kind: 'days', every: '1', date: '2026-03-01', time: '20:00', zone: 'Asia/Bangkok', grace: '120' },
  ...{ question: 'Siapa nama kucing nenek?', answer: 'Bintang', duress: 'mangga' },
};
const problems = (part: Partial<WrittenTerms>, agreed = false): TermProblems => {
  const read = readTerms({ ...good, ...part }, { now, ears, agreed });
  return read.kind === 'refused' ? read.problems : {};
};

it('reads what was agreed', () => {
  expect(readTerms(good, { now, ears, agreed: false })).toEqual({
    kind: 'agreed',
    terms: {
      rhythm: { kind: 'days', every: 1, date: '2026-03-01', time: '20:00', zone: 'Asia/Bangkok' },
      graceMinutes: 120,
      secret: { question: 'Siapa nama kucing nenek?', answer: 'Bintang', duress: 'mangga' },
    },
  });
});

it.each<[Partial<WrittenTerms>, TermProblems]>([
  [{ kind: 'weekly' }, { kind: 'not-a-kind' }],
  [{ every: '0' }, { every: 'not-a-number' }],
  [{ every: '1.5' }, { every: 'not-a-number' }],
  [{ kind: 'hours', every: '169' }, { every: 'not-a-number' }],
  [{ date: '2026-02-30' }, { date: 'not-a-date' }],
  [{ time: '25:00' }, { time: 'not-a-time' }],
  [{ zone: '+07:00' }, { zone: 'not-a-zone' }],
  [{ kind: 'once', time: '18:00' }, { time: 'in-the-past' }],
  [{ date: '2028-03-01' }, { date: 'too-far' }],
  [{ grace: '5' }, { grace: 'not-a-grace' }],
  [{ grace: 'two hours' }, { grace: 'not-a-grace' }],
  [{ kind: 'hours', every: '2', grace: '120' }, { grace: 'grace-too-long' }],
  [{ question: ' ' }, { question: 'question-missing' }],
  [{ question: 'x'.repeat(201) }, { question: 'question-too-long' }],
  [{ question: 'Who is your boss?' }, { question: 'question-alarming' }],
  [{ question: 'Apakah di kantor polisi?' }, { question: 'question-alarming' }],
  [{ question: 'Kamu pasti aman, siapa kucingmu?' }, { question: 'question-alarming' }],
  [{ question: 'Nomor 081200000001 siapa?' }, { question: 'question-alarming' }],
  [{ answer: '' }, { answer: 'answer-missing' }],
  [{ answer: 'b' }, { answer: 'answer-too-short' }],
  [{ answer: 'x'.repeat(101) }, { answer: 'answer-too-long' }],
  [{ answer: 'Kucing' }, { answer: 'answer-in-question' }],
  [{ answer: 'berhenti' }, { answer: 'answer-is-command' }],
  [{ answer: 'salah sambung' }, { answer: 'answer-is-command' }],
  [{ duress: 'BINTANG' }, { duress: 'duress-is-answer' }],
  [{ duress: 'bintang kecil' }, { duress: 'duress-is-answer' }],
  [{ duress: 'stop' }, { duress: 'answer-is-command' }],
])('refuses %o by its field', (part, expected) => {
  expect(problems(part)).toEqual(expected);
});

it('names every field that is wrong at once', () => {
  expect(problems({ time: '', zone: 'here', grace: '', question: '' })).toEqual({
    ...{ time: 'not-a-time', zone: 'not-a-zone', grace: 'not-a-grace', question: 'question-missing' },
  });
});

it('keeps the words that were agreed where none are written, and only where some were', () => {
  const words = { question: '', answer: '', duress: '' };
  expect(problems(words, true)).toEqual({});
  expect(readTerms({ ...good, ...words }, { now, ears, agreed: true })).toMatchObject({ terms: { secret: null } });
  expect(problems(words)).toEqual({ question: 'question-missing', answer: 'answer-missing' });
  expect(problems({ question: '', answer: 'Bintang' }, true)).toEqual({ question: 'question-missing' });
});
