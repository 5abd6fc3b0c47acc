import { contactValuesIn } from '../../core/contact-values.ts';
import { type Finding, type Rule, writtenTexts } from './rule.ts';

/** A number or address in a text: nobody would notice when it closes. The gate stops such a message when it would leave. */
export const contactInText: Rule = {
  name: 'contact-in-text',
  find: (flow, ground) =>
    writtenTexts(flow, ground).flatMap(({ path, id, language, text }): Finding[] => {
      const [value] = contactValuesIn(text);
      if (value === undefined) return [];
      return [
        {
          path,
          message: `${id} (${language}) names “${value}”`,
          mend: 'put it into contacts/directory.yaml and use a step of kind refer',
        },
      ];
    }),
};
