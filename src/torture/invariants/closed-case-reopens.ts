import { type Invariant } from './invariant.ts';
import { words } from './one-voice.ts';

/** A word to a case that was closed lately opens that case, whole: decision 020. That a human sees it is said by `first-signal-alerts`. */
export const closedCaseReopens: Invariant = {
  name: 'closed-case-reopens',
  breach(_house, { input, plan, after }) {
    const { openCase, closedCase = null, event } = input;
    if (openCase !== null || closedCase === null || !words.has(event.kind)) return undefined;
    if (plan.caseAfter === null || after.openCase === null) return 'a reply to a closed case is on no case';
    if (after.openCase.id !== closedCase.id) return 'a reply to a closed case opens another';
    if (plan.caseAfter.severity < closedCase.severity) return 'the case is less grave than it was';
    if (closedCase.watched && !plan.caseAfter.watched) return 'the watcher is forgotten';
    const filled = new Set(plan.events.flatMap(({ detail }) => String(detail?.['field'] ?? '')));
    const kept = new Map<string, string>(Object.entries(plan.caseAfter.fields));
    const lost = Object.entries(closedCase.fields).find(
      ([field, value]) => kept.get(field) !== value && !filled.has(field),
    );
    return lost === undefined ? undefined : `field ${lost[0]} is lost`;
  },
};
