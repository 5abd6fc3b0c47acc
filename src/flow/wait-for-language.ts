import { readChoiceId } from './choice-id.ts';
import { askAnew } from './commands.ts';
import { type Effect } from './effect.ts';
import { type Flows } from './flow.ts';
import { type FlowEvent } from './flow-event.ts';
import { placeOf } from './place.ts';
import { mostRepeats } from './read-answer.ts';
import { readCommand } from './read-command.ts';
import { agreeTo, askWhichIsRead, languageRead, waitAfterEndMs, withLanguage } from './read-language.ts';
import { type Session } from './session.ts';
import { askIn, timerOf } from './question.ts';
import { type StepResult } from './walk.ts';
import { engineTexts, type FlowWords } from './words.ts';

type Decide = (session: Session) => StepResult;

/**
 * The person has been asked which other language they read. An answer to that is heard here; everything else (a danger word,
 * stop, another language, silence) is decided as ever, about the place where the session stands underneath.
 * @param decide the ordinary decision about the same event
 */
export function whileAskedWhichIsRead(
  flows: Flows,
  before: Session,
  event: FlowEvent,
  words: FlowWords,
  decide: Decide,
): StepResult {
  const { missing, ...rest } = before;
  const beneath: Session = missing?.then === 'ended' ? { ...rest, state: 'ended' } : rest;
  switch (event.kind) {
    case 'enter':
    case 'resume':
      return decide(beneath);
    case 'checked': {
      const result = decide(beneath);
      // Nobody waits for it any more: the question stands.
      return result.effects.length === 0 ? { session: before, effects: [] } : result;
    }
    case 'silence':
      return hearSilence(before, beneath, decide);
    case 'answer': {
      const answer = event.choice === undefined ? wordsMean(event.text, before, words) : pressMeans(event.choice);
      if (answer === 'other') return decide(beneath);
      if (answer === 'none') return handOver(beneath, 'asked-for-human');
      if (answer === null) return askAgain(flows, before, beneath, words);
      return goOn(flows, before, beneath, answer.language, words);
    }
    default:
      return event satisfies never;
  }
}

type Heard = { readonly language: string } | 'none' | 'other' | null;

function pressMeans(choice: string): Heard {
  const read = readChoiceId(choice);
  if (read.kind === 'reads') return { language: read.language };
  return read.kind === 'reads-none' ? 'none' : 'other';
}

/** The names on offer come before the commands: "English" agrees to English, and does not leave one's own language. */
function wordsMean(text: string, session: Session, words: FlowWords): Heard {
  const command = readCommand(text, words);
  if (command !== null && ['danger', 'stop', 'human', 'wipe'].includes(command.name)) return 'other';
  return languageRead(text, session, words) ?? (command === null ? null : 'other');
}

function goOn(flows: Flows, before: Session, beneath: Session, language: string, words: FlowWords): StepResult {
  const agreed = agreeTo(before, language, words);
  if (agreed === null) {
    // The flow was published anew meanwhile, or the press is an old one: the present question tells where we are.
    const known = words.languages.includes(language) ? withLanguage(beneath.agreed, language) : beneath.agreed;
    return askAnew(flows, placeOf(flows, { ...beneath, agreed: known }), []);
  }
  return { ...agreed, effects: [...agreed.effects, timerBeneath(flows, agreed.session)] };
}

function askAgain(flows: Flows, before: Session, beneath: Session, words: FlowWords): StepResult {
  const kept: Effect = { kind: 'note', event: 'unanswered-media' };
  const repeats = before.repeats + 1;
  if (repeats > mostRepeats) {
    const handed = handOver(beneath, 'confused');
    return { ...handed, effects: [kept, ...handed.effects] };
  }
  return {
    session: { ...before, repeats },
    effects: [kept, ...askWhichIsRead(before, words), timerBeneath(flows, before)],
  };
}

function timerBeneath(flows: Flows, session: Session): Effect {
  if (session.state === 'ended') return { kind: 'clear-timer' };
  if (session.missing?.then === 'ended') return { kind: 'set-timer', afterMs: waitAfterEndMs };
  const { flow, session: standing } = placeOf(flows, session);
  const ask = askIn(flow, standing.step);
  return ask === null ? { kind: 'clear-timer' } : timerOf(ask, standing);
}

function handOver(beneath: Session, because: 'asked-for-human' | 'confused'): StepResult {
  return {
    session: { ...beneath, state: 'human', repeats: 0 },
    effects: [
      { kind: 'raise-alert', because },
      { kind: 'say', text: engineTexts.humanComing, choices: [] },
      { kind: 'clear-timer' },
    ],
  };
}

/** Whoever falls silent before this question has not been understood by us: the flow's own branch, and always a human. */
function hearSilence(before: Session, beneath: Session, decide: Decide): StepResult {
  const result = decide(beneath);
  const stays = result.session.step === before.step && result.session.flow === before.flow;
  const session =
    stays && result.session.state === 'asking' ? { ...result.session, missing: before.missing } : result.session;
  const alerted = result.effects.some(({ kind }) => kind === 'raise-alert');
  return {
    session,
    effects: alerted ? result.effects : [{ kind: 'raise-alert', because: 'went-silent' }, ...result.effects],
  };
}
