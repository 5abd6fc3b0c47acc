import { phraseIn } from './limits.ts';
import { type Finding, type Rule, writtenTexts } from './rule.ts';

/** A first line that whoever holds the phone must not read on its lock screen. */
export const lockScreen: Rule = {
  name: 'lock-screen',
  find: (flow, ground) =>
    writtenTexts(flow, ground).flatMap(({ label, path, id, language, text }): Finding[] => {
      // Buttons do not show before the chat is open.
      const [first = ''] = label ? [] : text.split('\n');
      const word = phraseIn(first, ground.limits.alarming.get(language) ?? []);
      if (word === undefined) return [];
      return [
        {
          path,
          message: `the first line of ${id} (${language}) shows “${word}” on a lock screen`,
          mend: 'begin with a harmless line; the question may follow on the second',
        },
      ];
    }),
};
