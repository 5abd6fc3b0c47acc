/** Buttons that choose a language belong to no flow; a tilde cannot begin a flow's name. */
const languageMenu = '~language';

/** A button's id names its question, so that a press on an old message is not taken for an answer to the present one. */
export function choiceIdOf(flow: string, step: string, choice: string): string {
  return `${flow}.${step}.${choice}`;
}

export function languageChoiceId(language: string): string {
  return `${languageMenu}.${language}`;
}

/** The step name of the open language menu; the question under it is the newest of the trail. */
export const languageMenuStep = languageMenu;

export type ReadChoiceId =
  | { readonly kind: 'answer'; readonly flow: string; readonly step: string; readonly choice: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'unknown' };

export function readChoiceId(id: string): ReadChoiceId {
  const [flow, step, choice, ...rest] = id.split('.');
  if (flow === languageMenu && step !== undefined && choice === undefined) return { kind: 'language', language: step };
  if (flow === undefined || step === undefined || choice === undefined || rest.length > 0) return { kind: 'unknown' };
  return { kind: 'answer', flow, step, choice };
}
