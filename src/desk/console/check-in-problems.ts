import { type TermProblem } from '../../checkins/index.ts';

/** Why a field of a check-in was refused, and what to do. */
export const checkInProblems: Readonly<Record<TermProblem, string>> = {
  'not-a-kind': 'Choose how often.',
  'not-a-number': 'Write a whole number: 1 to 31 days, or 1 to 168 hours.',
  'not-a-date': 'Write a day, such as 2026-12-24.',
  'not-a-time': 'Write a time on their clocks, such as 20:00.',
  'not-a-zone': 'Write a time zone by its name, such as Asia/Bangkok.',
  'in-the-past': 'This time is past where they are. Choose one that is still to come.',
  'too-far': 'This is more than a year away. Choose an earlier day.',
  'not-a-grace': 'Write 15 to 1440 minutes.',
  'grace-too-long': 'This is longer than the time between two check-ins: choose less.',
  'question-missing': 'Write the private question, as you agreed on it.',
  'question-too-long': 'At most 200 characters.',
  'question-alarming':
    'This may not stand on a phone that somebody else reads. Ask for something that friends would talk about.',
  'answer-missing': 'Write the answer. Nobody will see it again.',
  'answer-too-short': 'Too short: it would be guessed.',
  'answer-too-long': 'At most 100 characters.',
  'answer-in-question': 'The question holds the answer. Change one of them.',
  'answer-is-command': 'These words mean something to the script (stop, a danger word, a language). Agree on others.',
  'duress-is-answer': 'One of them holds the other: whoever writes it would be misunderstood. Agree on another word.',
};
