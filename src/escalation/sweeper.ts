import { type Clock } from '../core/clock.ts';
import { type LogFields } from '../core/logger.ts';
import { type ScheduleWakeUp, type WakeUp, type WakeUpKind } from '../core/wake-up.ts';
import { withinMs } from './time-limit.ts';

/** Rows that fall due before a moment, read from PostgreSQL. */
export type FindDue = (before: Date) => Promise<readonly WakeUp[]>;

export interface SweeperParts {
  readonly due: readonly FindDue[];
  readonly sweepMs: number;
  readonly clock: Clock;
  /** Never throws, and comes back within its own limit. */
  readonly handle: (kind: WakeUpKind, id: string) => Promise<void>;
  readonly schedule: ScheduleWakeUp;
  readonly complain: (event: string, fields: LogFields) => void;
}

export interface Sweeper {
  /** Never throws. Joins the sweep that is under way, if one is. */
  sweep(): Promise<void>;
  /** Resolves when no sweep is under way. */
  idle(): Promise<void>;
}

const findMs = 10_000;
const handledAtOnce = 8;

/**
 * Each kind of row is swept by itself, so that a kind that hangs holds up no other; a sweep that is still under way is
 * not begun again.
 */
export function createSweeper(parts: SweeperParts): Sweeper {
  const underWay = new Map<FindDue, Promise<void>>();

  async function sweepOne(find: FindDue): Promise<void> {
    try {
      const now = parts.clock.now().getTime();
      const rows = await withinMs(findMs, find(new Date(now + parts.sweepMs)));
      const overdue = rows.filter(({ dueAt }) => dueAt.getTime() <= now);
      for (const row of rows) if (row.dueAt.getTime() > now) parts.schedule(row);
      await sideBySide(overdue, handledAtOnce, ({ kind, id }) => parts.handle(kind, id));
    } catch (error) {
      parts.complain('sweep.failed', { error });
    }
  }

  return {
    async idle() {
      await Promise.all(underWay.values());
    },
    async sweep() {
      await Promise.all(
        parts.due.map((find) => {
          const running =
            underWay.get(find) ??
            sweepOne(find).finally(() => {
              underWay.delete(find);
            });
          underWay.set(find, running);
          return running;
        }),
      );
    },
  };
}

async function sideBySide<Item>(
  items: readonly Item[],
  atOnce: number,
  handle: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of waiting) await handle(item);
    }),
  );
}
