import { type Match } from './session.ts';

/** What is heard in every wait, whatever the flow. `repeat` says the present question once more. */
export const commandNames = ['danger', 'stop', 'human', 'wipe', 'back', 'skip', 'language', 'repeat'] as const;
export type CommandName = (typeof commandNames)[number];

/** What the engine needs of the locales: all languages at once, since nobody writes only in the one they chose. */
export interface FlowWords {
  /** Languages that a person can choose, in the order of the menu. */
  readonly languages: readonly string[];
  /** Whether the talk must fall silent at once: someone reads along, or may. Its words have their home in the gate's. */
  danger(text: string): boolean;
  /** Languages that may be offered where this one lacks a text, nearest first. */
  fallback(language: string): readonly string[];
  /** Whether the language itself has this text. */
  has(language: string, id: string): boolean;
  /** Folded messages that are a command as a whole. */
  readonly whole: ReadonlyMap<string, CommandName>;
  /** Folded phrases that are a command wherever they stand, as they are looked for. */
  readonly within: readonly { readonly needle: string; readonly command: CommandName }[];
  /** Folded names of languages. */
  readonly languageNames: ReadonlyMap<string, string>;
  /** Folded number words: "satu" → 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Folded words that change no answer: "kak", "please". */
  readonly fillers: ReadonlySet<string>;
  /**
   * The known places that the words may mean, likeliest first: a few, and none where nothing is like them. Absent where no
   * place is known: questions that match are then passed over.
   */
  readonly findPlaces?: ((text: string) => readonly Match[]) | undefined;
  /** Folded words that mean a choice, by the text id of its label. */
  answersTo(label: string): ReadonlySet<string>;
}

/** Text id of a language's own name, for the menu. */
export function languageNameId(language: string): string {
  return `language-name-${language}`;
}

/** Labels that stand beside a list of languages. */
export const languageLabels = { more: 'choice-more', person: 'choice-a-person' } as const;

/** Texts that the engine itself says, whatever the flow. */
export const engineTexts = {
  languageMenu: 'language-menu',
  languageMissing: 'language-missing',
  stopped: 'stopped',
  welcomeBack: 'welcome-back',
  humanComing: 'human-coming',
  wipeHowTo: 'wipe-how-to',
  coverReply: 'cover-reply',
} as const;
