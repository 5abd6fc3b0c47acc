import { type TextSource } from '../build-words.ts';
import { engineTexts, languageNameId } from '../words.ts';
import { type LintLimits, phraseIn } from './limits.ts';
import { type Problem } from './rule.ts';

/** Texts that other rooms say: a kind of message we do not know, a message longer than we read. */
const otherHouseTexts = ['unknown-message', 'too-long'];

/** The texts outside flows are held to the same: in every language, harmless on a lock screen, without a promise. */
export function houseTexts(texts: TextSource, limits: LintLimits): Problem[] {
  const ids = [...Object.values(engineTexts), ...otherHouseTexts, ...texts.languages.map(languageNameId)];
  return texts.languages.flatMap((language) =>
    ids.flatMap((id): Problem[] => {
      const problem = (rule: string, message: string, mend: string) => [
        { file: `locales/${language}`, line: 1, rule, message, mend },
      ];
      if (!texts.has(language, id)) {
        return problem(
          'missing-translation',
          `text ${id} is missing in ${language}`,
          `write it in locales/${language}`,
        );
      }
      const text = texts.format(language, id);
      const alarming = phraseIn(text.split('\n')[0] ?? '', limits.alarming.get(language) ?? []);
      const promised = phraseIn(text, limits.forbidden.get(language) ?? []) ?? limits.refused(text);
      return [
        ...(alarming === undefined
          ? []
          : problem('lock-screen', `the first line of ${id} shows “${alarming}”`, 'begin with a harmless line')),
        ...(promised === undefined
          ? []
          : problem('forbidden-promise', `${id} says “${promised}”`, 'say only what is so')),
        ...(text.length <= limits.textUnits ? [] : problem('too-long', `${id} is too long`, 'shorten it')),
      ];
    }),
  );
}
