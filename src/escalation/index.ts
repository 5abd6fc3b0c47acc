export { createEscalation, type Escalation } from './escalation.ts';
export { type EscalationParts, type RaisedAlert } from './parts.ts';
export { createWakeUps, type WakeUps } from './wake-ups.ts';
