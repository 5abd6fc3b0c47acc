import { foldAnswer } from './answer.ts';
import { isZone } from '../core/local-time.ts';
import { nextDue, type Rhythm, rhythmSchema, shortestPauseMs } from './rhythm.ts';

/** What a responder writes down when they agree on check-ins with a person. */
export type TermField = 'kind' | 'every' | 'date' | 'time' | 'zone' | 'grace' | 'question' | 'answer' | 'duress';

/** The form as it came: every value a text, missing ones empty. */
export type WrittenTerms = Readonly<Record<TermField, string>>;

export interface Terms {
  readonly rhythm: Rhythm;
  readonly graceMinutes: number;
  /** Null: question, answer and duress word stay as they were agreed. */
  readonly secret: { readonly question: string; readonly answer: string; readonly duress: string | null } | null;
}

/** Why a field is refused: a code, which the desk puts into words. */
export type TermProblem =
  | 'not-a-kind'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-a-time'
  | 'not-a-zone'
  | 'in-the-past'
  | 'too-far'
  | 'not-a-grace'
  | 'grace-too-long'
  | 'question-missing'
  | 'question-too-long'
  | 'question-alarming'
  | 'answer-missing'
  | 'answer-too-short'
  | 'answer-too-long'
  | 'answer-in-question'
  | 'answer-is-command'
  | 'duress-is-answer';
export type TermProblems = Readonly<Partial<Record<TermField, TermProblem>>>;

/** What the words of the house say about a question, and about an answer. */
export interface TermEars {
  /** May it stand on a phone that somebody else reads, and pass the gate? */
  isHarmless(question: string): boolean;
  /** Would the script obey it instead of hearing an answer? */
  isCommand(answer: string): boolean;
}

export interface TermContext {
  readonly now: Date;
  readonly ears: TermEars;
  /** There is an agreement already: its words stay where none are written. */
  readonly agreed: boolean;
}

const longestQuestion = 200;
const longestAnswer = 100;
/** Shorter, and a guess is as good: two letters, or one where a letter is a word. */
const shortestAnswer = 2;
const dayMs = 86_400_000;
/** Who agrees on a time next year has mistyped it. */
const furthestMs = 366 * dayMs;
const grace = { least: 15, most: 24 * 60 };

/** Reads the form whole, so that every field that is wrong is named at once. Pure. */
export function readTerms(
  written: WrittenTerms,
  context: TermContext,
): { readonly kind: 'agreed'; readonly terms: Terms } | { readonly kind: 'refused'; readonly problems: TermProblems } {
  const rhythm = readRhythm(written, context.now);
  const graceMinutes = /^\d{1,5}$/.test(written.grace.trim()) ? Number(written.grace) : 0;
  const graceProblem = problemOfGrace(graceMinutes, rhythm.rhythm);
  const words = problemsOfWords(written, context);
  const problems: TermProblems = {
    ...rhythm.problems,
    ...(graceProblem === undefined ? {} : { grace: graceProblem }),
    ...words,
  };
  if (rhythm.rhythm === undefined || Object.keys(problems).length > 0) return { kind: 'refused', problems };
  const [question, answer, duress] = [written.question.trim(), written.answer.trim(), written.duress.trim()];
  const secret = keepsWords(written, context) ? null : { question, answer, duress: duress === '' ? null : duress };
  return { kind: 'agreed', terms: { rhythm: rhythm.rhythm, graceMinutes, secret } };
}

function readRhythm(
  { kind, every, date, time, zone }: WrittenTerms,
  now: Date,
): { rhythm?: Rhythm; problems: TermProblems } {
  const count = kind === 'once' ? {} : { every: /^\d{1,3}$/.test(every.trim()) ? Number(every) : Number.NaN };
  const read = rhythmSchema.safeParse({ kind, ...count, date, time, zone: zone.trim() });
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
    return {
      problems: {
        ...(wrong.has('kind') ? { kind: 'not-a-kind' } : {}),
        ...(wrong.has('every') ? { every: 'not-a-number' } : {}),
        ...(wrong.has('date') ? { date: 'not-a-date' } : {}),
        ...(wrong.has('time') ? { time: 'not-a-time' } : {}),
        ...(wrong.has('zone') || !isZone(zone.trim()) ? { zone: 'not-a-zone' } : {}),
      },
    };
  }
  const due = nextDue(read.data, now);
  if (due === null) return { problems: { time: 'in-the-past' } };
  if (due.getTime() - now.getTime() > furthestMs) return { problems: { date: 'too-far' } };
  return { rhythm: read.data, problems: {} };
}

function problemOfGrace(minutes: number, rhythm: Rhythm | undefined): TermProblem | undefined {
  if (minutes < grace.least || minutes > grace.most) return 'not-a-grace';
  const pauseMs = rhythm === undefined ? undefined : shortestPauseMs(rhythm);
  // An answer that may still come when the next question is due could belong to either.
  return pauseMs !== undefined && minutes * 60_000 >= pauseMs ? 'grace-too-long' : undefined;
}

function keepsWords({ question, answer, duress }: WrittenTerms, { agreed }: TermContext): boolean {
  return agreed && [question, answer, duress].every((text) => text.trim() === '');
}

function problemsOfWords(written: WrittenTerms, context: TermContext): TermProblems {
  if (keepsWords(written, context)) return {};
  const question = problemOfQuestion(written.question.trim(), context.ears);
  const answer = problemOfAnswer(written.answer.trim(), written.question, context.ears);
  const duress = problemOfDuress(written.duress.trim(), written.answer, context.ears);
  return {
    ...(question === undefined ? {} : { question }),
    ...(answer === undefined ? {} : { answer }),
    ...(duress === undefined ? {} : { duress }),
  };
}

function problemOfQuestion(question: string, ears: TermEars): TermProblem | undefined {
  if (question === '') return 'question-missing';
  if (question.length > longestQuestion) return 'question-too-long';
  return ears.isHarmless(question) ? undefined : 'question-alarming';
}

function problemOfAnswer(answer: string, question: string, ears: TermEars): TermProblem | undefined {
  if (answer === '') return 'answer-missing';
  if (answer.length > longestAnswer) return 'answer-too-long';
  const folded = foldAnswer(answer);
  const isWord = /[\p{Script=Han}]/u.test(folded);
  if ([...folded].length < (isWord ? 1 : shortestAnswer)) return 'answer-too-short';
  if (foldAnswer(question).includes(folded)) return 'answer-in-question';
  return ears.isCommand(answer) ? 'answer-is-command' : undefined;
}

function problemOfDuress(duress: string, answer: string, ears: TermEars): TermProblem | undefined {
  if (duress === '') return undefined;
  if (duress.length > longestAnswer) return 'answer-too-long';
  const [word, right] = [foldAnswer(duress), foldAnswer(answer)];
  if ([...word].length < shortestAnswer) return 'answer-too-short';
  // Who gives the one would be heard as giving the other.
  if (right !== '' && (word.includes(right) || right.includes(word))) return 'duress-is-answer';
  return ears.isCommand(duress) ? 'answer-is-command' : undefined;
}
