import { type TextSource } from '../build-words.ts';
import { type Flow } from '../flow.ts';
import { type Finding, type Rule, textsOf } from './rule.ts';

/**
 * A text or a choice that nobody wrote, or that a language lacks whose level demands it. What a language may lack, it asks
 * for in the conversation; the fallback is for that, not for what can be seen here. A flow with the private question may lack
 * nothing in any: being asked about the language tells the right answer from the duress word.
 */
export const missingTranslation: Rule = {
  name: 'missing-translation',
  find: (flow, { texts }) =>
    [...flow.steps].flatMap(([name, step]) =>
      textsOf(name, step).flatMap(({ id, path }): Finding[] => {
        const lacking = lackingLanguages(texts, id, asksPrivately(flow));
        if (lacking.length === 0) return [];
        const where = lacking.map((language) => `locales/${language}`).join(', ');
        return [{ path, message: `text ${id} is missing in ${lacking.join(', ')}`, mend: `write it in ${where}` }];
      }),
    ),
};

/** Where English lacks it, no level says who needs it: then every language does. */
function lackingLanguages(texts: TextSource, id: string, everywhere: boolean): string[] {
  const needsIt = everywhere || texts.fileOf(id) === undefined;
  return texts.written.filter((language) => !texts.has(language, id) && (needsIt || texts.demands(language, id)));
}

function asksPrivately({ steps }: Flow): boolean {
  return [...steps.values()].some((step) => step.kind === 'ask' && step.proves === true);
}
