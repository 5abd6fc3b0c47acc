import { type Rule } from './rule.ts';

/** The private question is asked of whoever holds the phone: what stands around it must be harmless from the first word to the last. */
export const provesUnderCover: Rule = {
  name: 'proves-under-cover',
  find: (flow) =>
    flow.cover
      ? []
      : [...flow.steps].flatMap(([name, step]) =>
          step.kind === 'ask' && step.proves === true
            ? [
                {
                  path: `steps.${name}.proves`,
                  message: `${name} asks the private question in a flow that is not under cover`,
                  mend: 'write cover: true above, and words that fit it',
                },
              ]
            : [],
        ),
};
