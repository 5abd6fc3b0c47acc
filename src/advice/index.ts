export { type Checked, checkedSchema, unreadKinds, verdictSchema } from './checked.ts';
export {
  adviceOn,
  type AdviceTexts,
  phoneScreenUnits,
  reasonId,
  shortForm,
  shortFormOf,
  shortFormUnits,
  shownFindings,
} from './compose.ts';
export { isDoubtful, type Outcome, outcomeOf } from './outcome.ts';
