import { type Clock } from '../core/clock.ts';
import { type Accept } from '../core/inbound.ts';
import { isPassingTrouble } from '../store/index.ts';

/** Whether what comes in can be committed. */
export interface WatchedAccept {
  readonly accept: Accept;
  /** Why the newest event could not be committed, in words for the operator; undefined once one was, or after a while in which none came. */
  readonly problem: () => string | undefined;
}

/** Providers come again within seconds; after so long without a try nothing is known any more, and whoever keeps people away from us should not. */
const rememberedMs = 30_000;

/** A database may answer questions and keep nothing: its disk is full, or it is read-only. Only those who write notice. */
export function watchAccept(accept: Accept, clock: Clock): WatchedAccept {
  let failed: { readonly code: string; readonly at: number } | undefined;
  return {
    async accept(events) {
      try {
        await accept(events);
        if (events.length > 0) failed = undefined;
      } catch (error) {
        if (isPassingTrouble(error)) failed = { code: codeOf(error), at: clock.now().getTime() };
        throw error;
      }
    },
    problem() {
      if (failed === undefined || clock.now().getTime() - failed.at > rememberedMs) return undefined;
      return `inbox: ${failed.code}, nothing is taken in`;
    },
  };
}

/** The driver's words may hold an address or a row: its code is enough, the log has the rest. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no connection';
