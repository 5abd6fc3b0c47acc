import { menuStep } from './choice-id.ts';
import { type Effect } from './effect.ts';
import { type Flows } from './flow.ts';
import { menuEffect } from './language-menu.ts';
import { type Place } from './place.ts';
import { type Command } from './read-command.ts';
import { withLanguage } from './read-language.ts';
import { type Session } from './session.ts';
import { mostRepeats } from './read-answer.ts';
import { askEffects, askIn, type Question, timerOf } from './question.ts';
import { type StepResult, walk } from './walk.ts';
import { engineTexts, type FlowWords } from './words.ts';

const say = (text: string): Effect => ({ kind: 'say', text, choices: [] });
const note = (event: Extract<Effect, { kind: 'note' }>['event']): Effect => ({ kind: 'note', event });
const alert = (because: Extract<Effect, { kind: 'raise-alert' }>['because']): Effect => ({
  kind: 'raise-alert',
  because,
});
const clearTimer: Effect = { kind: 'clear-timer' };

/** What a person may say in every wait. */
export function obey(flows: Flows, place: Place, command: Command, words: FlowWords): StepResult {
  const { session } = place;
  switch (command.name) {
    case 'danger':
      return goQuiet(session);
    case 'human':
      return {
        session: { ...session, state: 'human' },
        effects: [alert('asked-for-human'), say(engineTexts.humanComing), clearTimer],
      };
    case 'stop':
      return stop(session);
    case 'wipe':
      return {
        session: { ...unasked(session), state: 'stopped' },
        effects: [alert('asked-to-wipe'), note('asked-to-wipe'), say(engineTexts.wipeHowTo), clearTimer],
      };
    case 'back':
      return goBack(flows, place);
    case 'skip':
      return place.atQuestion ? moveOn(flows, place, [note('skipped')]) : enter(flows, place);
    case 'language':
      return place.atQuestion ? openMenu(place, words, 0) : enter(flows, place);
    case 'speak':
      return speak(flows, place, command.language);
    case 'repeat':
      return askAnew(flows, place, []);
    default:
      return command satisfies never;
  }
}

/** Somebody reads along: a reply as from a shop, no script from now on, and a human who knows. */
export function goQuiet(session: Session): StepResult {
  return {
    session: { ...session, state: 'human' },
    effects: [
      { kind: 'raise-severity', atLeast: 4, because: 'danger-word' },
      alert('danger-word'),
      say(engineTexts.coverReply),
      clearTimer,
    ],
  };
}

/** An answer that comes into the quiet is not said: whoever returns has what was gathered checked anew. */
function unasked(session: Session): Session {
  const { gather } = session;
  return gather?.asked === undefined ? session : { ...session, gather: { pieces: gather.pieces } };
}

/** A second "stop" gets no reply: the person has asked for none. */
function stop(session: Session): StepResult {
  const reply = session.state === 'stopped' ? [] : [say(engineTexts.stopped)];
  return { session: { ...unasked(session), state: 'stopped' }, effects: [note('stopped'), ...reply, clearTimer] };
}

function goBack(flows: Flows, place: Place): StepResult {
  const previous = place.session.trail.at(-1);
  if (!place.atQuestion || previous === undefined) return askAnew(flows, place, []);
  const session = { ...place.session, trail: place.session.trail.slice(0, -1) };
  const result = walk(flows, place.flow, session, previous, 'back');
  return { ...result, effects: [note('went-back'), ...result.effects] };
}

/** Leaves the question without an answer. */
export function moveOn(flows: Flows, place: Place, effects: readonly Effect[]): StepResult {
  const ask = askIn(place.flow, place.session.step);
  const result = walk(flows, place.flow, place.session, ask?.skip ?? ask?.next, 'answer');
  return { ...result, effects: [...effects, ...result.effects] };
}

/** The menu lies over the question, which is the newest of the trail meanwhile. */
export function openMenu({ flow, session }: Place, words: FlowWords, page: number): StepResult {
  const ask = askIn(flow, session.step);
  return {
    session: {
      ...session,
      state: 'asking',
      step: menuStep(page),
      trail: [...session.trail, session.step].slice(-50),
    },
    effects: [menuEffect(words, page), ask === null ? clearTimer : timerOf(ask, session)],
  };
}

/** Another language never begins the conversation anew: the present question is asked in it. */
export function speak(flows: Flows, place: Place, language: string): StepResult {
  const session = { ...place.session, language, agreed: withLanguage(place.session.agreed, language) };
  const changed = language === place.session.language ? [] : [note('language-changed')];
  return askAnew(flows, { ...place, session }, changed);
}

/** The present question in the words of its last asking; this does not count as a repeat. */
export function askAnew(flows: Flows, place: Place, effects: readonly Effect[]): StepResult {
  const { flow, session } = place;
  const ask = askIn(flow, session.step);
  const asked =
    ask === null
      ? enter(flows, place)
      : {
          session: { ...session, state: 'asking' as const },
          effects: askEffects(ask, session, session.repeats),
        };
  return { ...asked, effects: [...effects, ...asked.effects] };
}

/** Begins the flow in which the session stands. */
export function enter(flows: Flows, { flow, session }: Place): StepResult {
  return walk(flows, flow, { ...session, state: 'asking', repeats: 0, trail: [] }, flow.start, 'enter');
}

/** What does not answer is kept, and the question asked in other words; at last a human is offered and we go on. */
export function askAgain(flows: Flows, place: Place, ask: Question): StepResult {
  const kept: Effect = { kind: 'note', event: 'unanswered-media' };
  const repeats = place.session.repeats + 1;
  if (repeats > mostRepeats) {
    return moveOn(flows, place, [
      kept,
      { kind: 'raise-alert', because: 'confused' },
      // Under cover nobody hears of a person who reads.
      ...(place.flow.cover ? [] : [{ kind: 'say' as const, text: engineTexts.humanComing, choices: [] }]),
    ]);
  }
  const asked = askEffects(ask, place.session, repeats);
  return { session: { ...place.session, repeats }, effects: [kept, ...asked] };
}
