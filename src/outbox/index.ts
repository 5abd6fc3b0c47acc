export { type AfterCommit, joinAfterCommit, nothingAfterCommit, type Settle } from './after-commit.ts';
export { type Departure, type Destination, type Draft, enqueue } from './enqueue.ts';
