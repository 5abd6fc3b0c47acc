import { type Act } from './act.ts';
import { type House } from './house.ts';
import { type Breach, type Memory, playConversation } from './play.ts';
import { shrink } from './shrink.ts';
import { type PlayedTurn } from './world.ts';

export interface BrokenConversation extends Breach {
  /** Its number: with the seed it can be played again. */
  readonly number: number;
  /** Shrunk. */
  readonly acts: readonly Act[];
}

export interface TorturePart {
  readonly turns: number;
  readonly broken: readonly BrokenConversation[];
}

/** Of one fault many conversations break; a few show it. */
const mostBroken = 5;

/**
 * Plays the conversations numbered `from` to `to` - 1.
 * @param memory share it between parts of one run
 * @param onTurn is given every turn, in order: what "the same bytes" are said of
 */
export function torture(
  house: House,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
  memory: Memory,
  onTurn: (turn: PlayedTurn) => void,
): TorturePart {
  const broken: BrokenConversation[] = [];
  let turns = 0;
  for (let number = from; number < to && broken.length < mostBroken; number += 1) {
    const { acts, breach } = playConversation(house, { seed, number }, memory, (turn) => {
      turns += 1;
      onTurn(turn);
    });
    if (breach !== undefined) broken.push({ ...breach, number, acts: shrink(house, acts, breach) });
  }
  return { turns, broken };
}
