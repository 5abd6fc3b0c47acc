import { fold } from '../fold.ts';
import { languageLabels } from '../words.ts';
import { type Finding, type Rule, writtenTexts } from './rule.ts';

/** A button whose label, when it is written, would stop the talk instead of answering: not every channel has buttons. */
export const labelIsCommand: Rule = {
  name: 'label-is-command',
  find: (flow, ground) =>
    writtenTexts(flow, ground).flatMap(({ label, path, id, language, text }): Finding[] =>
      // Whoever writes "a person" gets one, as whoever presses the button does.
      label && id !== languageLabels.person && ground.limits.urgent.has(fold(text))
        ? [{ path, message: `${id} (${language}) is the word of a command: “${text}”`, mend: 'say it in other words' }]
        : [],
    ),
};
