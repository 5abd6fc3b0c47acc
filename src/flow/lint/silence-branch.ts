import { type Rule } from './rule.ts';

/** Every wait names what happens on silence. */
export const silenceBranch: Rule = {
  name: 'silence-branch',
  find: (flow) =>
    [...flow.steps].flatMap(([name, step]) =>
      (step.kind !== 'ask' && step.kind !== 'check') || step.silence !== undefined
        ? []
        : [
            {
              path: `steps.${name}`,
              message: `question ${name} does not say what happens on silence`,
              mend: 'write silence: { after: 10m, do: <step> }; `wait` does nothing',
            },
          ],
    ),
};
