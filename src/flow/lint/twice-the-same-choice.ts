import { type Finding, type Rule } from './rule.ts';

/** Two choices of one question that share their id or their label: a press could mean either. */
export const twiceTheSameChoice: Rule = {
  name: 'twice-the-same-choice',
  find: (flow) =>
    [...flow.steps].flatMap(([name, step]) =>
      (step.kind === 'ask' ? step.choices : []).flatMap(({ id, label }, index, all): Finding[] =>
        all.slice(0, index).some((other) => other.id === id || other.label === label)
          ? [
              {
                path: `steps.${name}.choices.${index}`,
                message: `choice ${id} of ${name} stands there twice`,
                mend: 'give each choice its own id and label',
              },
            ]
          : [],
      ),
    ),
};
