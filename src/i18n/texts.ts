import { type FluentBundle, type FluentVariable } from '@fluent/bundle';
import { type Language } from './languages.ts';
import { isDemanded, sourceLanguage } from './levels.ts';
import { TextError } from './text-error.ts';

/** A language whose texts somebody has begun to write. */
export interface WrittenLanguage extends Language {
  readonly bundle: FluentBundle;
  /** Text ids in the order of the files, with the name of the file. */
  readonly files: ReadonlyMap<string, string>;
  /** Word files that it needs and has not. */
  readonly lackingFiles: readonly string[];
}

type Arguments = Readonly<Record<string, FluentVariable>>;

export interface Texts {
  /** Languages that a person may choose, in the order of the menu: what their level demands is all there. */
  readonly languages: readonly string[];
  /** Languages with at least one text, in the order of the menu. */
  readonly written: readonly string[];
  /** Every language of the list, in the order of the menu. */
  readonly known: readonly Language[];
  /** Languages that may be offered where this one lacks a text, nearest first; those that nobody may choose are left out. */
  fallback(language: string): readonly string[];
  /** Ids of the language's texts, in the order of its files. */
  ids(language: string): readonly string[];
  /** The file of a text in English, which tells whether it is one of the first minute. */
  fileOf(id: string): string | undefined;
  /** Whether the level of the language demands this text. */
  demands(language: string, id: string): boolean;
  /** Word files without which nobody may choose the language. */
  lackingFiles(language: string): readonly string[];
  has(language: string, id: string): boolean;
  /** The text with its arguments by name, as in “{$name}”: for reading, never for sending. @throws TextError when it lacks it */
  preview(language: string, id: string): string;
  /**
   * The text in this language and in no other: which one stands in is a question for the person.
   * @throws TextError when the language lacks it, or an argument is missing
   */
  format(language: string, id: string, args?: Arguments): string;
}

/** Texts over languages that are already read. @param known every language, in the order of the menu */
export function createTexts(known: readonly Language[], written: readonly WrittenLanguage[]): Texts {
  const byCode = new Map(written.map((language) => [language.code, language]));
  const source = byCode.get(sourceLanguage);
  const patternOf = (language: string, id: string) => byCode.get(language)?.bundle.getMessage(id)?.value ?? null;
  const demands = (language: string, id: string) => {
    const file = source?.files.get(id);
    const level = byCode.get(language)?.level;
    return file !== undefined && level !== undefined && isDemanded(level, file);
  };
  const write = (language: string, id: string, args: Arguments | undefined, errors: Error[]) => {
    const bundle = byCode.get(language)?.bundle;
    const pattern = patternOf(language, id);
    if (bundle === undefined || pattern === null) {
      throw new TextError(`${language} has no text ${id}`, `add it to locales/${language}`);
    }
    return bundle.formatPattern(pattern, args === undefined ? null : { ...args }, errors);
  };
  const isOffered = ({ code, lackingFiles }: WrittenLanguage) =>
    lackingFiles.length === 0 &&
    [...(source?.files.keys() ?? [])].every((id) => !demands(code, id) || patternOf(code, id) !== null);
  const languages = written.filter(isOffered).map(({ code }) => code);
  return {
    languages,
    written: written.map(({ code }) => code),
    known,
    fallback: (language) => (byCode.get(language)?.fallback ?? []).filter((other) => languages.includes(other)),
    ids: (language) => [...(byCode.get(language)?.files.keys() ?? [])],
    fileOf: (id) => source?.files.get(id),
    demands,
    lackingFiles: (language) => byCode.get(language)?.lackingFiles ?? [],
    has: (language, id) => patternOf(language, id) !== null,
    preview: (language, id) => write(language, id, undefined, []),
    format(language, id, args) {
      const errors: Error[] = [];
      const text = write(language, id, args, errors);
      if (errors.length === 0) return text;
      // A person would read "{$name}"; better that the turn fails and is tried again by somebody who can see it.
      throw new TextError(`text ${id} (${language}) cannot be written`, 'give it every argument that it names', {
        cause: errors[0],
      });
    },
  };
}
