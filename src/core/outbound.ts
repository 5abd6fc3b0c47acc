import { z } from 'zod';

export const choiceSchema = z.object({
  /** At most 64 bytes: Telegram's callback_data is the tightest channel. */
  id: z.string().min(1).max(64),
  label: z.string().min(1),
});
export type Choice = z.infer<typeof choiceSchema>;

/** A text of ours as a PNG. Rejects where it cannot be drawn; then it goes as a text. */
export type DrawText = (text: string, language: string) => Promise<Buffer>;

/** What a channel is asked to do for a person. */
const personMessageSchema = z.object({
  kind: z.literal('text'),
  text: z.string(),
  /** Buttons where the channel has them, numbered lines where not. */
  choices: z.array(choiceSchema).default([]),
  /** Asks where the person is: where the channel has a button that sends the place, it stands below the text. */
  asks: z.literal('location').optional(),
  /** Pieces of the person's own words that stand in the text between “ and ”: the gate does not read them as ours. */
  quotes: z.array(z.string()).optional(),
  /** Wished as a picture that can be passed on, in this language (BCP 47). A channel that sends none sends the text. */
  asPicture: z.object({ language: z.string() }).optional(),
  /**
   * Opens an agreed check-in, in this language (BCP 47): where the channel carries nothing of ours any more it may have words that
   * were approved for that.
   */
  checkIn: z.string().optional(),
});

/** What a desk chat is asked to do. `topic` is the thread of the case, filled in at the moment of sending. */
const deskMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-topic'), title: z.string().max(128) }),
  z.object({ kind: z.literal('rename-topic'), title: z.string().max(128) }),
  z.object({ kind: z.literal('close-topic') }),
  z.object({ kind: z.literal('topic-text'), text: z.string(), choices: z.array(choiceSchema).default([]) }),
  /** Takes the buttons from an earlier topic-text (named by its outbox dedupe key), so that an offer that has been taken is dead for the others. */
  z.object({ kind: z.literal('kill-choices'), messageKey: z.string(), text: z.string() }),
  /** The short answer to a pressed button; a button that is never answered spins. */
  z.object({ kind: z.literal('answer-press'), pressId: z.string(), text: z.string() }),
]);
/** Takes back from the person's phone what an earlier row said there (named by its outbox dedupe key); with us it stays. */
const revokeSchema = z.object({ kind: z.literal('revoke'), messageKey: z.string() });
export const outboundBodySchema = z.union([personMessageSchema, deskMessageSchema, revokeSchema]);
export type PersonMessage = z.infer<typeof personMessageSchema>;
export type DeskMessage = z.infer<typeof deskMessageSchema>;
export type OutboundBody = PersonMessage | DeskMessage | z.infer<typeof revokeSchema>;

/** `provider-id`: the message's id there; for open-topic the thread's id. */
export interface SendReceipt {
  readonly providerId: string;
}

/**
 * Why a provider will not carry a message. `restricted`: it limits whom our account may write to (WhatsApp's 463, a spam
 * limit); `unpaid`: our account owes it something; `policy`: it refuses the content.
 */
export const refusalReasons = [
  'blocked',
  'gone',
  'malformed',
  'topic-gone',
  'moved',
  'unauthorized',
  'restricted',
  'unpaid',
  'policy',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/**
 * Why a send did not succeed, with the decision already in it, so that nobody matches on texts.
 * - `throttled`: the provider said wait (429); `afterMs` if it said how long. Never counts as a failed try.
 * - `unavailable`: 5xx or no connection: it certainly did not arrive. Try again.
 * - `unknown`: the request went out and no answer came: it may have arrived. Try again, marked "possibly doubled".
 * - `refused`: the provider said never (blocked, gone, malformed). `reason` is a short code for the responder.
 */
export type SendFailure =
  | { readonly kind: 'throttled'; readonly afterMs: number | undefined; readonly scope: 'conversation' | 'account' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      readonly movedTo?: string;
    }
  /** The provider takes nothing for this person until they write again (the Cloud API's 24 hours). Held, and shown as held. */
  | { readonly kind: 'window-closed' };

export class SendError extends Error {
  override readonly name = 'SendError';
  readonly failure: SendFailure;

  constructor(failure: SendFailure) {
    super(`send ${failure.kind}`);
    this.failure = failure;
  }
}
