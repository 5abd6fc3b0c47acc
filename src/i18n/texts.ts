import { type FluentBundle, type FluentVariable } from '@fluent/bundle';
import { fallbackOrder } from './fallback.ts';
import { TextError } from './text-error.ts';

export interface Texts {
  /** BCP 47 codes of the languages that have texts, sorted. */
  readonly languages: readonly string[];
  /** Whether the language itself has this text; the fallback does not count. */
  has(language: string, id: string): boolean;
  /**
   * The text in this language, or in the next of the fallback order that has it.
   * @throws TextError when no language has it, or an argument is missing
   */
  format(language: string, id: string, args?: Readonly<Record<string, FluentVariable>>): string;
}

/** Texts over bundles that are already read; one bundle a language. */
export function createTexts(bundles: ReadonlyMap<string, FluentBundle>): Texts {
  const patternOf = (language: string, id: string) => bundles.get(language)?.getMessage(id)?.value ?? null;
  return {
    languages: [...bundles.keys()].sort(),
    has: (language, id) => patternOf(language, id) !== null,
    format(language, id, args) {
      for (const candidate of fallbackOrder(language)) {
        const bundle = bundles.get(candidate);
        const pattern = patternOf(candidate, id);
        if (bundle === undefined || pattern === null) continue;
        const errors: Error[] = [];
        const text = bundle.formatPattern(pattern, args === undefined ? null : { ...args }, errors);
        if (errors.length === 0) return text;
        // A person would read "{$name}"; better that the turn fails and is tried again by somebody who can see it.
        throw new TextError(`text ${id} (${candidate}) cannot be written`, 'give it every argument that it names', {
          cause: errors[0],
        });
      }
      throw new TextError(`no language has the text ${id}`, `add it to locales/${fallbackOrder(language).join(', ')}`);
    },
  };
}
