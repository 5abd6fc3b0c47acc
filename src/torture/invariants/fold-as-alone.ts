import { isGraver } from '../../core/alert-reason.ts';
import { type TurnPlan } from '../../intake/index.ts';
import { type House } from '../house.ts';
import { type PlayedFold } from '../world.ts';
import { coverOf } from './danger-cover-only.ts';
import { type FoldInvariant, isSame } from './invariant.ts';

/** Many messages as one turn come to what they come to one by one; only less is said. Decision 019. */
export const foldAsAlone: FoldInvariant = {
  name: 'fold-as-alone',
  breach(house, fold) {
    const { plan, after, alone } = fold;
    const plans = alone.map((one) => one.plan);
    const last = alone.at(-1);
    if (last === undefined) return 'nothing was folded';
    const differs = (['session', 'language', 'blocked', 'caseAfter'] as const).find(
      (part) => !isSame(plan[part], last.plan[part]),
    );
    if (differs !== undefined) return `${differs} is another than one by one`;
    if (after.openCase?.id !== last.after.openCase?.id) return 'is written to another case';
    const alerts = plans.flatMap(({ alert }) => alert ?? []);
    if (alerts.some(({ reason }) => plan.alert === null || isGraver(reason, plan.alert.reason)))
      return 'an alert is lost, or a milder one told';
    const told = plan.events.map(({ kind }) => kind);
    if (plans.some(({ events }) => events.some(({ kind }) => !told.includes(kind) && kind !== 'contacts-told')))
      return 'an event of the case is lost';
    if (plans.some(({ takesBack }) => takesBack) !== plan.takesBack) return 'the wish to wipe is lost';
    return saidWrongly(house, fold, plans);
  },
};

function saidWrongly(house: House, fold: PlayedFold, plans: readonly TurnPlan[]): string | undefined {
  const { plan, rest, alone } = fold;
  const said = plan.messages.map((message) => JSON.stringify(message));
  const may = plans.flatMap(({ messages }) => messages.map((message) => JSON.stringify(message)));
  if (said.some((message) => !may.includes(message))) return 'says what no message brings';
  const spoken = plans.findLast(({ messages }) => messages.length > 0);
  const isOver = !rest || plan.session?.state === 'human';
  if (spoken !== undefined && isOver && said.length === 0) return 'nobody is answered';
  const gone = alone.findLast(({ plan: { alert, session, messages } }) => {
    return alert?.reason === 'danger-word' && session?.state === 'human' && messages.length > 0;
  });
  if (gone !== undefined && plan.messages.some(({ text }) => text !== coverOf(house, gone)))
    return 'says more than the cover to somebody who is watched';
  const tellsContacts = plan.events.some(({ kind }) => kind === 'contacts-told');
  const kept = plans.some(({ events }) => events.some(({ kind }) => kind === 'contacts-told'));
  if (kept && tellsContacts && (plan.takesBack || plan.caseAfter?.watched === true))
    return 'names contacts on a phone that is to be clean';
  return undefined;
}
