import { aWayOn } from './a-way-on.ts';
import { commandsObeyed } from './commands-obeyed.ts';
import { dangerCoverOnly } from './danger-cover-only.ts';
import { everyFragmentKept } from './every-fragment-kept.ts';
import { firstSignalAlerts } from './first-signal-alerts.ts';
import { fitToBeRead } from './fit-to-be-read.ts';
import { type Invariant } from './invariant.ts';
import { quietWhenAsked } from './quiet-when-asked.ts';
import { sameAgain } from './same-again.ts';
import { severityNeverFalls } from './severity-never-falls.ts';
import { versionStays } from './version-stays.ts';

/** Held at every turn. A new one is a file and a line here. */
export const invariants: readonly Invariant[] = [
  firstSignalAlerts,
  severityNeverFalls,
  dangerCoverOnly,
  quietWhenAsked,
  commandsObeyed,
  everyFragmentKept,
  versionStays,
  aWayOn,
  ...fitToBeRead,
];

/** Dear, so it is held at some turns only: each costs a turn more. */
export const sampledInvariants: readonly Invariant[] = [sameAgain];
