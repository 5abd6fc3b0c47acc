export { type Effect } from './effect.ts';
export { type Flows } from './flow.ts';
export { type FlowEvent } from './flow-event.ts';
export { menuEffect as languageMenu } from './language-menu.ts';
export { withLanguage as alsoReads } from './read-language.ts';
export { fieldAsked, opensCase, startSession } from './place.ts';
export { isCommandAlone, saysDanger } from './read-command.ts';
export { type Session, sessionSchema } from './session.ts';
export { makesChoice, step } from './step.ts';
export {
  type CheckOutcome,
  checkOutcomes,
  checkOutcomeSchema,
  type CheckTrait,
  checkTraits,
  checkTraitSchema,
  type Found,
} from './steps/check.ts';
export { type FlowWords } from './words.ts';
export * as workshop from './workshop.ts';
