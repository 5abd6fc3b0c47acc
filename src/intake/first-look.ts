import { type InboundContent } from '../core/inbound.ts';
import { type Logger } from '../core/logger.ts';
import { urgentFrom } from '../core/severity.ts';
import { type FlowWords, saysDanger } from '../flow/index.ts';
import { fromZawgyi } from '../text/index.ts';
import { type TriageInput, type TriageVerdict } from '../triage/index.ts';
import { mediaOf } from './hear.ts';

/** A look at a message as it comes in, and triage that does not read it twice. */
export interface FirstLook {
  /** Whether somebody may be in danger now: it is handled before everything that waits. */
  readonly isUrgent: (content: InboundContent) => boolean;
  /** As the script's own; what was looked at already is told from memory, once. */
  readonly triage: (message: TriageInput) => TriageVerdict;
}

/** Between coming in and being handled; where another process handles it, it is forgotten with the others. */
const remembered = 1_000;
/** UTF-16 units. Longer ones are read twice rather than kept in memory. */
const longestRemembered = 500;

export function createFirstLook(
  { triage, words }: { readonly triage: FirstLook['triage']; readonly words: FlowWords },
  logger: Logger,
): FirstLook {
  const verdicts = new Map<string, TriageVerdict>();
  const keyOf = ({ text, media }: TriageInput): string => JSON.stringify([text, media]);

  function look(message: TriageInput): TriageVerdict {
    const verdict = triage(message);
    if (message.text.length > longestRemembered) return verdict;
    verdicts.set(keyOf(message), verdict);
    const [oldest] = verdicts.keys();
    if (verdicts.size > remembered && oldest !== undefined) verdicts.delete(oldest);
    return verdict;
  }

  return {
    isUrgent(content) {
      if (content.kind !== 'message' && content.kind !== 'edit' && content.kind !== 'location') return false;
      const text = content.kind === 'location' ? '' : fromZawgyi(content.text);
      const media = content.kind === 'edit' ? [] : mediaOf(content);
      try {
        return (look({ text, media }).severity ?? 0) >= urgentFrom || saysDanger(text, words);
      } catch (error) {
        // What comes in is kept whatever it is; the turn that fails on it sets it aside for a human.
        logger.error('intake.first-look-failed', { error });
        return true;
      }
    },
    triage(message) {
      if (message.text.length > longestRemembered) return triage(message);
      const key = keyOf(message);
      const known = verdicts.get(key);
      verdicts.delete(key);
      return known ?? triage(message);
    },
  };
}
