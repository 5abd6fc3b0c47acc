import { languageChoiceId, menuPageChoiceId } from './choice-id.ts';
import { type Effect } from './effect.ts';
import { choiceMeant } from './read-answer.ts';
import { engineTexts, type FlowWords, languageLabels, languageNameId } from './words.ts';

/**
 * Rows of one page. WhatsApp's list holds ten rows (Cloud API, interactive list messages), the tightest of the channels;
 * on a small screen ten numbered lines are about what is seen without scrolling.
 */
const mostRows = 10;

/** The languages of one page; `further` is the page behind "more", null where all fit. */
function pageOf(languages: readonly string[], page: number) {
  if (languages.length <= mostRows) return { shown: languages, further: null };
  const perPage = mostRows - 1;
  const pages = Math.ceil(languages.length / perPage);
  const present = page % pages;
  // After the last page comes the first: whoever passed their language by finds it again.
  return { shown: languages.slice(present * perPage, (present + 1) * perPage), further: (present + 1) % pages };
}

/** The language menu as it is said. */
export function menuEffect(words: FlowWords, page: number): Extract<Effect, { kind: 'say' }> {
  const { shown, further } = pageOf(words.languages, page);
  const choices = shown.map((language) => ({ id: languageChoiceId(language), label: languageNameId(language) }));
  const more = further === null ? [] : [{ id: menuPageChoiceId(further), label: languageLabels.more }];
  return { kind: 'say', text: engineTexts.languageMenu, choices: [...choices, ...more] };
}

/** What a message means while this page is open: a language by its number there or its name, or the next page. */
export function menuAnswer(
  text: string,
  page: number,
  words: FlowWords,
): { readonly language: string } | { readonly page: number } | null {
  const { shown, further } = pageOf(words.languages, page);
  const labels = [...shown.map(languageNameId), ...(further === null ? [] : [languageLabels.more])];
  const index = choiceMeant(
    labels.map((label) => words.answersTo(label)),
    text,
    words,
  );
  if (index === null) return null;
  const language = shown[index];
  return language !== undefined ? { language } : further === null ? null : { page: further };
}
