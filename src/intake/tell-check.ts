import { adviceOn, type Checked, outcomeOf, shortForm } from '../advice/index.ts';
import { type PersonMessage } from '../core/outbound.ts';
import { type Texts } from '../i18n/index.ts';

/**
 * The answer to a check, and what may be passed on to friends. Who is on the way hears no score: the flow calls a human.
 * A language that lacks a text of it gets the answer in one that may stand in.
 */
export function tellCheck(checked: Checked, texts: Texts, language: string): PersonMessage[] {
  if (outcomeOf(checked) === 'in-transit') return [];
  const spoken = [language, ...texts.fallback(language), 'en'].find((one) => speaks(texts, one)) ?? 'en';
  const { text, quotes } = adviceOn(checked, texts, spoken);
  const short = shortForm(checked, texts, spoken);
  return [
    { kind: 'text', text, choices: [], quotes: [...quotes] },
    ...(short === undefined ? [] : [{ kind: 'text' as const, text: short, choices: [] }]),
  ];
}

/** Every text of an answer stands in one file: a language has all of them or is not asked. */
function speaks(texts: Texts, language: string): boolean {
  return texts.ids('en').every((id) => !id.startsWith('job-check-') || texts.has(language, id));
}
