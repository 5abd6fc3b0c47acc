import { type House } from '../house.ts';
import { type PlayedFold, type PlayedTurn } from '../world.ts';

/** What must hold at every turn of every conversation. */
export interface Invariant {
  readonly name: string;
  /** What is broken, without the person's words; undefined when it holds. */
  breach(house: House, turn: PlayedTurn): string | undefined;
}

/** What must hold where many messages were handled as one turn. */
export interface FoldInvariant {
  readonly name: string;
  breach(house: House, turn: PlayedFold): string | undefined;
}

const noWords: ReadonlySet<string> = new Set([
  ...['silence', 'checked', 'blocked', 'unblocked', 'given-back', 'check-in', 'check-in-missed'],
]);

/** Whether the person said something just now: the clock, the desk and the channel's own notices are no words. */
export function isWords({ input }: PlayedTurn): boolean {
  return !noWords.has(input.event.kind);
}

/** Whether the script speaks for an agreed check-in, though a responder has the talk. */
export function asksForCheckIn({ before, input }: Pick<PlayedTurn, 'before' | 'input'>): boolean {
  return input.checkIn?.state === 'asked' && before.session?.state === 'asking' && before.session.checkIn !== undefined;
}

/** Whether both are the same once they are written down, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
