import { type Checked } from '../advice/index.ts';
import { type CheckInEvent, type CheckInNow, type Settled } from '../checkins/index.ts';
import { type ChannelId, type InboundContent } from '../core/inbound.ts';
import { type PersonMessage } from '../core/outbound.ts';
import { type Effect, type Session } from '../flow/index.ts';
import { type CasePart, type OpenCase } from './plan-case.ts';

/** One event, and where its conversation stands: all that a turn is decided by. */
export interface TurnInput {
  readonly at: Date;
  readonly event:
    | (InboundContent & { readonly languageHint?: string | undefined })
    | { readonly kind: 'silence' }
    | Checked
    /** A responder lets the script speak. */
    | { readonly kind: 'given-back' }
    | CheckInEvent
    /** They wrote the word that we gave them, from an address that was new to us: it is a further way to them. */
    | { readonly kind: 'joined'; readonly channel: ChannelId };
  readonly session: Session | null;
  readonly language: string | null;
  readonly blocked: boolean;
  /** A responder has ended this way to the person. Left out: nobody has. */
  readonly ended?: boolean;
  readonly openCase: OpenCase | null;
  /** Where none is open: the one that was closed last, and lately. */
  readonly closedCase?: OpenCase | null;
  /** What was agreed about check-ins with this person; null or absent where nothing is. */
  readonly checkIn?: CheckInNow | null | undefined;
  /** Whether the channel sends pictures. Left out: it does. */
  readonly sendsPictures?: boolean;
}

/** Everything one event changes. Pure: applying it is somebody else's work. */
export interface TurnPlan extends CasePart {
  readonly session: Session | null;
  readonly language: string | null;
  /** Null: no timer. `keep`: this event says nothing about the timer. */
  readonly silenceAfterMs: number | null | 'keep';
  readonly blocked: boolean;
  readonly messages: readonly PersonMessage[];
  /** The person wants what we said gone from their phone. */
  readonly takesBack: boolean;
  /** What becomes of the offer that is checked, in this order. */
  readonly checks: readonly CheckEffect[];
  /** What became of the round of an agreed check-in. */
  readonly checkIn: Settled | null;
  /** The script has answered for an agreed check-in: the owner owes no reply to this word. */
  readonly scriptAnswered: boolean;
}

/** What the flow wants done about an offer that is to be checked. */
export type CheckEffect = Extract<Effect, { kind: 'keep-evidence' | 'check-offer' | 'agree-news' }>;
