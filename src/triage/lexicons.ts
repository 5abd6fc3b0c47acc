import { z } from 'zod';
import { buildPhraseIndex, type Meaning, type PhraseIndex, phraseLists, tokens, type WordList } from '../text/index.ts';
import { type Concept } from './concepts.ts';
import { type Opinion } from './opinion.ts';

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

export interface Lexicons {
  /** Absent where none was learned: the lists decide alone. */
  readonly opinion?: Opinion | undefined;
  readonly index: PhraseIndex<Meaning<Concept>>;
  readonly scriptsByLanguage: ReadonlyMap<string, readonly string[]>;
}

/** @throws RangeError when a pattern is no pattern; `triedWordListSchema` then names the place. */
export function compileLexicons(lists: readonly WordList<Concept>[], places: Places): Lexicons {
  // Where people only pass through is no sign; nor is a name that is an ordinary word too.
  const placeNames = places.places
    .flatMap(({ kind, names }) => (kind === 'transit' ? [] : names))
    .flatMap(({ text, common }) => (common === true ? [] : [literally(text)]));
  const place = {
    tag: { concept: 'place' as const, language: 'und' },
    patterns: placeNames,
    classes: {},
    dropsVowels: false,
  };
  return {
    index: buildPhraseIndex<Meaning<Concept>>([...lists.flatMap(phraseLists), place]),
    scriptsByLanguage: new Map(lists.map((list) => [list.language, list.scripts])),
  };
}

/** A name is no pattern: its brackets and stars mean nothing. */
function literally(name: string): string {
  return tokens(name)
    .map((token) => token.word)
    .join(' ');
}
