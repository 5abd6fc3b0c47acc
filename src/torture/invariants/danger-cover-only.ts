import { workshop } from '../../flow/index.ts';
import { type House } from '../house.ts';
import { type PlayedTurn } from '../world.ts';
import { type Invariant } from './invariant.ts';

/** Design, section 6: a plea; the word says that the person is not alone. */
const leastSeverity = 4;

/** Somebody reads along: a reply as from a shop and nothing else, a human who knows, and a script that is silent. */
export const dangerCoverOnly: Invariant = {
  name: 'danger-cover-only',
  breach(house, turn) {
    const { act, plan } = turn;
    if (!('means' in act) || act.means !== 'danger' || answersTheQuestion(house, turn)) return undefined;
    // The duress word beside it says more: `taken-phone-quiet`.
    if (turn.input.checkIn?.proof === 'duress') return undefined;
    if (plan.session?.state !== 'human') return 'the script goes on';
    const said = plan.messages.map(({ text }) => text);
    if (said.length !== 1 || said[0] !== coverOf(house, turn)) return `says ${said.length} texts, not the cover alone`;
    if (plan.messages.some(({ choices }) => choices.length > 0)) return 'the cover has buttons';
    if (plan.alert === null) return 'nobody is alerted';
    if (plan.caseAfter?.watched !== true) return 'the case does not know that somebody watches';
    if (plan.caseAfter.severity < leastSeverity) return `severity ${plan.caseAfter.severity}`;
    return undefined;
  },
};

export function coverOf(house: House, { plan, after }: Pick<PlayedTurn, 'plan' | 'after'>): string {
  const language = plan.session?.language ?? after.language ?? 'en';
  const { coverReply } = workshop.engineTexts;
  // That a language has no texts is another invariant's finding.
  return house.texts.has(language, coverReply) ? house.texts.preview(language, coverReply) : '';
}

/** "Danger", said to the question whether there is danger, is the answer that was asked for. */
function answersTheQuestion(_house: House, { before, plan }: PlayedTurn): boolean {
  return before.session?.state === 'asking' && plan.events.some(({ kind }) => kind === 'field-filled');
}
