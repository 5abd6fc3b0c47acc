import { type Invariant } from './invariant.ts';

/** Design, promise 2: a case opens with its alert, in one transaction. */
export const firstSignalAlerts: Invariant = {
  name: 'first-signal-alerts',
  breach(_house, { before, plan }) {
    const opened = before.openCase === null && plan.caseAfter !== null;
    return opened && plan.alert === null ? 'a case opened and nobody was alerted' : undefined;
  },
};
