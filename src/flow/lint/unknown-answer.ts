import { askedBy } from '../condition.ts';
import { type Flow } from '../flow.ts';
import { type Finding, type Rule } from './rule.ts';

/** A condition on an answer that no choice of the flow gives: it would never hold. */
export const unknownAnswer: Rule = {
  name: 'unknown-answer',
  find: (flow) =>
    [...flow.steps].flatMap(([name, step]) =>
      (step.kind === 'branch' ? step.cases : []).flatMap(({ when }, index) =>
        askedBy(when).flatMap(({ field, choice }): Finding[] => {
          const given = choicesFor(flow, field);
          if (choice === undefined ? given.size > 0 : given.has(choice)) return [];
          return [
            {
              path: `steps.${name}.cases.${index}.when`,
              message: `no question gives ${field}${choice === undefined ? '' : ` the answer ${choice}`}`,
              mend: 'mend the name, or ask it; own words are not seen by conditions',
            },
          ];
        }),
      ),
    ),
};

function choicesFor(flow: Flow, field: string): Set<string> {
  return new Set(
    [...flow.steps.values()].flatMap((step) =>
      step.kind === 'ask' && step.field === field ? step.choices.map(({ id }) => id) : [],
    ),
  );
}
