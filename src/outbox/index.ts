export { type AfterCommit, joinAfterCommit, nothingAfterCommit, type Settle } from './after-commit.ts';
export { createDispatcher, type Dispatcher } from './dispatch.ts';
export {
  type Departure,
  type Destination,
  disownLeases,
  type Draft,
  enqueue,
  type Enqueued,
  laneOf,
} from './enqueue.ts';
export { type Gate, type GateVerdict } from './gate.ts';
export { type FindChannel } from './send-departure.ts';
export { isWindowOpen, releaseHeld, dropHeld } from './hold.ts';
export { createReports, type Reports } from './report.ts';
export { type RetryPolicy } from './retry-policy.ts';
export { draftsToTakeBack } from './take-back.ts';
export { conversationsToTell, takeUntold, type Untold } from './untold.ts';
