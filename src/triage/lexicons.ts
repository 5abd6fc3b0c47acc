import { z } from 'zod';
import { buildPhraseIndex, tokens } from '../text/index.ts';
import { type Concept, conceptSchema } from './concepts.ts';
import { type Opinion } from './opinion.ts';

const patterns = z.array(z.string().trim().min(1));

/** `locales/<lang>/triage.yaml`. */
export const wordListSchema = z.strictObject({
  language: z.string().min(2).max(35),
  /** Where the words come from. */
  source: z.string().min(1),
  /** ISO 15924 codes of the scripts the language is written in. */
  scripts: z.array(z.string().length(4)).min(1),
  dropsVowels: z.boolean().default(false),
  /** Classes of single words, written `$name` in the patterns. */
  classes: z.record(z.string(), z.array(z.string().min(1)).min(1)).default({}),
  concepts: z.partialRecord(conceptSchema, patterns),
});
export type WordList = z.infer<typeof wordListSchema>;

/** The same, and each pattern tried on its own: slow, and only needed to say which one is wrong. */
export const triedWordListSchema = wordListSchema.superRefine((list, context) => {
  if (problemOf(list) === undefined) return;
  for (const [concept, written] of Object.entries(list.concepts)) {
    written.forEach((pattern, position) => {
      const message = problemOf({ ...list, concepts: { [concept]: [pattern] } });
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['concepts', concept, position], message });
    });
  }
});

/** Of `places/gazetteer.json` what a sign is made of; the room `places` reads the rest of it. */
export const placesSchema = z.object({
  places: z.array(
    z.object({
      kind: z.string(),
      names: z.array(z.object({ text: z.string().min(2), common: z.literal(true).optional() })).min(1),
    }),
  ),
});
export type Places = z.infer<typeof placesSchema>;

export interface Meaning {
  readonly concept: Concept;
  /** `und` for places and for signs that belong to no language. */
  readonly language: string;
}

export interface Lexicons {
  /** Absent where none was learned: the lists decide alone. */
  readonly opinion?: Opinion | undefined;
  readonly index: ReturnType<typeof buildPhraseIndex<Meaning>>;
  readonly scriptsByLanguage: ReadonlyMap<string, readonly string[]>;
}

/** @throws RangeError when a pattern is no pattern; `triedWordListSchema` then names the place. */
export function compileLexicons(lists: readonly WordList[], places: Places): Lexicons {
  // Where people only pass through is no sign; nor is a name that is an ordinary word too.
  const placeNames = places.places
    .flatMap(({ kind, names }) => (kind === 'transit' ? [] : names))
    .flatMap(({ text, common }) => (common === true ? [] : [literally(text)]));
  const fromLists = lists.flatMap(phraseLists);
  const place = {
    tag: { concept: 'place' as const, language: 'und' },
    patterns: placeNames,
    classes: {},
    dropsVowels: false,
  };
  return {
    index: buildPhraseIndex<Meaning>([...fromLists, place]),
    scriptsByLanguage: new Map(lists.map((list) => [list.language, list.scripts])),
  };
}

function phraseLists(list: WordList) {
  return Object.entries(list.concepts).map(([concept, written]) => ({
    tag: { concept: conceptSchema.parse(concept), language: list.language },
    patterns: written,
    classes: list.classes,
    dropsVowels: list.dropsVowels,
  }));
}

function problemOf(list: WordList): string | undefined {
  try {
    buildPhraseIndex(phraseLists(list));
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** A name is no pattern: its brackets and stars mean nothing. */
function literally(name: string): string {
  return tokens(name)
    .map((token) => token.word)
    .join(' ');
}
