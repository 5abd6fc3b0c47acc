import { choiceIdOf } from '../choice-id.ts';
import { type Flow } from '../flow.ts';
import { type Finding, type Rule, writtenTexts } from './rule.ts';

/** Longer than the tightest channel carries. */
export const tooLong: Rule = {
  name: 'too-long',
  find: (flow, ground) => [
    ...writtenTexts(flow, ground).flatMap(({ path, id, language, text, label }): Finding[] => {
      const most = label ? ground.limits.labelUnits : ground.limits.textUnits;
      if (text.length <= most) return [];
      return [{ path, message: `${id} (${language}) has ${text.length} units, at most ${most}`, mend: 'shorten it' }];
    }),
    ...longIds(flow, ground.limits.choiceIdBytes),
  ],
};

function longIds(flow: Flow, most: number): Finding[] {
  return [...flow.steps].flatMap(([name, step]) =>
    (step.kind === 'ask' ? step.choices : []).flatMap(({ id }, index): Finding[] => {
      const whole = choiceIdOf(flow.id, name, id);
      const bytes = new TextEncoder().encode(whole).length;
      if (bytes <= most) return [];
      return [
        {
          path: `steps.${name}.choices.${index}.id`,
          message: `the button's id ${whole} has ${bytes} bytes, at most ${most}`,
          mend: 'shorten the name of the flow, the step or the choice',
        },
      ];
    }),
  );
}
