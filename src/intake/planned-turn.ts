import { type ClaimedTurn } from './claim-turns.ts';
import { type TurnPlan } from './plan-turn.ts';

export interface PlannedTurn {
  readonly turn: ClaimedTurn;
  readonly plan: TurnPlan;
}
