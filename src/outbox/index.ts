export { type AfterCommit, joinAfterCommit, nothingAfterCommit, type Settle } from './after-commit.ts';
export { createDispatcher, type Dispatcher } from './dispatch.ts';
export { type Departure, type Destination, type Draft, enqueue } from './enqueue.ts';
export { type Gate, type GateVerdict } from './gate.ts';
export { type FindChannel } from './send-departure.ts';
export { type RetryPolicy } from './retry-policy.ts';
