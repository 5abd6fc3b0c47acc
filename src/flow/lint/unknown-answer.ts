import { askedBy } from '../condition.ts';
import { type Flow } from '../flow.ts';
import { type Finding, type Rule } from './rule.ts';

/** A condition on an answer that no choice of any flow gives: it would never hold. Answers go along into the next flow. */
export const unknownAnswer: Rule = {
  name: 'unknown-answer',
  find: (flow, { flows }) =>
    [...flow.steps].flatMap(([name, step]) =>
      (step.kind === 'branch' ? step.cases : []).flatMap(({ when }, index) =>
        askedBy(when).flatMap(({ field, choice }): Finding[] => {
          const given = choicesFor([...flows.present.values()], field);
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

function choicesFor(flows: readonly Flow[], field: string): Set<string> {
  return new Set(
    flows
      .flatMap((flow) => [...flow.steps.values()])
      .flatMap((step) => (step.kind === 'ask' && step.field === field ? step.choices.map(({ id }) => id) : [])),
  );
}
