import { sql } from 'kysely';
import { type WakeUp } from '../core/wake-up.ts';
import { dueNotices } from './claim.ts';
import { createDoorsOfResponder, type DoorsOfResponder } from './of-responder.ts';
import { type DoorParts } from './parts.ts';
import { type OfferPlace, unreachedOffers } from './unreached.ts';
import { createDoorWorker } from './worker.ts';

/** The ways in which responders and machines outside are told of offers. The ladder waits for none of them. */
export interface Doors {
  readonly ofResponder: DoorsOfResponder;
  /** An offer may have been made, or a notification fallen due. Never throws. */
  readonly kick: () => void;
  /** Resolves when nothing that was due waits any more. */
  readonly idle: () => Promise<void>;
  /** What falls due before a moment, for the sweep; it also forgets what is long over. */
  readonly due: (before: Date) => Promise<WakeUp[]>;
  /** Open offers that reached nobody, for the ladder. @param alsoFailed those that failed in the desk chat */
  readonly unreached: (alsoFailed: readonly OfferPlace[]) => Promise<OfferPlace[]>;
  readonly stop: () => Promise<void>;
}

/** Failures of an hour ago belong to rungs whose time is over: the longest that ships has five minutes. */
const failuresCountMs = 3_600_000;
/** Long enough to find out why a phone was silent. */
const keptMs = 30 * 86_400_000;

export function createDoors(parts: DoorParts): Doors {
  const { store, clock } = parts;
  const worker = createDoorWorker(parts);
  const ago = (ms: number) => new Date(clock.now().getTime() - ms);
  return {
    ofResponder: createDoorsOfResponder(parts, worker.kick),
    kick: worker.kick,
    idle: worker.idle,
    async due(before) {
      worker.kick();
      const old = ago(keptMs);
      // What belongs to a page goes with it.
      await sql`delete from page where rung_at < ${old}`.execute(store.db);
      await sql`delete from notification where ended_at < ${old} and page_id is null`.execute(store.db);
      return dueNotices(store.db, before);
    },
    unreached: (alsoFailed) => unreachedOffers(store.db, ago(failuresCountMs), alsoFailed),
    stop: worker.stop,
  };
}
