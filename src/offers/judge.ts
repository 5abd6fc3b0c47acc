import { type Checked } from '../advice/index.ts';
import {
  check,
  type Contact,
  type EvidencePart,
  type Knowledge,
  noSnapshots,
  type Snapshots,
} from '../jobcheck/index.ts';

/** Looks up what the house knows about an offer: its contacts, its text, the agency that it names. */
export type LookUp = (
  asked: {
    readonly texts: readonly string[];
    readonly contacts: readonly Contact[];
    readonly licence: string | undefined;
    readonly company: string | undefined;
  },
  now: Date,
) => Promise<Snapshots>;

export interface JudgeParts {
  readonly knowledge: Knowledge;
  readonly lookUp: LookUp;
}

/** Fewer letters than these beside numbers, names and links are no advert. */
const fewestLetters = 12;

/**
 * Reads, looks up and judges. Null where there is nothing to read. The same parts and the same look-ups give the same
 * verdict, whoever asks and however often.
 */
export async function judge(
  { knowledge, lookUp }: JudgeParts,
  parts: readonly EvidencePart[],
  now: Date,
): Promise<Pick<Checked, 'verdict' | 'bare'>> {
  if (parts.every(({ text }) => text.trim() === '')) return { verdict: null, bare: false };
  // Read once to learn what is to be looked up: the check asks for it, and this answer only listens.
  let claimed: { readonly licence: string | undefined; readonly company: string | undefined } | undefined;
  const listening: Snapshots = {
    ...noSnapshots,
    registry: ({ licence, company }) => {
      claimed = { licence, company };
      return { kind: 'nothing-claimed' };
    },
  };
  const { contacts } = check({ parts }, knowledge, listening, now);
  const { licence, company } = claimed ?? { licence: undefined, company: undefined };
  const texts = parts.map(({ text }) => text);
  const snapshots = await lookUp({ texts, contacts, licence, company }, now);
  return { verdict: check({ parts }, knowledge, snapshots, now), bare: isBare(parts, contacts) };
}

function isBare(parts: readonly EvidencePart[], contacts: readonly Contact[]): boolean {
  const rest = parts
    .map(({ text }) => contacts.reduce((left, { quote }) => left.replaceAll(quote, ' '), text))
    .join(' ');
  const letters = rest.replace(/https?:\S+|@\w+/giu, ' ').match(/\p{L}/gu);
  return (letters?.length ?? 0) < fewestLetters;
}
