/**
 * Whether people can reach us through Telegram. Told on every failed try, not only on the first, so that whoever
 * listens can count, and once when it is well again.
 *
 * starting → standing-by ⇄ listening ⇄ unreachable | conflict | unauthorized | cannot-commit → stopped
 */
export type TelegramHealth =
  | { readonly kind: 'starting' }
  | { readonly kind: 'listening' }
  /** Another process polls. */
  | { readonly kind: 'standing-by' }
  /** No answer, a server error, or a pause that Telegram asked for. `code` is a network code or an HTTP status. */
  | { readonly kind: 'unreachable'; readonly code: string; readonly attempt: number }
  /** Someone else polls with our token, or a webhook is set (409). */
  | { readonly kind: 'conflict'; readonly attempt: number }
  /** The token is wrong or was revoked (401, or 404 for a token of the wrong form). An operator must act. */
  | { readonly kind: 'unauthorized'; readonly attempt: number }
  /** Updates come, our own store does not take them. Telegram keeps them for 24 hours. */
  | { readonly kind: 'cannot-commit'; readonly attempt: number }
  | { readonly kind: 'stopped' };

export type OnHealth = (health: TelegramHealth) => void;
