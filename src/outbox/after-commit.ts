import { type WakeUp } from '../core/wake-up.ts';
import { type Enqueued } from './enqueue.ts';

/** What a transaction leaves to do once it has been committed. Losing it costs one sweep: the rows are there. */
export interface AfterCommit extends Enqueued {
  readonly wakeUps: readonly WakeUp[];
}

export const nothingAfterCommit: AfterCommit = { departures: [], waitingLanes: [], wakeUps: [] };

export function joinAfterCommit(parts: readonly AfterCommit[]): AfterCommit {
  return {
    departures: parts.flatMap((part) => part.departures),
    waitingLanes: parts.flatMap((part) => part.waitingLanes),
    wakeUps: parts.flatMap((part) => part.wakeUps),
  };
}

/** Given to whoever opens a transaction; called once, after its commit. Never throws. */
export type Settle = (after: AfterCommit) => void;
