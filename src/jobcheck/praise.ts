import { type Token } from '../text/index.ts';
import { type Concept } from './concepts.ts';

const praise: readonly Concept[] = ['licence', 'no_fee', 'contract', 'reassurance', 'official'];
/** What makes a sentence more than praise. */
const matter: readonly Concept[] = [
  'role_lure',
  'pay',
  'benefit',
  'hidden',
  'border',
  'pickup',
  'tourist_visa',
  'passport_handover',
  'personal_data',
  'no_process',
  'secrecy',
  'freedom',
  'group',
  'debt',
  'cash_advance',
  'held',
  'on_the_way',
  'warning',
  'news',
];

/** A word of a list, as far as praise is told by it. */
interface Said {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
  readonly denied?: boolean;
}

/** What an advert claims of itself. */
export const isPraise = ({ concept }: { readonly concept: Concept }): boolean => praise.includes(concept);

/** The sentences in which an advert only praises itself: what is said in them counts for nothing, and to add some changes nothing. */
export function praisedSentences(hits: readonly Said[], words: readonly Token[]): ReadonlySet<number> {
  const sentenceOf = ({ from }: Said) => words[from]?.sentence ?? 0;
  const praised = new Set(hits.filter(isPraise).map(sentenceOf));
  const feeless = new Set(hits.filter(({ concept }) => concept === 'no_fee').map(sentenceOf));
  const reassured = hits.filter(({ concept }) => concept === 'reassurance');
  for (const hit of hits) {
    // "This is not a scam" has the form of a warning, "this is a scam".
    if (hit.concept === 'warning' && reassured.some(({ from, to }) => from < hit.to && hit.from < to)) continue;
    // "No fee" speaks of paying and of what is paid for, and is praise all the same.
    if (
      hit.denied === true ||
      !matter.includes(hit.concept) ||
      (feeless.has(sentenceOf(hit)) && hit.concept === 'benefit')
    )
      continue;
    praised.delete(sentenceOf(hit));
  }
  return praised;
}
