import { workshop } from '../../flow/index.ts';
import { fromZawgyi } from '../../text/index.ts';
import { flowsOf } from '../world.ts';
import { type Invariant } from './invariant.ts';

/** Longest value of a case field; the whole message is in the inbox. */
const longestField = 2_000;

/**
 * What a person sent is on the case, or in the record: an answer under its field in their own words, what answered nothing as
 * a fragment, and no field that was filled is emptied by what comes later.
 */
export const everyFragmentKept: Invariant = {
  name: 'every-fragment-kept',
  breach(house, { before, input, plan, after }) {
    const fieldsBefore = before.openCase?.fields ?? {};
    const fields = plan.caseAfter?.fields ?? {};
    const filled = plan.events.flatMap(({ kind, detail }) =>
      kind === 'field-filled' ? [String(detail?.['field'])] : [],
    );
    const valueOf = new Map<string, string>(Object.entries(fields));
    for (const [field, value] of Object.entries(fieldsBefore)) {
      if (valueOf.get(field) !== value && !filled.includes(field)) return `field ${field} changed without an answer`;
    }
    if (before.session?.state !== 'asking' || before.openCase === null) return undefined;
    if (input.event.kind !== 'message' || before.openCase.owned || after.session?.flow !== before.session.flow) {
      return undefined;
    }
    const flow = flowsOf(house, before).versions.get(`${before.session.flow}@${before.session.version}`);
    const ask = flow === undefined ? null : workshop.askIn(flow, before.session.step);
    if (ask === null) return undefined;
    if (filled.length > 0) {
      // What belonged to an answer that has been given anew is emptied with it: a place that was chosen for another name.
      const written = filled.flatMap((field) => valueOf.get(field) ?? []);
      const { text } = input.event;
      const own = [text, fromZawgyi(text)].map((said) => said.trim().slice(0, longestField));
      own.push(...input.event.attachments.map(({ kind }) => kind));
      const choices = ask.choices.map(({ id }) => id);
      return written.every((value) => own.includes(value) || choices.includes(value))
        ? undefined
        : 'a field holds what the person did not say';
    }
    // A question that fills no field keeps its words in the transcript alone; a command leads on; both are in the inbox.
    const stays = after.session.step === before.session.step && after.session.state === 'asking';
    const repeats = after.session.repeats > before.session.repeats;
    const kept = plan.events.some(({ kind }) => kind === 'fragment-kept' || kind === 'check-in-wrong-answer');
    return stays && repeats && !kept ? 'asked again, and what was sent is noted nowhere' : undefined;
  },
};
