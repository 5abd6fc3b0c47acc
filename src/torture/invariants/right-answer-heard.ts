import { workshop } from '../../flow/index.ts';
import { type House } from '../house.ts';
import { flowsOf, type PlayedTurn } from '../world.ts';
import { asksForCheckIn, type Invariant } from './invariant.ts';

const waits: ReadonlySet<string | null> = new Set(['asked', 'taken-over', 'missed']);

/** What was agreed is known again however it is written, and the right answer settles its round without any alarm. */
export const rightAnswerHeard: Invariant = {
  name: 'right-answer-heard',
  breach(house, turn) {
    const { before, act, input, plan } = turn;
    if (!('tells' in act) || act.tells === undefined || before.checkIn === null) return undefined;
    const { answer, duress } = before.checkIn.on;
    if (act.tells === duress && input.checkIn?.proof !== 'duress') return 'the duress word is not known again';
    if (act.tells !== answer || act.kind === 'edits') return undefined;
    if (input.checkIn?.proof !== 'right') return 'the right answer is not known again';
    if (!waits.has(input.checkIn.state) || !isAsked(house, turn)) return undefined;
    if (plan.checkIn?.state !== 'proved') return 'the right answer settles nothing';
    if (plan.alert !== null) return `the right answer raises the alarm ${plan.alert.reason}`;
    if ((plan.caseAfter?.severity ?? 0) > (before.openCase?.severity ?? 0))
      return 'the right answer makes the case graver';
    return undefined;
  },
};

/** The script has asked the private question and hears the answer, or a human reads it. */
function isAsked(house: House, turn: PlayedTurn): boolean {
  const { before, plan } = turn;
  const { session, openCase } = before;
  if (openCase?.owned === true && !asksForCheckIn(turn)) return plan.session?.state === 'human';
  if (session?.state !== 'asking' || session.missing !== undefined || session.checkIn === undefined) return false;
  const flow = flowsOf(house, before).versions.get(`${session.flow}@${session.version}`);
  return flow !== undefined && workshop.askIn(flow, session.step)?.proves === true;
}
