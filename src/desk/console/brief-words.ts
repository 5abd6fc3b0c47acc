import { type Brief } from '../acts/hand-over.ts';

/** The questions of a hand-over's brief, and what an answer may look like. */
export const briefWords: Readonly<Record<keyof Brief, string>> = {
  promises: 'What was promised',
  agreed_words: 'Agreed words and signs',
  safe_window: 'When it is safe to write next',
  do_nots: 'What must not be done or asked',
  open_questions: 'What is still open',
};

export const briefHints: Readonly<Record<keyof Brief, string>> = {
  promises: 'That somebody writes tomorrow morning; none',
  agreed_words: 'A word that means "not alone"; none',
  safe_window: 'After 22:00 in Myanmar; not known',
  do_nots: 'No calls; the family must not be told',
  open_questions: 'The nationality of the second person; none',
};
