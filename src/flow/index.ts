export { type Effect } from './effect.ts';
export { type Flows } from './flow.ts';
export { type FlowEvent } from './flow-event.ts';
export { fieldAsked, opensCase, startSession } from './place.ts';
export { isCommandAlone, saysDanger } from './read-command.ts';
export { type Session, sessionSchema } from './session.ts';
export { step } from './step.ts';
export { type FlowWords } from './words.ts';
export * as workshop from './workshop.ts';
