import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type ScheduleWakeUp } from '../core/wake-up.ts';
import { type TeamHours } from '../roster/index.ts';
import { type Store } from '../store/index.ts';
import { type MailServer } from './email/send-email.ts';
import { type FoldLimits } from './fold.ts';
import { type Door, type RetryLimits } from './outcome.ts';
import { type DoorText } from './say.ts';
import { type Webhook } from './webhook/send-webhook.ts';

export interface DoorParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly schedule: ScheduleWakeUp;
  /** When teams work that plan no shifts. */
  readonly teamHours: ReadonlyMap<string, TeamHours>;
  readonly fold: FoldLimits;
  readonly retry: RetryLimits;
  /** How long a process may take over one notification before another may send it. */
  readonly leaseMs: number;
  readonly text: DoorText;
  /** Where the desk is reached, without a slash at its end. */
  readonly address: string;
  /** Undefined: there is no mail server. */
  readonly mailServer: MailServer | undefined;
  readonly webhooks: readonly Webhook[];
  /** Who answers for us at push services: https or mailto (RFC 8292). */
  readonly pushSubject: string;
  /** Devices may have http addresses on 127.0.0.1: against a stand-in only. */
  readonly thisMachine: boolean;
  readonly onOutcome: (door: Door, outcome: 'sent' | 'again' | 'failed' | 'expired') => void;
}
