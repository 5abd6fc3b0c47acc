/**
 * Whether a number can be reached and answered through. Told on every look that fails, and once when it is well again.
 *
 * starting → listening ⇄ unreachable | unauthorized | cannot-commit → stopped
 */
export type CloudHealth =
  | { readonly kind: 'starting' }
  | { readonly kind: 'listening' }
  /** No answer or a server error. `code` is a network code, an HTTP status or a code of Meta's. */
  | { readonly kind: 'unreachable'; readonly code: string; readonly attempt: number }
  /** The token is refused, or the number is not this token's. People's words still come in; nobody can be answered. */
  | { readonly kind: 'unauthorized'; readonly attempt: number }
  /** Deliveries come, our own store does not take them. Meta repeats them for up to seven days. */
  | { readonly kind: 'cannot-commit'; readonly attempt: number }
  | { readonly kind: 'stopped' };

export type OnCloudHealth = (health: CloudHealth) => void;
