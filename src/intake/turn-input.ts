import { type Checked } from '../advice/index.ts';
import { type CheckInEvent, type CheckInNow } from '../checkins/index.ts';
import { type InboundContent } from '../core/inbound.ts';
import { type Session } from '../flow/index.ts';
import { type OpenCase } from './plan-case.ts';

/** One event, and where its conversation stands: all that a turn is decided by. */
export interface TurnInput {
  readonly at: Date;
  readonly event:
    | (InboundContent & { readonly languageHint?: string | undefined })
    | { readonly kind: 'silence' }
    | Checked
    | CheckInEvent;
  readonly session: Session | null;
  readonly language: string | null;
  readonly blocked: boolean;
  readonly openCase: OpenCase | null;
  /** What was agreed about check-ins with this person; null or absent where nothing is. */
  readonly checkIn?: CheckInNow | null | undefined;
}
