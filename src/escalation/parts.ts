import { type CaseCode, type CaseId, type PersonId } from '../core/brand.ts';
import { type CaseKind } from '../core/case-fields.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type Severity } from '../core/severity.ts';
import { type TeamHours } from '../roster/index.ts';
import { type Reach } from '../core/turning-point.ts';
import { type Settle } from '../outbox/index.ts';
import { type SealingKey, type Store } from '../store/index.ts';
import { type DeskChatAccount, type DeskText } from './announce.ts';
import { type Rules } from './next-case.ts';

/** A reason to call a human about a case that is open. */
export interface RaisedAlert {
  readonly caseId: CaseId;
  readonly code: CaseCode;
  readonly person: PersonId;
  readonly key: SealingKey;
  readonly kind: CaseKind;
  readonly severity: Severity;
  readonly language: string | null;
  /** An AlertReason of the flows, `message-set-aside` or `delivery-failed`. */
  readonly reason: string;
  readonly at: Date;
  /** What triage saw, with the person's words; sealed at rest, shown to responders. */
  readonly summary?: string;
  /** Given where the caller's transaction has just opened the case: nobody else can see it, so that nothing of it is read or locked. */
  readonly openedOn?: ChannelId | undefined;
}

export interface EscalationParts extends Rules {
  /** When teams work that plan no shifts; a team that is missing always does. */
  readonly teamHours: ReadonlyMap<string, TeamHours>;
  readonly clock: Clock;
  readonly store: Store;
  readonly logger: Logger;
  /** How long this process may take over sending a row before another may. */
  readonly leaseMs: number;
  readonly settle: Settle;
  /** Present when a desk chat exists. */
  readonly deskChat?: DeskChatAccount | undefined;
  readonly deskText: DeskText;
  readonly reach?: Reach | undefined;
}
