import { type Finding, type Rule, textsOf } from './rule.ts';

/** A text or a choice that some language lacks. The fallback is for the unforeseen, not for what can be seen here. */
export const missingTranslation: Rule = {
  name: 'missing-translation',
  find: (flow, { texts }) =>
    [...flow.steps].flatMap(([name, step]) =>
      textsOf(name, step).flatMap(({ id, path }): Finding[] => {
        const lacking = texts.languages.filter((language) => !texts.has(language, id));
        if (lacking.length === 0) return [];
        const where = lacking.map((language) => `locales/${language}`).join(', ');
        return [{ path, message: `text ${id} is missing in ${lacking.join(', ')}`, mend: `write it in ${where}` }];
      }),
    ),
};
