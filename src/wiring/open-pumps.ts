import {
  createPump,
  type DeskEventParts,
  type Pump,
  runDeskEvent,
  runTurns,
  runUrgentTurns,
  type TurnParts,
} from '../intake/index.ts';
import { type Notices } from '../store/index.ts';

export interface Pumps {
  readonly people: Pump;
  /** Of people too: what is urgent, beside the rest. */
  readonly urgent: Pump;
  readonly staff: Pump;
}

/** Others are asked for help so often at most. */
const askEveryMs = 250;

/** What handles the inbox: here, or, in a process without the engine, in those that are told. */
export function openPumps(turns: TurnParts, desk: DeskEventParts, notices: Notices): Pumps {
  const { logger } = turns;
  let askedAt = -Infinity;
  const askForHelp = (): void => {
    if (performance.now() - askedAt < askEveryMs) return;
    askedAt = performance.now();
    notices.tell('suar_inbox');
  };
  // Two batches side by side: one is decided while the other waits for its commit.
  const people = createPump(
    async () => {
      const worked = await runTurns(turns);
      if (worked === 'more') askForHelp();
      return worked;
    },
    2,
    logger,
  );
  const urgent = createPump(() => runUrgentTurns(turns), 1, logger);
  const staff = createPump(() => runDeskEvent(desk), 1, logger);
  notices.on('suar_inbox', () => {
    urgent.kick();
    people.kick();
    staff.kick();
  });
  return { people, urgent, staff };
}

/** Both tell the processes that have them. */
export function pumpsElsewhere(notices: Notices): Pumps {
  const stop = () => Promise.resolve();
  const elsewhere: Pump = {
    kick: () => {
      notices.tell('suar_inbox');
    },
    stop,
  };
  // Whoever hears of people looks for what is urgent first: one notice tells both.
  return { people: elsewhere, urgent: { kick: () => undefined, stop }, staff: elsewhere };
}
