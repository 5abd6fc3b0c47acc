import { check, type Knowledge, noSnapshots } from '../../src/jobcheck/index.ts';
import { type Judged, judgedOf } from './score.ts';

/** A day on which no wage or rate has expired. */
export const someDay = new Date('2026-12-01T00:00:00Z');

export function verdictOn(text: string, knowledge: Knowledge) {
  return check({ parts: [{ source: 'typed', text }] }, knowledge, noSnapshots, someDay);
}

/** What our check makes of one text that was typed. */
export function judgeWith(knowledge: Knowledge): (text: string) => Judged {
  return (text) => judgedOf(verdictOn(text, knowledge));
}
