import { type ClaimedTurn } from './claim-turns.ts';
import { type TurnPlan } from './turn.ts';

/** A turn with what was decided of it, to be applied. */
export interface PlannedTurn<Turn = ClaimedTurn> {
  readonly turn: Turn;
  readonly plan: TurnPlan;
  /** Others of the same conversation that are applied with it: this plan holds what they come to, save their files and checks. */
  readonly folded?: readonly PlannedTurn<Turn>[];
}

/** Each turn by itself, in its order. */
export function unfolded(planned: readonly PlannedTurn[]): readonly PlannedTurn[] {
  return planned.some(({ folded }) => folded !== undefined)
    ? planned.flatMap((one) => [...(one.folded ?? []), one])
    : planned;
}
