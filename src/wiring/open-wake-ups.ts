import { dropOldUploads, dueEvidence } from '../cases/index.ts';
import { dueCheckIns, fallDue } from '../checkins/index.ts';
import { refreshDirectory } from '../contacts/index.ts';
import { type AlertId } from '../core/brand.ts';
import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type Reach } from '../core/turning-point.ts';
import { type ScheduleWakeUp } from '../core/wake-up.ts';
import { createWakeUps, type Escalation, type WakeUpParts, type WakeUps } from '../escalation/index.ts';
import { dueSilences, fallSilent, forgetFloods, type Pump } from '../intake/index.ts';
import { type Dispatcher, type Reports } from '../outbox/index.ts';
import { type QueueConnection, type Store } from '../store/index.ts';
import { type OpenDoors } from './open-doors.ts';
import { type Offers } from './open-offers.ts';
import { type openReadings } from './open-readings.ts';

export interface WakeUpRooms {
  readonly store: Store;
  readonly queue: QueueConnection;
  readonly schedule: ScheduleWakeUp;
  readonly escalation: Escalation;
  readonly dispatcher: Dispatcher;
  readonly reports: Reports;
  readonly offers: Offers;
  readonly doors: OpenDoors;
  readonly readings: ReturnType<typeof openReadings>;
  readonly people: Pump;
  readonly staff: Pump;
  readonly contacts: Parameters<typeof refreshDirectory>[1];
  readonly sweepMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reach: Reach;
}

type Handlers = WakeUpParts['handlers'];
type Due = WakeUpParts['due'];

/** An upload is fetched within minutes of its message; what is older belongs to a message that never came. */
const uploadsKeptMs = 48 * 3_600_000;

/** What this process wakes up for. A row that is due is handled by whoever comes first: each is safe by its own lock. */
export function openWakeUps(
  rooms: WakeUpRooms,
  does: { readonly engine: boolean; readonly delivery: boolean; readonly channels: boolean },
): WakeUps {
  const { queue, sweepMs, clock, logger } = rooms;
  return createWakeUps({
    handlers: { ...(does.engine ? engineHandlers(rooms) : {}), ...(does.delivery ? deliveryHandlers(rooms) : {}) },
    due: [
      ...(does.engine ? engineDue(rooms) : []),
      ...(does.delivery ? deliveryDue(rooms) : []),
      ...(does.channels ? [oldUploads(rooms)] : []),
      async () => {
        await refreshDirectory(rooms.store.db, rooms.contacts);
        return [];
      },
    ],
    ...{ queue, sweepMs, clock, logger },
  });
}

function engineHandlers({
  store,
  clock,
  schedule,
  escalation,
  people,
  offers,
  doors,
  readings,
  reach,
}: WakeUpRooms): Handlers {
  return {
    alert: (id) => escalation.climb(id as AlertId), // Scheduled with an alert's own id.
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
  };
}

function engineDue({ store, escalation, people, staff, offers, doors, readings }: WakeUpRooms): Due {
  return [
    (before) => escalation.dueAlerts(before),
    () => escalation.leftBehind(),
    ...doors.finders,
    async () => {
      people.kick();
      staff.kick();
      await forgetFloods(store.db);
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
  ];
}

function deliveryHandlers({ dispatcher }: WakeUpRooms): Handlers {
  return { delivery: (id) => dispatcher.wake(id) };
}

function deliveryDue({ dispatcher, reports, escalation }: WakeUpRooms): Due {
  return [
    async (before) => {
      await dispatcher.sweep();
      return dispatcher.dueRows(before);
    },
    async () => {
      await reports.sweep();
      await escalation.tellUndelivered();
      return [];
    },
  ];
}

function oldUploads({ store, clock }: WakeUpRooms): Due[number] {
  return async () => {
    await dropOldUploads(store, clock.now().getTime(), uploadsKeptMs);
    return [];
  };
}
