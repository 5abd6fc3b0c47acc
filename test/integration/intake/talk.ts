import { type ChannelLimits } from '../../../src/core/channel.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { createFit, createInbox, runTurns, type Script, type TurnParts } from '../../../src/intake/index.ts';
import { createRightOfWay, type Gate, type Settle } from '../../../src/outbox/index.ts';
import { anEvent, aText } from '../../support/builders.ts';
import { type TestStore } from '../../support/test-store.ts';
import { type aHouse } from '../escalation/house.ts';

const nothing = (): void => undefined;
type TestScript = Script & { readonly gate: Gate };

/** What handles the inbox of a test's house. */
export function turnsOf(
  store: TestStore,
  house: ReturnType<typeof aHouse>,
  script: TestScript,
  limits: ChannelLimits = { textUnits: 4_096, buttons: 8 },
  settle: Settle = nothing,
): TurnParts {
  return {
    ...{ store, clock: { now: house.now }, escalation: house.escalation, leaseMs: 1_000, logger: silentLogger },
    ...{ script: () => script, settle, onHandled: nothing, reach: nothing, mirror: undefined },
    fit: createFit(script.gate, () => limits),
    limitsOf: () => limits,
    rightOfWay: createRightOfWay(),
  };
}

/** Handles whatever waits in the inbox. */
export async function handleAll(...of: Parameters<typeof turnsOf>): Promise<void> {
  const parts = turnsOf(...of);
  while ((await runTurns(parts)) === 'more');
}

/** Somebody who writes: each text is taken in, committed and handled before the next. */
export function talkWith(store: TestStore, house: ReturnType<typeof aHouse>, script: TestScript) {
  return async (address: string, ...said: string[]): Promise<void> => {
    for (const text of said) {
      await createInbox(store, nothing, nothing)([anEvent({ address, content: aText(text) })]);
      await handleAll(store, house, script);
    }
  };
}
