import { cutText, findPhrases, normalise, tokens } from '../text/index.ts';
import { type GateWords } from './gate-words.ts';

export interface InboundJudgement {
  /** Answer with the cover text only: the person is not alone with the phone, or in danger. */
  readonly cover: boolean;
  /** Nothing scripted goes out until the person writes again. */
  readonly stop: boolean;
  /** A danger word was said: raise the alert. */
  readonly danger: boolean;
  /** Someone reads, or may read, this phone. */
  readonly watched: boolean;
  /** The words that showed it, at most 80 units; undefined when nothing was found. */
  readonly quote: string | undefined;
}

/** Beginning of a message that is read; a danger word is said first, not after pages. */
const READ_UNITS = 4_000;
const QUOTE_UNITS = 80;

/**
 * Danger words, "stop" and signs that someone is watching, in whatever flow the person is and whoever owns the conversation.
 * @param agreed danger words that this person has chosen with us; they count anywhere in the message.
 */
export function judgeInbound(text: string, words: GateWords, agreed: readonly string[] = []): InboundJudgement {
  const read = text.slice(0, READ_UNITS);
  const parts = tokens(read);
  // "stop!!! 🙏": politeness and emoji around a word that stands alone do not count.
  const wholeFrom = parts.findIndex((part) => /[\p{L}\p{N}]/u.test(part.word));
  const wholeTo = parts.findLastIndex((part) => /[\p{L}\p{N}]/u.test(part.word)) + 1;
  const hits = findPhrases(words.inbound, parts).filter(
    (hit) => !isAlone(hit.tag) || (hit.from === wholeFrom && hit.to === wholeTo),
  );
  const chosen = agreed.find(
    (word) => normalise(word) !== '' && ` ${normalise(read)} `.includes(` ${normalise(word)} `),
  );
  const danger = chosen !== undefined || hits.some((hit) => hit.tag === 'danger' || hit.tag === 'dangerAlone');
  const stop = hits.some((hit) => hit.tag === 'stop' || hit.tag === 'stopAlone');
  const watched = hits.some((hit) => hit.tag === 'watched');
  const first = hits[0];
  const found = first === undefined ? chosen : read.slice(parts[first.from]?.start, parts[first.to - 1]?.end);
  return {
    cover: danger || watched,
    stop,
    danger,
    watched,
    quote: found === undefined ? undefined : cutText(found, QUOTE_UNITS),
  };
}

function isAlone(tag: string): boolean {
  return tag === 'dangerAlone' || tag === 'stopAlone';
}
