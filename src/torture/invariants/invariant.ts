import { type House, type PlayedTurn } from '../world.ts';

/** What must hold at every turn of every conversation. */
export interface Invariant {
  readonly name: string;
  /** What is broken, without the person's words; undefined when it holds. */
  breach(house: House, turn: PlayedTurn): string | undefined;
}

/** Whether the person said something just now: the clock and the channel's own notices are no words. */
export function isWords({ input }: PlayedTurn): boolean {
  const { kind } = input.event;
  return kind !== 'silence' && kind !== 'checked' && kind !== 'blocked' && kind !== 'unblocked';
}
