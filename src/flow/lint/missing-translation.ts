import { type TextSource } from '../build-words.ts';
import { type Finding, type Rule, textsOf } from './rule.ts';

/**
 * A text or a choice that nobody wrote, or that a language lacks whose level demands it. What a language may lack, it asks
 * for in the conversation; the fallback is for that, not for what can be seen here.
 */
export const missingTranslation: Rule = {
  name: 'missing-translation',
  find: (flow, { texts }) =>
    [...flow.steps].flatMap(([name, step]) =>
      textsOf(name, step).flatMap(({ id, path }): Finding[] => {
        const lacking = lackingLanguages(texts, id);
        if (lacking.length === 0) return [];
        const where = lacking.map((language) => `locales/${language}`).join(', ');
        return [{ path, message: `text ${id} is missing in ${lacking.join(', ')}`, mend: `write it in ${where}` }];
      }),
    ),
};

/** Where English lacks it, no level says who needs it: then every language does. */
function lackingLanguages(texts: TextSource, id: string): string[] {
  const isText = texts.fileOf(id) !== undefined;
  return texts.written.filter((language) => !texts.has(language, id) && (!isText || texts.demands(language, id)));
}
