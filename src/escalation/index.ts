export { createEscalation, type Escalation } from './escalation.ts';
export { type EscalationParts, type RaisedAlert } from './parts.ts';
export { createWakeUps, type WakeUpParts, type WakeUps } from './wake-ups.ts';
