/** Who is offered an alert on a rung. */
export type LadderAudience =
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'role'; readonly role: 'supervisor' | 'administrator' };

/** The way of an alert: rungs one after another, the last repeated for ever. At least two rungs. */
export interface Ladder {
  readonly rungs: readonly { readonly audience: LadderAudience; readonly acceptWithinMs: number }[];
  /** After accepting, the owner owes a first reply within this time. */
  readonly firstReplyWithinMs: number;
  /** Half-way warning to the owner before it is offered again. */
  readonly remindAfterMs: number;
  /** Later replies, counted from the person's oldest unanswered message. */
  readonly replyWithinMs: number;
}
