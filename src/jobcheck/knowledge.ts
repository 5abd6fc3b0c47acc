import { type PlaceScanner } from '../places/index.ts';
import { isWord, type Meaning, type PhraseIndex, wordsIn } from '../text/index.ts';
import { type Concept } from './concepts.ts';
import { type Money } from './money.ts';
import { type Opinion } from './opinion-weights.ts';
import { slipsOf, type MayBeSlip } from './slips.ts';
import { type Knows } from './tricks.ts';

/** Everything that is shipped and that a check reads by. */
export interface Knowledge {
  readonly index: PhraseIndex<Meaning<Concept>>;
  readonly money: Money;
  readonly places: PlaceScanner;
  /** Absent where none was learned: the rules decide alone. */
  readonly opinion: Opinion | undefined;
  readonly knows: Knows;
  readonly mayBeSlip: MayBeSlip;
}

export function knowledgeOf(parts: Omit<Knowledge, 'knows' | 'mayBeSlip'>): Knowledge {
  return {
    ...parts,
    mayBeSlip: slipsOf([...wordsIn(parts.index), ...parts.places.names()]),
    knows: (word) => word.length >= 3 && (isWord(parts.index, word) || parts.places.knows(word)),
  };
}
