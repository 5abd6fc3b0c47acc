import { type Fault } from '../house.ts';
import { type Invariant } from './invariant.ts';

const faults: readonly Fault['kind'][] = ['fits-channel', 'harmless-first-line', 'no-forbidden-promise'];

/** What a person would read, held against the channels, the lock screen and the gate; one invariant each. */
export const fitToBeRead: readonly Invariant[] = faults.map((name) => ({
  name,
  breach(house, { plan, after }) {
    for (const message of plan.messages) {
      const fault = house.judge(message, plan.session?.language ?? after.language ?? 'en');
      if (fault?.kind === name) return fault.detail;
    }
    return undefined;
  },
}));
