/** The language that every text has, and the last resort of every other. */
export const lastLanguage = 'en';

/**
 * Which languages stand in when a text is missing, nearest first; each ends in English. Nearness by who reads what:
 * most readers of Javanese, Sundanese and Malay also read Indonesian.
 */
const nearest: Readonly<Record<string, readonly string[]>> = {
  jv: ['id'],
  su: ['id'],
  ms: ['id'],
};

/** The languages to try for a text, in order, without repeats. */
export function fallbackOrder(language: string): readonly string[] {
  return [...new Set([language, ...(nearest[language] ?? []), lastLanguage])];
}
