export { type Checked, checkedSchema } from './checked.ts';
export {
  adviceOn,
  type AdviceTexts,
  phoneScreenUnits,
  reasonId,
  shortForm,
  shortFormOf,
  shortFormUnits,
  warningsIn,
} from './compose.ts';
export { type Rule as WarningRule, ruleSchema as warningRuleSchema } from '../jobcheck/index.ts';
export { type Outcome, outcomeOf } from './outcome.ts';
