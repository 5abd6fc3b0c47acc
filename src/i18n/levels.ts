/**
 * `full` has every text that a person may read; `safety` has those of the first minute, for a child and a wish to die, and of an
 * agreed check-in.
 */
export const languageLevels = ['full', 'safety'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** The language in which every text is written first; what it lacks is no text. */
export const sourceLanguage = 'en';

/**
 * Files whose texts every language must have: what is said in the first minute, in danger, at stop, wipe and human, to a child,
 * and to somebody who may want to die: there nobody should first be asked which other language they read. In a check-in whoever
 * holds the phone would learn from that question that the answer was the right one, or was not.
 */
export const safetyFiles: readonly string[] = [
  'welcome.ftl',
  'house.ftl',
  'choices.ftl',
  'first-minute.ftl',
  'child.ftl',
  'self-harm.ftl',
  'check-in.ftl',
  'webchat.ftl',
];

/** Files that only the staff reads: the desk works in English, so no other language is held to them. */
export const staffFiles: readonly string[] = ['desk.ftl'];

/** Word files that every language needs before a person may choose it: without them "stop" would not be heard in it. */
export const wordFiles: readonly string[] = [
  'commands.yaml',
  'answers.yaml',
  'gate.yaml',
  'lockscreen.yaml',
  'promises.yaml',
  'triage.yaml',
];

/** Whether a language of this level must have a text that English has in this file. */
export function isDemanded(level: LanguageLevel, file: string): boolean {
  return level === 'full' ? !staffFiles.includes(file) : safetyFiles.includes(file);
}
