import { type WakeUp } from '../core/wake-up.ts';
import { quietLog } from '../store/index.ts';
import { claimDue, type Claimed } from './claim.ts';
import { deliver } from './deliver.ts';
import { type Door, doorNames } from './outcome.ts';
import { type DoorParts } from './parts.ts';
import { planUntold } from './plan.ts';
import { ringDue } from './ring.ts';

/** Sends of one door under way at once: a mail server that hangs holds up no phone. */
const atOnce = 6;

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
  const underWay = new Map<Door, Set<Promise<void>>>(doorNames.map((door) => [door, new Set()]));
  let stopped = false;
  let again = false;
  let planning: Promise<void> | undefined;

  async function planAndRing(): Promise<void> {
    do {
      again = false;
      let taken: number;
      do {
        const planned = await planUntold(parts);
        for (const wakeUp of planned.wakeUps) scheduleLater(wakeUp);
        taken = planned.taken + (await ringDue(parts));
      } while (taken > 0 && !stopped);
      await Promise.all(doorNames.map(fill));
    } while (again && !stopped);
  }

  /** What is due now is done in this very round. */
  function scheduleLater(wakeUp: WakeUp): void {
    if (wakeUp.dueAt > parts.clock.now()) parts.schedule(wakeUp);
  }

  async function fill(door: Door): Promise<void> {
    const mine = underWay.get(door) ?? new Set();
    if (stopped || mine.size >= atOnce) return;
    const how = { most: atOnce - mine.size, leaseMs: parts.leaseMs, now: parts.clock.now() };
    for (const claimed of await claimDue(parts.store.db, door, how)) {
      const work = deliverOne(claimed).finally(() => {
        mine.delete(work);
        // Its place is free for the next.
        kick();
      });
      mine.add(work);
    }
  }

  async function deliverOne(claimed: Claimed): Promise<void> {
    try {
      const next = await deliver(parts, claimed);
      if (next !== undefined) scheduleLater(next);
    } catch (error) {
      // It is due again once its lease is over.
      complain('doors.not-delivered', { error });
    }
  }

  function kick(): void {
    if (stopped) return;
    if (planning !== undefined) {
      again = true;
      return;
    }
    planning = planAndRing()
      .catch((error: unknown) => {
        complain('doors.not-planned', { error });
      })
      .finally(() => {
        planning = undefined;
        if (again) kick();
      });
  }

  const sends = () => [...underWay.values()].flatMap((works) => [...works]);
  async function idle(): Promise<void> {
    while (planning !== undefined || sends().length > 0) await Promise.all([planning, ...sends()]);
  }

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
