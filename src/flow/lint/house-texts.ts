import { contactValuesIn } from '../../core/contact-values.ts';
import { type TextSource } from '../build-words.ts';
import { type Flows } from '../flow.ts';
import { type LintLimits, phraseIn } from './limits.ts';
import { type Problem, textsOf } from './rule.ts';

/**
 * The texts outside flows are held to the same: there in every language whose level demands them, harmless on a lock
 * screen, without a promise. A language that somebody has begun to write and that is not whole is named text by text.
 */
export function houseTexts(flows: Flows, texts: TextSource, limits: LintLimits): Problem[] {
  const ofFlows = new Set(
    [...flows.present.values()].flatMap((flow) =>
      [...flow.steps].flatMap(([name, step]) => textsOf(name, step).map(({ id }) => id)),
    ),
  );
  return texts.written.flatMap((language) => [
    ...texts.lackingFiles(language).map((name) => ({
      file: `locales/${language}/${name}`,
      line: 1,
      rule: 'missing-translation',
      message: `${language} has texts, but no ${name}: nobody may choose it`,
      mend: 'write the file; the one beside it of another language shows the form',
    })),
    ...texts
      .ids('en')
      // Texts of flows are told with the line of the flow; what only the staff reads is held to nothing.
      .filter((id) => !ofFlows.has(id) && texts.demands(language, id))
      .flatMap((id) => problemsOf(texts, limits, language, id)),
  ]);
}

/** What stands below the first line of an answer, and is never one itself. */
const answerParts = 'job-answer.ftl';

function problemsOf(texts: TextSource, limits: LintLimits, language: string, id: string): Problem[] {
  const file = `locales/${language}/${texts.fileOf(id) ?? ''}`;
  const problem = (rule: string, message: string, mend: string): Problem[] => [{ file, line: 1, rule, message, mend }];
  if (!texts.has(language, id)) {
    return problem('missing-translation', `text ${id} is missing in ${language}`, `write it in ${file}`);
  }
  const text = texts.preview(language, id);
  const alarming = phraseIn(text.split('\n')[0] ?? '', limits.alarming.get(language) ?? []);
  const promised = phraseIn(text, limits.forbidden.get(language) ?? []) ?? limits.refused(text);
  const [contact] = contactValuesIn(text);
  const isLabel = texts.fileOf(id) === 'choices.ftl';
  return [
    ...(contact === undefined
      ? []
      : problem('contact-in-text', `${id} names “${contact}”`, 'put it into contacts/directory.yaml')),
    ...(alarming === undefined || isLabel || texts.fileOf(id) === answerParts
      ? []
      : problem('lock-screen', `the first line of ${id} shows “${alarming}”`, 'begin with a harmless line')),
    ...(promised === undefined ? [] : problem('forbidden-promise', `${id} says “${promised}”`, 'say only what is so')),
    ...(text.length <= (isLabel ? limits.labelUnits : limits.textUnits)
      ? []
      : problem('too-long', `${id} is too long`, 'shorten it')),
  ];
}
