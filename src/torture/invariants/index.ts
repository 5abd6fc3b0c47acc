import { aWayOn } from './a-way-on.ts';
import { closedCaseReopens } from './closed-case-reopens.ts';
import { commandsObeyed } from './commands-obeyed.ts';
import { dangerCoverOnly } from './danger-cover-only.ts';
import { everyFragmentKept } from './every-fragment-kept.ts';
import { firstSignalAlerts } from './first-signal-alerts.ts';
import { fitToBeRead } from './fit-to-be-read.ts';
import { foldAsAlone } from './fold-as-alone.ts';
import { type FoldInvariant, type Invariant } from './invariant.ts';
import { oneVoice } from './one-voice.ts';
import { privateWordsKept } from './private-words-kept.ts';
import { quietWhenAsked } from './quiet-when-asked.ts';
import { rightAnswerHeard } from './right-answer-heard.ts';
import { roundSettledOnce } from './round-settled-once.ts';
import { sameAgain } from './same-again.ts';
import { severityNeverFalls } from './severity-never-falls.ts';
import { takenPhoneQuiet } from './taken-phone-quiet.ts';
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
  takenPhoneQuiet,
  rightAnswerHeard,
  roundSettledOnce,
  privateWordsKept,
  oneVoice,
  closedCaseReopens,
  ...fitToBeRead,
];

/** Held at every turn that stands for many. */
export const foldInvariants: readonly FoldInvariant[] = [foldAsAlone, ...fitToBeRead];

/** Dear, so it is held at some turns only: each costs a turn more. */
export const sampledInvariants: readonly Invariant[] = [sameAgain];
