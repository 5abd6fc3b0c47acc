import { type Checked } from '../advice/index.ts';
import {
  type Contact,
  type EvidencePart,
  judgeOffer,
  type Knowledge,
  readOffer,
  type Snapshots,
} from '../jobcheck/index.ts';

/**
 * Looks up what the house knows about an offer: begins with its texts, and goes on with its contacts and the agency that it
 * names once they have been read.
 */
export type LookUp = (texts: readonly string[]) => (
  named: {
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
  const goOn = lookUp(parts.map(({ text }) => text));
  // A turn of the loop, in which the question leaves: then it is looked for while we read.
  await new Promise((turn) => setImmediate(turn));
  const offer = readOffer({ parts }, knowledge);
  const { contacts, licence, company } = offer;
  const snapshots = await goOn({ contacts, licence, company }, now);
  return { verdict: judgeOffer(offer, snapshots, now), bare: isBare(parts, contacts) };
}

function isBare(parts: readonly EvidencePart[], contacts: readonly Contact[]): boolean {
  const rest = parts
    .map(({ text }) => contacts.reduce((left, { quote }) => left.replaceAll(quote, ' '), text))
    .join(' ');
  const letters = rest.replace(/https?:\S+|@\w+/giu, ' ').match(/\p{L}/gu);
  return (letters?.length ?? 0) < fewestLetters;
}
