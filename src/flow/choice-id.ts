/** Buttons that choose a language belong to no flow; a tilde cannot begin a flow's name. */
const languageMenu = '~language';
const languageMenuPage = '~languages';
const readLanguage = '~read';

/** A button's id names its question, so that a press on an old message is not taken for an answer to the present one. */
export function choiceIdOf(flow: string, step: string, choice: string): string {
  return `${flow}.${step}.${choice}`;
}

export function languageChoiceId(language: string): string {
  return `${languageMenu}.${language}`;
}

/** The button that shows another page of the language menu. */
export function menuPageChoiceId(page: number): string {
  return `${languageMenuPage}.${page}`;
}

/** The button that says which language the person reads where theirs lacks a text. */
export function readLanguageChoiceId(language: string): string {
  return `${readLanguage}.${language}`;
}

/** The button beside those languages: none of them. */
export const readNoneChoiceId = `${readLanguage}.none`;

/** The step name of the open language menu; the question under it is the newest of the trail. */
export function menuStep(page: number): string {
  return page === 0 ? languageMenu : `${languageMenu}.${page}`;
}

/** The page of the language menu that a step name stands for; null for a question. */
export function menuPageOf(step: string): number | null {
  const [name, page = '0', ...rest] = step.split('.');
  return name === languageMenu && rest.length === 0 && /^\d{1,2}$/u.test(page) ? Number(page) : null;
}

export type ReadChoiceId =
  | { readonly kind: 'answer'; readonly flow: string; readonly step: string; readonly choice: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'menu-page'; readonly page: number }
  | { readonly kind: 'reads'; readonly language: string }
  | { readonly kind: 'reads-none' }
  | { readonly kind: 'unknown' };

export function readChoiceId(id: string): ReadChoiceId {
  const [flow, step, choice, ...rest] = id.split('.');
  if (id === readNoneChoiceId) return { kind: 'reads-none' };
  if (flow === readLanguage && step !== undefined && choice === undefined) return { kind: 'reads', language: step };
  if (flow === languageMenuPage && /^\d{1,2}$/u.test(step ?? '') && choice === undefined) {
    return { kind: 'menu-page', page: Number(step) };
  }
  if (flow === languageMenu && step !== undefined && choice === undefined) return { kind: 'language', language: step };
  if (flow === undefined || step === undefined || choice === undefined || rest.length > 0) return { kind: 'unknown' };
  return { kind: 'answer', flow, step, choice };
}
