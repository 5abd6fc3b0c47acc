import { isGraver } from '../core/alert-reason.ts';
import { type CaseCode, type CaseId } from '../core/brand.ts';
import { type ClaimedTurn } from './claim-turns.ts';
import { isOwnEvent, isWord } from './is-word.ts';
import { type OpenCase } from './plan-case.ts';
import { planTurn, type Script } from './plan-turn.ts';
import { type PlannedTurn } from './planned-turn.ts';
import { type TurnInput, type TurnPlan } from './turn.ts';
import { reopenedBy } from './whose-talk.ts';

/** Longest list of signs that an alert tells; all words stand in the transcript. */
const longestSummary = 4_000;

type Heard = Pick<ClaimedTurn, 'input'>;

/**
 * Whether an event is never folded with others: a timer or an answer of ours is no word of theirs, and of who agreed to a private
 * question each message is heard alone: what it proves is read from its own words.
 */
export function isHeardAlone({ event, checkIn = null }: TurnInput): boolean {
  return isOwnEvent(event) || checkIn !== null;
}

/**
 * Many messages of one conversation as one turn. Each is decided about in its order, as if it had been alone: triage, danger
 * words and the flow hear every one. What is said is what the last of them would be told, and whatever named contacts.
 * @param rest more of the same conversation waits: while the script asks, nothing is said yet, and the last of it will be answered
 */
export function foldTurns<Turn extends Heard>(
  script: Script,
  turns: readonly Turn[],
  now: Date,
  rest: boolean,
): PlannedTurn<Turn> {
  const [first] = turns;
  if (first === undefined) throw new TypeError('a fold of nothing');
  let input: TurnInput = first.input;
  const planned: PlannedTurn<Turn>[] = [];
  for (const turn of turns) {
    const plan = planTurn(script, { ...input, at: turn.input.at, event: turn.input.event }, now);
    input = { ...input, ...after(input.openCase, plan) };
    planned.push({ turn, plan });
  }
  const last = planned.findLast(({ turn }) => isWord(turn.input.event)) ?? planned.at(-1);
  const latest = planned.at(-1);
  if (last === undefined || latest === undefined) throw new TypeError('a fold of nothing');
  if (planned.length === 1) return last;
  const { at, event } = last.turn.input;
  return {
    turn: { ...last.turn, input: { ...first.input, closedCase: reopenedIn(planned), at, event } },
    plan: { ...latest.plan, ...together(planned, rest), checks: last.plan.checks },
    folded: planned.filter((one) => one !== last),
  };
}

/** The closed case that all of it belongs to: the one that its first word opened, and none where another case was open by then. */
function reopenedIn(planned: readonly PlannedTurn<Heard>[]): OpenCase | null {
  const opener = planned.find(({ plan }) => plan.caseAfter !== null);
  return opener === undefined || reopenedBy(opener.turn.input) === null ? null : (opener.turn.input.closedCase ?? null);
}

/** What the next message of the same conversation finds. */
function after(
  openCase: OpenCase | null,
  plan: TurnPlan,
): Pick<TurnInput, 'session' | 'language' | 'blocked' | 'openCase'> {
  const { session, language, blocked, caseAfter, events } = plan;
  // A case that this turn opens has no name yet; nothing that is decided looks at it.
  const named = openCase ?? { id: '' as CaseId, code: '' as CaseCode, owned: false, givenBack: false };
  const returned = events.some(({ kind }) => kind === 'talk-returned');
  const talk = { owned: named.owned || returned, givenBack: named.givenBack === true && !returned };
  return {
    ...{ session, language, blocked },
    openCase: caseAfter === null ? null : { id: named.id, code: named.code, ...talk, ...caseAfter, language },
  };
}

function together(
  planned: readonly PlannedTurn<Heard>[],
  rest: boolean,
): Pick<TurnPlan, 'messages' | 'alert' | 'events' | 'silenceAfterMs' | 'takesBack'> {
  const plans = planned.map(({ plan }) => plan);
  // Whoever is not asked anything more is not answered later either.
  const waits = rest && plans.at(-1)?.session?.state === 'asking';
  const spoken = plans.findLast(({ messages }) => messages.length > 0);
  const [from, to] = [planned[0], planned.at(-1)].map((one) => one?.turn.input.at.getTime() ?? 0);
  const seconds = Math.round(((to ?? 0) - (from ?? 0)) / 1_000);
  return {
    messages: plans.flatMap((plan) => (namesContacts(plan) || (plan === spoken && !waits) ? plan.messages : [])),
    alert: gravest(plans),
    events: [
      ...plans.flatMap(({ events }) => events),
      { kind: 'messages-folded', detail: { count: planned.length, seconds } },
    ],
    silenceAfterMs: plans.findLast(({ silenceAfterMs }) => silenceAfterMs !== 'keep')?.silenceAfterMs ?? 'keep',
    takesBack: plans.some(({ takesBack }) => takesBack),
  };
}

/** The record says that they were told. */
const namesContacts = ({ events }: TurnPlan): boolean => events.some(({ kind }) => kind === 'contacts-told');

function gravest(plans: readonly TurnPlan[]): TurnPlan['alert'] {
  const alerts = plans.flatMap(({ alert }) => (alert === null ? [] : [alert]));
  const [first, ...others] = alerts;
  if (first === undefined) return null;
  const gravestOf = others.reduce((worst, one) => (isGraver(one.reason, worst.reason) ? one : worst), first);
  const summary = [...new Set(alerts.map((alert) => alert.summary))].join('\n').slice(0, longestSummary);
  return { reason: gravestOf.reason, summary };
}
