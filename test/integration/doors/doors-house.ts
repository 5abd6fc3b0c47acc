import { type WakeUp } from '../../../src/core/wake-up.ts';
import { createDoors, type Doors } from '../../../src/doors/index.ts';
import { type DoorParts } from '../../../src/doors/parts.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { type ResponderId } from '../../../src/core/brand.ts';
import { readTexts } from './texts.ts';
import { type Severity } from '../../../src/core/severity.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { type PushStandin, startPushStandin, type StandinBrowser } from '../../standins/push/index.ts';
import { aCase, aHouse, alertOf, aResponder, type House, type TestCase } from '../escalation/house.ts';

/** Alerts, responders and doors on one database, by a clock that the test moves; a push service outside. */
export interface DoorsHouse {
  readonly store: TestStore;
  readonly house: House;
  readonly doors: Doors;
  readonly push: PushStandin;
  readonly outcomes: string[];
  readonly scheduled: WakeUp[];
  /** A second process on the same database. */
  secondDoors(part?: Partial<DoorParts>): Doors;
  /** On the team of the first rung, or a supervisor on the second; with a device where wished. */
  hire(name: string, part?: { supervisor?: boolean }): Promise<ResponderId>;
  aDevice(responder: ResponderId): Promise<StandinBrowser>;
  /** A case that is offered to the first rung. */
  offer(severity?: Severity): Promise<TestCase>;
  close(): Promise<void>;
}

/** Doors to stand-ins on this machine, by the limits that ship. */
export function doorsOn(store: TestStore, part: Partial<DoorParts> = {}): Doors {
  return createDoors({
    ...{ store, clock: systemClock, logger: silentLogger, teamHours: new Map() },
    schedule: () => undefined,
    fold: { foldMs: 60_000, gapMs: 10_000 },
    retry: { attempts: 4, firstRetryMs: 2_000 },
    leaseMs: 60_000,
    text: readTexts(),
    address: 'https://desk.example.org',
    ...{ mailServer: undefined, webhooks: [], pushSubject: 'mailto:ops@example.org', thisMachine: true },
    onOutcome: () => undefined,
    ...part,
  });
}

export async function openDoorsHouse(part: Partial<DoorParts> = {}): Promise<DoorsHouse> {
  const store = await openTestStore();
  const house = aHouse(store, { deskChat: undefined });
  const outcomes: string[] = [];
  const scheduled: WakeUp[] = [];
  const opened: Doors[] = [];
  const open = (own: Partial<DoorParts> = {}): Doors => {
    const doors = doorsOn(store, {
      clock: { now: house.now },
      schedule: (wakeUp) => scheduled.push(wakeUp),
      onOutcome: (door, outcome) => outcomes.push(`${door} ${outcome}`),
      ...part,
      ...own,
    });
    opened.push(doors);
    return doors;
  };
  const doors = open();
  const push = await startPushStandin(() => doors.ofResponder.publicKey());
  return {
    ...{ store, house, doors, push, outcomes, scheduled, secondDoors: open },
    async hire(name, { supervisor = false } = {}) {
      const { id } = await aResponder(store, name);
      await store.db
        .updateTable('responder')
        .set(supervisor ? { role: 'supervisor' } : { teams: ['first-line'] })
        .where('id', '=', id)
        .execute();
      return id;
    },
    async aDevice(responder) {
      const browser = push.subscribe();
      const added = await doors.ofResponder.addDevice(responder, browser.subscription, 'Chrome on Android');
      if (added.kind === 'refused') throw new Error(`the device was refused: ${added.field}`);
      return browser;
    },
    async offer(severity = 3) {
      const one = await aCase(store, house);
      await store.db.updateTable('cases').set({ severity }).where('id', '=', one.raised.caseId).execute();
      await house.commit((tx) => house.escalation.raise(tx, [{ ...one.raised, severity }]));
      return one;
    },
    async close() {
      for (const one of opened) await one.stop();
      await push.stop();
      await store.drop();
    },
  };
}

export const statesOf = async (store: TestStore): Promise<string[]> =>
  (await store.db.selectFrom('notification').select(['door', 'state', 'failure']).orderBy('created_at').execute()).map(
    ({ door, state, failure }) => `${door} ${state}${failure === null ? '' : ` ${failure}`}`,
  );

export const rungOf = async (store: TestStore, one: TestCase): Promise<number> => (await alertOf(store, one)).rung;
