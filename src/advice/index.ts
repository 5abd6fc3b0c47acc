export { type Checked, checkedSchema } from './checked.ts';
export { adviceOn, type AdviceTexts, phoneScreenUnits, reasonId, shortForm, shortFormUnits } from './compose.ts';
export { type Outcome, outcomeOf } from './outcome.ts';
