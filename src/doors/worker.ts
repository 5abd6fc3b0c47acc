import { type WakeUp } from '../core/wake-up.ts';
import { quietLog } from '../store/index.ts';
import { createLane } from './lane.ts';
import { doorNames } from './outcome.ts';
import { type DoorParts } from './parts.ts';
import { planUntold } from './plan.ts';
import { ringDue } from './ring.ts';
import { createRound } from './round.ts';

export interface DoorWorker {
  /** Something may have fallen due. Never throws and is not waited for: the sweep looks again. */
  readonly kick: () => void;
  /** Resolves when nothing that was due when it was called waits any more. For whoever must see the end of it. */
  readonly idle: () => Promise<void>;
  /** Takes nothing more; waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Plans, rings and sends. Ids woke it; what there is to do stands in PostgreSQL. */
export function createDoorWorker(parts: DoorParts): DoorWorker {
  const complain = quietLog(parts.logger);
  let stopped = false;
  const lanes = doorNames.map((door) =>
    createLane(parts, door, { next: scheduleLater, complain, isStopped: () => stopped }),
  );

  async function planAndRing(): Promise<void> {
    for (let taken = 1; taken > 0 && !stopped;) {
      const planned = await planUntold(parts);
      planned.wakeUps.forEach(scheduleLater);
      taken = planned.taken + (await ringDue(parts));
    }
  }

  /** What is due now is done in this very round. */
  function scheduleLater(wakeUp: WakeUp): void {
    if (wakeUp.dueAt > parts.clock.now()) parts.schedule(wakeUp);
  }

  const round = createRound(
    async () => {
      await planAndRing();
      for (const lane of lanes) lane.fill();
    },
    (error) => {
      complain('doors.not-planned', { error });
    },
  );
  const kick = (): void => {
    if (!stopped) round.begin();
  };
  const idle = async (): Promise<void> => {
    await round.over();
    await Promise.all(lanes.map((lane) => lane.idle()));
  };
  return {
    kick,
    async idle() {
      kick();
      await idle();
    },
    async stop() {
      stopped = true;
      await idle();
    },
  };
}
