export { createEscalation, type Escalation } from './escalation.ts';
export { type EscalationParts, type RaisedAlert } from './parts.ts';
