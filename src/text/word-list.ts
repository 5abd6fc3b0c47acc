import { z } from 'zod';
import { buildPhraseIndex, type PhraseList } from './phrases.ts';

/** What stands in a file of words by concept: `locales/<lang>/triage.yaml`, `locales/<lang>/jobcheck.yaml`. */
export function wordListSchema<Concept extends string>(concepts: z.ZodType<Concept, string>) {
  return z.strictObject({
    language: z.string().min(2).max(35),
    /** Where the words come from. */
    source: z.string().min(1),
    /** ISO 15924 codes of the scripts the language is written in. */
    scripts: z.array(z.string().length(4)).min(1),
    dropsVowels: z.boolean().default(false),
    /** Classes of single words, written `$name` in the patterns. */
    classes: z.record(z.string(), z.array(z.string().min(1)).min(1)).default({}),
    concepts: z.record(z.string(), patterns).transform((written, context) => {
      const known = new Map<Concept, readonly string[]>();
      for (const [name, list] of Object.entries(written)) {
        const concept = concepts.safeParse(name);
        if (concept.success) known.set(concept.data, list);
        else context.addIssue({ code: 'custom', message: `"${name}" is no concept` });
      }
      return known;
    }),
  });
}

const patterns = z.array(z.string().trim().min(1));

export interface WordList<Concept> {
  readonly language: string;
  readonly scripts: readonly string[];
  readonly dropsVowels: boolean;
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly concepts: ReadonlyMap<Concept, readonly string[]>;
}

/** What a word of a list means, and to whom. */
export interface Meaning<Concept> {
  readonly concept: Concept;
  /** BCP 47; `und` for signs that belong to no language. */
  readonly language: string;
}

/** The same, and each pattern tried on its own: slow, and only needed to say which one is wrong. */
export function triedWordListSchema<Concept extends string>(concepts: z.ZodType<Concept, string>) {
  return wordListSchema(concepts).superRefine((list, context) => {
    if (problemOf(list) === undefined) return;
    for (const [concept, written] of list.concepts) {
      written.forEach((pattern, position) => {
        const message = problemOf({ ...list, concepts: new Map([[concept, [pattern]]]) });
        if (message !== undefined) context.addIssue({ code: 'custom', path: ['concepts', concept, position], message });
      });
    }
  });
}

/** A list's patterns, as `buildPhraseIndex` takes them. */
export function phraseLists<Concept>(list: WordList<Concept>): PhraseList<Meaning<Concept>>[] {
  return [...list.concepts].map(([concept, written]) => ({
    tag: { concept, language: list.language },
    patterns: written,
    classes: list.classes,
    dropsVowels: list.dropsVowels,
  }));
}

function problemOf<Concept>(list: WordList<Concept>): string | undefined {
  try {
    buildPhraseIndex(phraseLists(list));
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
