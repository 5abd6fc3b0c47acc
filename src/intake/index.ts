export { createInbox } from './receive.ts';
export { createPump, type Pump } from './pump.ts';
export { type PlannedTurn } from './planned-turn.ts';
export { createFit } from './fit.ts';
export { type ClaimedTurn } from './claim-turns.ts';
export { planTurn, type Script, type TurnInput, type TurnPlan } from './plan-turn.ts';
export { type DeskEvent, runDeskEvent } from './run-desk-events.ts';
export { runTurns } from './run-turns.ts';
export { dueSilences, fallSilent, resumeTalk } from './silence.ts';
