import { fold } from '../fold.ts';
import { type Finding, type Rule } from './rule.ts';

/** A question that is asked again in the same words: who did not understand it will not understand it now. */
export const sameWords: Rule = {
  name: 'same-words',
  find: (flow, { texts }) =>
    [...flow.steps].flatMap(([name, step]) => {
      if (step.kind !== 'ask' && step.kind !== 'check') return [];
      const ids = [step.text, ...step.again];
      return texts.written.flatMap((language): Finding[] => {
        const said = ids.filter((id) => texts.has(language, id)).map((id) => fold(texts.preview(language, id)));
        if (new Set(said).size === said.length) return [];
        return [
          {
            path: `steps.${name}.again`,
            message: `question ${name} is asked again in the same words (${language})`,
            mend: 'give each asking its own words',
          },
        ];
      });
    }),
};
