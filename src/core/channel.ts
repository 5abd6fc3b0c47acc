import { type Readable } from 'node:stream';
import { type Attachment, type ChannelId } from './inbound.ts';
import { type DeskMessage, type PersonMessage, type SendReceipt } from './outbound.ts';

/** What a channel can carry. Limits are data: each channel's `limits.ts` names the source. */
export interface ChannelLimits {
  /** Longest text of one message in UTF-16 units. */
  readonly textUnits: number;
  /** Zero where the channel has no buttons: choices become numbered lines. */
  readonly buttons: number;
  /** Longest label of a button in UTF-16 units; with a longer one all choices become numbered lines. Left out: any length. */
  readonly labelUnits?: number;
  /** Longest text above buttons, where that is shorter than a text alone. */
  readonly textUnitsWithChoices?: number;
  /** How long after a person's last word the channel still carries ours, in milliseconds. Left out: always. */
  readonly replyWindowMs?: number;
  /** How old a message of ours may be for `revoke` to take it back, in milliseconds. Left out: the channel takes nothing back. */
  readonly revokesWithinMs?: number;
  /** Sends as a picture what was wished as one. Left out: it sends the text, and nobody is offered a picture. */
  readonly pictures?: true;
  /** The channel says nothing later about a message that it has taken, so that nobody needs to find it by the provider's id. */
  readonly neverReports?: true;
}

/** Where people find us on a channel: a bot's link, a phone number. Public, and about nobody. */
export interface PublicAddress {
  /** As a person reads and types it. */
  readonly address: string;
  /** A link that opens the channel there and writes these words by itself, where the channel has such links. */
  readonly linkWith?: (words: string) => string;
}

/** What a channel may want to know of a send beside the message. */
export interface SendContext {
  /** The same for every try of the same message: a provider that knows message ids shows the second try as the first. */
  readonly key: string;
}

/**
 * A messenger as the rest of the house sees it. Inbound goes through `Accept`, which `main` hands to the channel;
 * outbound comes through `send`, called by the outbox only.
 */
export interface Channel {
  readonly id: ChannelId;
  readonly account: string;
  readonly limits: ChannelLimits;
  /**
   * Another process has the connection that this account needs for sending, or may have: what is to be sent is left to it.
   * Left out: any process sends.
   */
  isElsewhere?(): boolean;
  /** Where people find us here; undefined where it is not known yet. Needs no start, and may ask the provider. Rejects where that fails. */
  publicAddress?(): Promise<PublicAddress | undefined>;
  /** Resolves once the channel listens; keeps running until `stop`. Sending needs no start, save where `isElsewhere` says so. */
  start(): Promise<void>;
  /** Ends intake first, then waits for what is under way. */
  stop(): Promise<void>;
  /** @throws SendError and nothing else. */
  send(address: string, message: PersonMessage, context: SendContext): Promise<SendReceipt>;
  /** The id that a send with this key has at the provider, where we choose it: what we gave up may have arrived, and be reported. */
  idOf?(key: string): string;
  /**
   * Opens an agreed check-in in words that the provider approved, which it carries to a closed window too. Undefined: it has none in
   * this language. @throws SendError
   */
  sendCheckIn?(address: string, language: string, context: SendContext): Promise<SendReceipt> | undefined;
  /** Takes back what we said, where the channel can (a wiped talk). @throws SendError */
  revoke?(address: string, providerId: string): Promise<void>;
  /** Opens the bytes of an attachment for streaming. @throws SendError */
  openAttachment?(attachment: Attachment): Promise<Readable>;
  /** Present where the channel can hold a desk chat with topics. */
  readonly desk?: DeskChat;
}

export interface DeskChat {
  /** The chat's address; rows for the desk carry it. */
  readonly address: string;
  /** @param threadId undefined for open-topic. @param messageProviderId the message that kill-choices is about. @throws SendError */
  perform(
    message: DeskMessage,
    threadId: string | undefined,
    messageProviderId: string | undefined,
  ): Promise<SendReceipt>;
}
