import { type LifeTimes } from './account-life.ts';
import { watchTimes } from './connection.ts';
import { leaseTimes } from './lease.ts';

/** How patient the account half is, where nobody says otherwise. */
export const lifeTimes: LifeTimes = { lease: leaseTimes, watch: watchTimes, lookMs: 3_000, steadyMs: 30_000 };
