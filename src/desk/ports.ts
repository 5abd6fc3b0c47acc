import { type CaseId, type ConversationId, type ResponderId } from '../core/brand.ts';
import { type PublicAddress } from '../core/channel.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type Authoring } from '../authoring/index.ts';
import { type Indicators } from '../identification/index.ts';
import { type AfterCommit, type Gate } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';

/** A member of the desk who acts; `name` is what colleagues see. */
export interface ActingResponder {
  readonly id: ResponderId;
  readonly name: string;
}

/**
 * What the desk asks of the escalation room. Each call runs in the caller's transaction; what is left to do after its
 * commit comes back.
 */
export interface DeskEscalation {
  /** Exactly one claim of a case wins. */
  accept(
    tx: Tx,
    claim: { readonly caseId: CaseId; readonly responder: ActingResponder; readonly at: Date },
  ): Promise<
    | { readonly kind: 'won'; readonly after: AfterCommit }
    | { readonly kind: 'taken'; readonly by: string }
    | { readonly kind: 'closed' }
  >;
  /** The owner owes nothing until the person writes again. */
  ownerReplied(tx: Tx, caseId: CaseId, at: Date): Promise<AfterCommit>;
  /** A colleague has taken the case over: what is owed is theirs from now. */
  handedOver(tx: Tx, caseId: CaseId, at: Date, from?: ResponderId): Promise<AfterCommit>;
  /** Says that somebody is on duty; whoever was not is offered the gravest case that waits. `forMs`: how long it holds. */
  comesOnDuty(tx: Tx, responder: ResponderId, at: Date, forMs?: number): Promise<AfterCommit>;
  /** The case is closed: its alert ends. */
  resolve(tx: Tx, caseId: CaseId, at: Date): Promise<AfterCommit>;
}

/** What the identification sheet is made of, beside the case. */
export interface SheetParts {
  readonly indicators: Indicators;
  /** What triage sees in a message of the person, with the words that show it. */
  readonly readSigns: (text: string) => readonly { readonly concept: string; readonly quote: string }[];
}

/** A known place by its id, as a responder reads it: “KK Park, Myanmar”; undefined for what is no place of ours. */
export type NamePlace = (id: string) => string | undefined;

/** The script goes on in this conversation, once the act has been committed. `main` joins it to intake. */
export type ResumeTalk = (tx: Tx, conversation: ConversationId) => Promise<void>;

/** Where else people can write to us: an account of ours that runs here, and what is told of it. */
export interface PublicPlace extends PublicAddress {
  readonly channel: ChannelId;
  readonly account: string;
}

/** What the desk asks about the ways to a person. `main` joins it to the channels, to intake and to the texts. */
export interface DeskWays {
  /** Those that are known by now: the messengers are asked in the background. */
  readonly places: () => readonly PublicPlace[];
  /** A fresh word by which the person of this conversation is known elsewhere. Runs under the locks of their conversations. */
  readonly giveWord: (tx: Tx, conversation: ConversationId) => Promise<string>;
  /** From now on this conversation is used for nothing. */
  readonly end: (tx: Tx, conversation: ConversationId) => Promise<void>;
  /** What the person is told. */
  readonly offer: (language: string | null, places: readonly PublicPlace[], word: string) => string;
}

/** May these words of a responder go out? Asked before a reply is written, so that its author can mend it. */
export type CheckReply = (
  text: string,
) => { readonly ok: true } | { readonly ok: false; readonly reason: string; readonly phrase: string };

/** What the flows' pages work with; the gate cuts what a rehearsal shows as it would cut what is sent. */
export interface DeskAuthoring {
  readonly authoring: Authoring;
  readonly gate: Gate;
}

/** One of our WhatsApp numbers, as the desk shows it. */
export interface NumberView {
  readonly id: string;
  readonly role: string;
  /** BCP 47; undefined where the house's own holds. */
  readonly language: string | undefined;
  /** A phone was linked to it, and WhatsApp has not ended that. */
  readonly linked: boolean;
  /** Codes of the channel: see number-words.ts. */
  readonly state: string;
  readonly reason: string | null;
  readonly stateAt: Date;
  readonly lastFrameAt: Date | null;
  /** Some process of ours has it. */
  readonly held: boolean;
  readonly limits: {
    readonly reachOutLockedUntil?: Date | undefined;
    readonly newChatQuota?: number | undefined;
    readonly newChatsUsed?: number | undefined;
  };
  /** The attempt to link a phone that runs in this process, or has just ended. */
  readonly pairing:
    | { readonly kind: 'starting' }
    | { readonly kind: 'qr'; readonly text: string }
    | { readonly kind: 'code'; readonly code: string }
    | { readonly kind: 'paired' }
    | { readonly kind: 'failed'; readonly reason: string }
    | undefined;
}

/** What the desk asks of the channel about our numbers. The desk knows no channel: `main` joins them. */
export interface DeskNumbers {
  list(): Promise<readonly NumberView[]>;
  linkByQr(id: string): void;
  /** @returns false where the text is no phone's number with its country's code */
  linkByCode(id: string, phone: string): boolean;
  cancelLinking(id: string): void;
}
