import { type InboundContent, type MediaKind } from '../core/inbound.ts';
import { type FlowEvent, type FlowWords, isCommandAlone } from '../flow/index.ts';
import { type TriageInput, type TriageVerdict } from '../triage/index.ts';

/** What is known of words, of the script's parts. */
interface Ears {
  readonly triage: (message: TriageInput) => TriageVerdict;
  readonly words: FlowWords;
}

type Heard = Pick<Extract<FlowEvent, { kind: 'answer' }>, 'text' | 'media' | 'proof'>;

/**
 * What triage makes of a message, after what else it is: "bahasa", "stop", "menu" say what they want of us, and no more, where the word lists
 * see unknown words; and of words that prove who writes nothing is quoted, not even to colleagues, since what many have read proves
 * nothing any more.
 */
export function hear({ triage, words }: Ears, { text, media, proof }: Heard): TriageVerdict {
  const verdict = triage({ text, media });
  const said = proof === 'right' || proof === 'duress' ? { ...verdict, signs: [] } : verdict;
  if (!said.unsure || media.length > 0 || !isCommandAlone(text, words)) return said;
  return { ...said, label: 'other', severity: null, unsure: false };
}

export function mediaOf(event: InboundContent): MediaKind[] {
  if (event.kind === 'message') return event.attachments.map(({ kind }) => kind);
  // Something the channel carries and we do not know may be a plea as well as a photo may.
  return event.kind === 'location' || event.kind === 'contact'
    ? [event.kind]
    : event.kind === 'unknown'
      ? ['document']
      : [];
}
