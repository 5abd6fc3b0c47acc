import { z } from 'zod';
import { languageLevels, sourceLanguage } from './levels.ts';

const languageSchema = z.strictObject({
  /** BCP 47; also the folder's name. */
  code: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/u, 'expected a code such as vi or zh-Hans'),
  /** What the language calls itself: the label in the menu. */
  name: z.string().min(1).max(20),
  /** Its English name, for the staff. */
  english: z.string().min(1),
  level: z.enum(languageLevels),
  direction: z.enum(['ltr', 'rtl']),
  /** Languages that may be offered where a text is missing, nearest first. */
  fallback: z.array(z.string()),
});
export type Language = z.infer<typeof languageSchema>;

/** `locales/languages.yaml`, in the order of the menu. */
export const languagesSchema = z.array(languageSchema).superRefine((languages, context) => {
  const codes = languages.map(({ code }) => code);
  const refuse = (path: (string | number)[], message: string) => {
    context.addIssue({ code: 'custom', path, message });
  };
  for (const [index, { code, name, fallback }] of languages.entries()) {
    if (codes.indexOf(code) !== index) refuse([index, 'code'], `${code} stands there twice`);
    if (languages.findIndex((other) => other.name === name) !== index) {
      refuse([index, 'name'], `${name} is the name of two languages`);
    }
    for (const [place, other] of fallback.entries()) {
      if (other === code) refuse([index, 'fallback', place], `${code} cannot stand in for itself`);
      // A language without every text would lead from one missing text to the next.
      else if (languages.find((one) => one.code === other)?.level !== 'full') {
        refuse([index, 'fallback', place], `${other} is no language with every text`);
      } else if (fallback.indexOf(other) !== place) refuse([index, 'fallback', place], `${other} stands there twice`);
    }
  }
  if (languages.find(({ code }) => code === sourceLanguage)?.level !== 'full') {
    refuse([], `${sourceLanguage} must be there, with every text`);
  }
});
