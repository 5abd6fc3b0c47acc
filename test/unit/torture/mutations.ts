import { type House } from '../../../src/torture/index.ts';
import { type TurnInput, type TurnPlan } from '../../../src/intake/index.ts';

/** A way to break the turn: what it decided is changed before anybody sees it. */
export type Mutation = (plan: TurnPlan, input: TurnInput, flows: Parameters<House['turn']>[0]) => TurnPlan;

const say = (plan: TurnPlan, text: string): TurnPlan =>
  plan.messages.length === 0 ? plan : { ...plan, messages: [{ kind: 'text', text, choices: [] }] };
const sessionWith = (plan: TurnPlan, part: Partial<NonNullable<TurnPlan['session']>>): TurnPlan =>
  plan.session === null ? plan : { ...plan, session: { ...plan.session, ...part } };
const heard = ({ event }: TurnInput): string => ('text' in event ? event.text : '');
const isFirst = ({ openCase }: TurnInput, { caseAfter }: TurnPlan) => openCase === null && caseAfter !== null;
let calls = 0;

export const mutations: readonly (readonly [invariant: string, fault: string, mutation: Mutation])[] = [
  [
    'first-signal-alerts',
    'a case opens without its alert',
    (plan, input) => (isFirst(input, plan) ? { ...plan, alert: null } : plan),
  ],
  [
    'severity-never-falls',
    'thanks lower the severity',
    (plan) =>
      plan.caseAfter === null || plan.alert !== null
        ? plan
        : { ...plan, caseAfter: { ...plan.caseAfter, severity: 1 } },
  ],
  [
    'danger-cover-only',
    'every case is a question',
    (plan) => (plan.caseAfter === null ? plan : { ...plan, caseAfter: { ...plan.caseAfter, severity: 1 } }),
  ],
  [
    'severity-never-falls',
    'stop forgets the case',
    (plan) => (plan.session?.state === 'stopped' ? { ...plan, caseAfter: null } : plan),
  ],
  [
    'severity-never-falls',
    'the watcher is forgotten by the next message',
    (plan) =>
      plan.alert !== null || plan.caseAfter === null
        ? plan
        : { ...plan, caseAfter: { ...plan.caseAfter, watched: false } },
  ],
  [
    'danger-cover-only',
    'the question is asked beside the cover',
    (plan) =>
      plan.alert?.reason === 'danger-word' ? { ...plan, messages: [...plan.messages, ...plan.messages] } : plan,
  ],
  [
    'danger-cover-only',
    'the script goes on after a danger word',
    (plan) => (plan.alert?.reason === 'danger-word' ? sessionWith(plan, { state: 'asking' }) : plan),
  ],
  [
    'danger-cover-only',
    'a danger word alerts nobody',
    (plan) => (plan.alert?.reason === 'danger-word' ? { ...plan, alert: null } : plan),
  ],
  [
    'quiet-when-asked',
    'the script speaks while a human has the conversation',
    (plan, { openCase }) =>
      openCase?.owned === true && plan.messages.length === 0
        ? { ...plan, messages: [{ kind: 'text', text: 'OK.', choices: [] }] }
        : plan,
  ],
  [
    'quiet-when-asked',
    'silence is answered',
    (plan, { event }) =>
      event.kind === 'silence' ? { ...plan, messages: [{ kind: 'text', text: 'OK.', choices: [] }] } : plan,
  ],
  [
    'quiet-when-asked',
    'a block is answered',
    (plan, { event }) =>
      event.kind === 'blocked' ? { ...plan, messages: [{ kind: 'text', text: 'OK.', choices: [] }] } : plan,
  ],
  [
    'commands-obeyed',
    'a wish to stop is not heard',
    (plan) => (plan.session?.state === 'stopped' ? sessionWith(plan, { state: 'asking' }) : plan),
  ],
  [
    'every-fragment-kept',
    'what answers nothing is noted nowhere',
    (plan) => ({ ...plan, events: plan.events.filter(({ kind }) => kind !== 'fragment-kept') }),
  ],
  [
    'every-fragment-kept',
    'an answer is written down in other words',
    (plan, input) => {
      const field = plan.events.find(({ kind }) => kind === 'field-filled')?.detail?.['field'];
      if (plan.caseAfter === null || typeof field !== 'string' || heard(input) === '') return plan;
      return {
        ...plan,
        caseAfter: { ...plan.caseAfter, fields: { ...plan.caseAfter.fields, [field]: 'other words' } },
      };
    },
  ],
  [
    'every-fragment-kept',
    'a later message empties the fields',
    (plan, input) =>
      plan.caseAfter === null || input.event.kind !== 'location'
        ? plan
        : { ...plan, caseAfter: { ...plan.caseAfter, fields: {} } },
  ],
  [
    'version-stays',
    'a publication reaches into conversations under way',
    (plan, _input, { present }) =>
      sessionWith(plan, { version: present.get(plan.session?.flow ?? '')?.version ?? 'gone' }),
  ],
  [
    'a-way-on',
    'a step that is not there',
    (plan, input) =>
      plan.session?.step === 'whose-phone' && heard(input) !== '/skip' ? sessionWith(plan, { step: 'nowhere' }) : plan,
  ],
  [
    'a-way-on',
    'a question without a timer',
    (plan) => (plan.session?.state === 'asking' ? { ...plan, silenceAfterMs: null } : plan),
  ],
  [
    'a-way-on',
    'a question asked for ever',
    (plan) => ((plan.session?.repeats ?? 0) > 1 ? sessionWith(plan, { repeats: 3 }) : plan),
  ],
  ['a-way-on', 'a language without texts', (plan) => sessionWith(plan, { language: 'xx' })],
  ['fits-channel', 'a text longer than a channel carries', (plan) => say(plan, 'a '.repeat(2_500))],
  ['harmless-first-line', 'the police on a lock screen', (plan) => say(plan, 'The police ask:\nwhere are you?')],
  ['no-forbidden-promise', 'a promise', (plan) => say(plan, 'OK.\nYou are safe now.')],
  [
    'same-again',
    'chance decides',
    (plan) => (plan.alert === null ? plan : { ...plan, alert: { ...plan.alert, summary: String((calls += 1)) } }),
  ],
  [
    'never-throws',
    'a NUL is too much',
    (plan, input) => {
      if (heard(input).includes('\u0000')) throw new TypeError('NUL');
      return plan;
    },
  ],
  [
    'human-within-two-steps',
    'deep in the flow the human word is not heard',
    (plan, input) =>
      input.session?.step === 'nationality' && plan.alert?.reason === 'asked-for-human'
        ? { ...plan, session: input.session, alert: null }
        : plan,
  ],
  [
    'human-without-words',
    'what nobody understands opens no case and calls no human',
    (plan, input) =>
      input.openCase === null && heard(input).startsWith('qzx') ? { ...plan, alert: null, caseAfter: null } : plan,
  ],
  [
    'human-without-words',
    'a question is asked again and again',
    (plan, input) =>
      input.session?.step === 'safe-now' && plan.alert?.reason === 'confused'
        ? { ...sessionWith(plan, { ...input.session, repeats: 2 }), alert: null }
        : plan,
  ],
  [
    'skipping-arrives',
    'a question that cannot be left',
    (plan, input) =>
      input.session?.step === 'country' && input.session.state === 'asking' && plan.session?.state === 'asking'
        ? sessionWith(plan, input.session)
        : plan,
  ],
  [
    'taken-phone-quiet',
    'the duress word is a wrong answer',
    (plan, input) => (input.checkIn?.proof === 'duress' ? { ...plan, checkIn: null } : plan),
  ],
  [
    'taken-phone-quiet',
    'whoever has the phone is told that it was noticed',
    (plan) => (isTaken(plan) ? { ...plan, messages: [{ kind: 'text', text: 'Wrong.', choices: [] }] } : plan),
  ],
  [
    'taken-phone-quiet',
    'the language lacks what follows the right answer, which is asked about, and the duress word is not',
    (plan) =>
      plan.checkIn?.state === 'proved' && plan.session?.state === 'asking'
        ? {
            ...sessionWith(plan, { missing: { held: [], then: 'asking' } }),
            messages: [{ kind: 'text', text: 'Which of these do you read?', choices: [] }],
          }
        : plan,
  ],
  ['taken-phone-quiet', 'a taken phone is told to nobody', (plan) => (isTaken(plan) ? { ...plan, alert: null } : plan)],
  [
    // The look ahead at every way on finds it first.
    'human-without-words',
    'a wrong answer does not count',
    (plan) =>
      plan.events.some(({ kind }) => kind === 'check-in-wrong-answer')
        ? sessionWith(plan, { checkIn: { wrong: 0 } })
        : plan,
  ],
  [
    'right-answer-heard',
    'the right answer is an alarm',
    (plan) =>
      plan.checkIn?.state === 'proved' ? { ...plan, alert: { reason: 'check-in-missed', summary: '' } } : plan,
  ],
  [
    'right-answer-heard',
    'the right answer does not end its round',
    (plan) => (plan.checkIn?.state === 'proved' ? { ...plan, checkIn: null } : plan),
  ],
  [
    'round-settled-once',
    'a round that was missed is missed again',
    (plan, { event, checkIn }) =>
      event.kind !== 'check-in-missed' && checkIn?.state === 'missed' && plan.checkIn === null
        ? { ...plan, checkIn: { id: checkIn.id, state: 'missed' } }
        : plan,
  ],
  [
    'round-settled-once',
    'a miss is told to nobody',
    (plan, { event }) => (event.kind === 'check-in-missed' ? { ...plan, alert: null } : plan),
  ],
  [
    'round-settled-once',
    'what cannot be asked is told to nobody',
    (plan) => (plan.checkIn?.state === 'not-asked' ? { ...plan, alert: null } : plan),
  ],
  [
    'private-words-kept',
    'an event of the case keeps the answer',
    (plan, { event }) =>
      plan.checkIn?.state === 'proved' && event.kind === 'message'
        ? { ...plan, events: [...plan.events, { kind: 'proof-of-life', detail: { said: event.text } }] }
        : plan,
  ],
  [
    'private-words-kept',
    'the question is asked with what was said',
    (plan, { event, checkIn }) =>
      checkIn?.proof === 'right' && event.kind === 'message' && plan.messages.length > 0
        ? { ...plan, messages: plan.messages.map((one) => ({ ...one, text: `${one.text} ${event.text}` })) }
        : plan,
  ],
  [
    'one-voice',
    'a talk that was given back is never returned',
    (plan) => ({ ...plan, events: plan.events.filter(({ kind }) => kind !== 'talk-returned') }),
  ],
  [
    'one-voice',
    'the script answers, and so does the owner',
    (plan) => (plan.scriptAnswered ? { ...plan, scriptAnswered: false } : plan),
  ],
  [
    'closed-case-reopens',
    'a reply to a closed case makes a question of it',
    (plan, { closedCase, openCase }) =>
      openCase === null && closedCase !== null && plan.caseAfter !== null
        ? { ...plan, caseAfter: { ...plan.caseAfter, severity: 1 } }
        : plan,
  ],
  [
    'quiet-when-asked',
    'the check-in goes on though its owner has taken it over',
    (plan, { checkIn, openCase, event }) =>
      checkIn?.state === 'taken-over' && openCase?.owned === true && event.kind === 'message'
        ? { ...plan, messages: [{ kind: 'text', text: 'OK?', choices: [] }] }
        : plan,
  ],
];

const isTaken = ({ checkIn }: TurnPlan): boolean => checkIn?.state === 'phone-taken';

/** As above, of what many messages come to. */
export type FoldMutation = (plan: TurnPlan) => TurnPlan;

export const foldMutations: readonly (readonly [invariant: string, fault: string, mutation: FoldMutation])[] = [
  ['fold-as-alone', 'the alert of a flood is lost', (plan) => ({ ...plan, alert: null })],
  ['fold-as-alone', 'what was noted of the first of them is lost', (plan) => ({ ...plan, events: [] })],
  ['fold-as-alone', 'a flood is answered by nobody', (plan) => ({ ...plan, messages: [] })],
  [
    'fold-as-alone',
    'the case is what its last message makes of it',
    (plan) => (plan.caseAfter === null ? plan : { ...plan, caseAfter: { ...plan.caseAfter, fields: {} } }),
  ],
];
