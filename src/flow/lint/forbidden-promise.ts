import { phraseIn } from './limits.ts';
import { type Finding, type Rule, writtenTexts } from './rule.ts';

/** What the gate would refuse, so that it never arrives: a promise of safety, rescue, time or a legal outcome, or a judgement. */
export const forbiddenPromise: Rule = {
  name: 'forbidden-promise',
  find: (flow, ground) =>
    writtenTexts(flow, ground).flatMap(({ path, id, language, text }): Finding[] => {
      const phrase = phraseIn(text, ground.limits.forbidden.get(language) ?? []) ?? ground.limits.refused(text);
      if (phrase === undefined) return [];
      return [
        { path, message: `${id} (${language}) says “${phrase}”`, mend: 'say only what is so: a person reads this' },
      ];
    }),
};
