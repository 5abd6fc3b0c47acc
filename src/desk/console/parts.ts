import { type Clock } from '../../core/clock.ts';
import { type Logger } from '../../core/logger.ts';
import { type Directory } from '../../contacts/index.ts';
import { type DoorsOfResponder } from '../../doors/index.ts';
import { type TeamHours } from '../../roster/index.ts';
import { type Store } from '../../store/index.ts';
import { type Actions } from '../actions.ts';
import { type DeskNumbers, type DeskWays, type NamePlace, type SheetParts } from '../ports.ts';
import { type LiveFeed } from './live-feed.ts';
import { type Sessions } from './session.ts';
import { type SignInLimits } from './sign-in-limits.ts';

/** What the console's routes work with. */
export interface ConsoleParts {
  readonly store: Store;
  readonly actions: Actions;
  readonly contacts: Directory;
  readonly sheet: SheetParts;
  readonly namePlace: NamePlace;
  readonly ways: DeskWays;
  readonly teamHours: ReadonlyMap<string, TeamHours>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly sessions: Sessions;
  readonly limits: SignInLimits;
  readonly feed: LiveFeed;
  readonly rehearsal: boolean;
  readonly numbers?: DeskNumbers | undefined;
  readonly doors?: DoorsOfResponder | undefined;
}
