/*
 * What to do when a connection to WhatsApp has ended, by its code. Baileys calls them `DisconnectReason` (Types/index.d.ts, 7.0.0-rc14) and
 * passes on what the server's `failure` and `stream:error` stanzas say. Pure: time and chance come as arguments.
 */

/** Why the next connection is made, or none: a code for log, row and desk. */
export type DisconnectReason =
  | 'restart-required'
  | 'closed'
  | 'lost'
  | 'unavailable'
  | 'bad-session'
  | 'replaced'
  | 'client-too-old'
  | 'server-not-proven'
  | 'logged-out'
  | 'banned'
  | 'refused'
  | 'unknown';

/** What the row then says: a human has to act before this number connects again. */
export type StoppedState = 'logged-out' | 'banned' | 'refused';

export type AfterDisconnect =
  | {
      readonly kind: 'reconnect';
      readonly reason: DisconnectReason;
      readonly afterMs: number;
      /** Ask WhatsApp which version of its web client is current: ours is too old. */
      readonly refreshVersion: boolean;
    }
  /** Nothing is deleted: keys that WhatsApp refuses today are wanted for finding out why. */
  | { readonly kind: 'stop'; readonly reason: DisconnectReason; readonly state: StoppedState };

export interface Disconnect {
  /** Undefined where the connection ended without one. */
  readonly code: number | undefined;
  /** How many connections in a row ended before they had been open for a while, this one counted: 1 for the first. */
  readonly failures: number;
  /** How often another process took our place within `replacedWithinMs`, this time counted. */
  readonly replacements: number;
  /** From 0 to 1: spreads many processes over time. */
  readonly chance: number;
}

type Rule =
  | { readonly reason: DisconnectReason; readonly do: 'at-once' | 'back-off' | 'refresh-version' | 'give-way' }
  | { readonly reason: DisconnectReason; readonly do: 'stop'; readonly state: StoppedState };

const rules: Readonly<Record<number, Rule>> = {
  /** Comes right after pairing, and when the server wants a new stream. */
  515: { reason: 'restart-required', do: 'at-once' },
  428: { reason: 'closed', do: 'back-off' },
  /** Also what Baileys says when its keep-alive went unanswered. Never final: Evolution API #2612. */
  408: { reason: 'lost', do: 'back-off' },
  503: { reason: 'unavailable', do: 'back-off' },
  /** Comes now and then without cause ("Stream Errored (ack)", Baileys #1910). The keys are good: they are kept. */
  500: { reason: 'bad-session', do: 'back-off' },
  440: { reason: 'replaced', do: 'give-way' },
  /** The client's version is no longer taken: Baileys #2679, #2733. */
  405: { reason: 'client-too-old', do: 'refresh-version' },
  /** The certificate chain does not lead to WhatsApp's root: somebody may stand between. */
  400: { reason: 'server-not-proven', do: 'back-off' },
  401: { reason: 'logged-out', do: 'stop', state: 'logged-out' },
  403: { reason: 'banned', do: 'stop', state: 'banned' },
  411: { reason: 'refused', do: 'stop', state: 'refused' },
};

export const backOff = { firstMs: 1_000, longestMs: 60_000 } as const;
/** Two processes that throw each other out for ever look like an attack to WhatsApp: fazer-ai/baileys-api waits like this. */
export const replaced = { most: 5, withinMs: 30_000, pauseMs: 30_000 } as const;

export function decideAfterDisconnect({ code, failures, replacements, chance }: Disconnect): AfterDisconnect {
  const rule: Rule = (code === undefined ? undefined : rules[code]) ?? { reason: 'unknown', do: 'back-off' };
  const again = (afterMs: number, refreshVersion = false): AfterDisconnect => ({
    kind: 'reconnect',
    reason: rule.reason,
    afterMs,
    refreshVersion,
  });
  switch (rule.do) {
    case 'at-once':
      // A server that asks for it again and again is waited for like any other.
      return again(failures <= 2 ? 0 : pauseMs(failures, chance));
    case 'back-off':
      return again(pauseMs(failures, chance));
    case 'refresh-version':
      return again(pauseMs(failures, chance), true);
    case 'give-way':
      return again(replacements >= replaced.most ? replaced.pauseMs : pauseMs(failures, chance));
    case 'stop':
      return { kind: 'stop', reason: rule.reason, state: rule.state };
  }
}

/** Doubles with each failure up to the longest; half of it is by chance. */
function pauseMs(failures: number, chance: number): number {
  const whole = Math.min(backOff.longestMs, backOff.firstMs * 2 ** Math.min(16, Math.max(0, failures - 1)));
  return Math.round(whole * (0.5 + chance / 2));
}
