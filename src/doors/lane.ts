import { type LogFields } from '../core/logger.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { claimDue, type Claimed } from './claim.ts';
import { deliver } from './deliver.ts';
import { type Door } from './outcome.ts';
import { type DoorParts } from './parts.ts';
import { createRound } from './round.ts';

/** Sends of one door under way at once: a mail server that hangs holds up no phone. */
const atOnce = 6;

/** Sends what is due through one door. */
export interface Lane {
  /** Takes as much in hand as it may. Never throws. */
  readonly fill: () => void;
  /** What is under way, until nothing is. */
  readonly idle: () => Promise<void>;
}

export function createLane(
  parts: DoorParts,
  door: Door,
  on: {
    readonly next: (wakeUp: WakeUp) => void;
    readonly complain: (event: string, fields: LogFields) => void;
    readonly isStopped: () => boolean;
  },
): Lane {
  const underWay = new Set<Promise<void>>();

  async function take(): Promise<void> {
    const most = atOnce - underWay.size;
    if (most <= 0 || on.isStopped()) return;
    const { store, leaseMs, clock } = parts;
    for (const claimed of await claimDue(store.db, door, { most, leaseMs, now: clock.now() })) {
      const work = send(claimed).finally(() => {
        underWay.delete(work);
        // Its place is free for the next.
        round.begin();
      });
      underWay.add(work);
    }
  }

  async function send(claimed: Claimed): Promise<void> {
    try {
      const next = await deliver(parts, claimed);
      if (next !== undefined) on.next(next);
    } catch (error) {
      // It is due again once its lease is over.
      on.complain('doors.not-delivered', { kind: door, error });
    }
  }

  const round = createRound(take, (error) => {
    on.complain('doors.not-claimed', { kind: door, error });
  });
  return {
    fill: round.begin,
    async idle() {
      do await Promise.all([round.over(), ...underWay]);
      while (round.isUnderWay() || underWay.size > 0);
    },
  };
}
