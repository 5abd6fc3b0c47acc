import { dropOldUploads, dueEvidence } from '../cases/index.ts';
import { dueCheckIns, fallDue } from '../checkins/index.ts';
import { type Directory, refreshDirectory } from '../contacts/index.ts';
import { type AlertId } from '../core/brand.ts';
import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type Reach } from '../core/turning-point.ts';
import { type ScheduleWakeUp } from '../core/wake-up.ts';
import { createWakeUps, type Escalation, type WakeUps } from '../escalation/index.ts';
import { dueSilences, fallSilent, type Pump } from '../intake/index.ts';
import { type Dispatcher, type Reports } from '../outbox/index.ts';
import { type QueueConnection, type Store } from '../store/index.ts';
import { type OpenDoors } from './open-doors.ts';
import { type Offers } from './open-offers.ts';
import { type openReadings } from './open-readings.ts';

/** An upload is fetched within minutes of its message; what is older belongs to a message that never came. */
const uploadsKeptMs = 48 * 3_600_000;

/** The wiring of what wakes by itself: into whose hands each wake-up goes, and what the sweep looks for. */
export function openWakeUps(parts: {
  readonly queue: QueueConnection;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reach: Reach;
  readonly schedule: ScheduleWakeUp;
  readonly sweepMs: number;
  readonly escalation: Escalation;
  readonly doors: OpenDoors;
  readonly dispatcher: Dispatcher;
  readonly reports: Reports;
  readonly readings: ReturnType<typeof openReadings>;
  readonly offers: Offers;
  readonly people: Pump;
  readonly staff: Pump;
  readonly contacts: Directory;
}): WakeUps {
  const { queue, store, clock, logger, reach, schedule, sweepMs } = parts;
  const { escalation, doors, dispatcher, reports, readings, offers, people, staff, contacts } = parts;
  return createWakeUps({
    queue,
    handlers: {
      alert: (id) => escalation.climb(id as AlertId), // Scheduled with an alert's own id.
      delivery: (id) => dispatcher.wake(id),
      silence: async (id) => {
        await fallSilent(store, id);
        reach('silence.after-commit');
        people.kick();
      },
      offer: offers.run,
      notice: doors.wake,
      'check-in': async (id) => {
        const next = await fallDue({ store, clock }, id);
        for (const wakeUp of next) schedule(wakeUp);
        people.kick();
      },
      evidence: readings.fetch,
      reading: () => {
        readings.kick();
        return Promise.resolve();
      },
    },
    due: [
      (before) => escalation.dueAlerts(before),
      () => escalation.leftBehind(),
      ...doors.finders,
      async (before) => {
        await dispatcher.sweep();
        people.kick();
        staff.kick();
        return dispatcher.dueRows(before);
      },
      async () => {
        await reports.sweep();
        await escalation.tellUndelivered();
        return [];
      },
      (before) => dueSilences(store, before),
      (before) => dueCheckIns(store, before),
      (before) => dueEvidence(store, before),
      offers.due,
      async () => {
        readings.kick();
        await offers.sweep();
        return [];
      },
      async () => {
        await refreshDirectory(store.db, contacts);
        await dropOldUploads(store, clock.now().getTime(), uploadsKeptMs);
        return [];
      },
    ],
    sweepMs,
    clock,
    logger,
  });
}
