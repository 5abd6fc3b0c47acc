import { type TextSource } from '../build-words.ts';
import { type Flows } from '../flow.ts';
import { contactInText } from './contact-in-text.ts';
import { coverSafe } from './cover-safe.ts';
import { deadEnd } from './dead-end.ts';
import { endlessWalk } from './endless-walk.ts';
import { forbiddenPromise } from './forbidden-promise.ts';
import { houseTexts } from './house-texts.ts';
import { labelIsCommand } from './label-is-command.ts';
import { type LintLimits } from './limits.ts';
import { lockScreen } from './lock-screen.ts';
import { missingTranslation } from './missing-translation.ts';
import { provesUnderCover } from './proves-under-cover.ts';
import { type Problem, problemOf, type Rule } from './rule.ts';
import { reachesHuman } from './reaches-human.ts';
import { rehearsalOnly } from './rehearsal-only.ts';
import { sameWords } from './same-words.ts';
import { silenceBranch } from './silence-branch.ts';
import { tooLong } from './too-long.ts';
import { twiceTheSameChoice } from './twice-the-same-choice.ts';
import { unknownAnswer } from './unknown-answer.ts';
import { unknownField } from './unknown-field.ts';
import { unknownTarget } from './unknown-target.ts';
import { unreachableStep } from './unreachable-step.ts';

/** What a flow is refused for. A new rule is a file and a line here. */
const rules: readonly Rule[] = [
  deadEnd,
  unreachableStep,
  unknownTarget,
  silenceBranch,
  endlessWalk,
  missingTranslation,
  sameWords,
  twiceTheSameChoice,
  labelIsCommand,
  lockScreen,
  forbiddenPromise,
  contactInText,
  tooLong,
  unknownField,
  unknownAnswer,
  coverSafe,
  reachesHuman,
  rehearsalOnly,
  provesUnderCover,
];

/** Every problem of the present flows and of the texts that the house says beside them; none means: may be published. */
export function lintFlows(flows: Flows, texts: TextSource, limits: LintLimits): Problem[] {
  const ground = { flows, texts, limits };
  const ofFlows = [...flows.present.values()].flatMap((flow) =>
    rules.flatMap((rule) => rule.find(flow, ground).map((finding) => problemOf(flow, rule.name, finding))),
  );
  return [...houseTexts(flows, texts, limits), ...ofFlows];
}
