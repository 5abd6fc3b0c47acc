import { type ClaimedTurn } from './claim-turns.ts';
import { type TurnPlan } from './turn.ts';

/** A turn with what was decided of it, to be applied. */
export interface PlannedTurn {
  readonly turn: ClaimedTurn;
  readonly plan: TurnPlan;
}
