export { agree, endCheckIn } from './agreement.ts';
export { judgeAnswer, markAnswer, type Secret } from './answer.ts';
export { type CheckInEvent, checkInEventSchema } from './check-in-event.ts';
export { dueCheckIns, fallDue } from './fall-due.ts';
export { type CheckInView, readCheckIn } from './read-check-in.ts';
export {
  readTerms,
  type TermEars,
  type TermField,
  type TermProblem,
  type TermProblems,
  type WrittenTerms,
} from './read-terms.ts';
export { type Rhythm } from './rhythm.ts';
export {
  type CheckInNow,
  checkInRowSchema,
  openCheckIn,
  type RoundState,
  type Settled,
  settleRounds,
  takeOverRound,
  vouch,
} from './round.ts';
