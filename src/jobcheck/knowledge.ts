import { type Meaning, type PhraseIndex } from '../text/index.ts';
import { type Concept } from './concepts.ts';

/** Everything that is shipped and that a check reads by. */
export interface Knowledge {
  readonly index: PhraseIndex<Meaning<Concept>>;
}
