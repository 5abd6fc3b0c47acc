import { type CaseField, caseFieldSchema } from '../core/case-fields.ts';
import { readChoiceId } from './choice-id.ts';
import { askAgain, askAnew, enter, goQuiet, moveOn, obey, openMenu, speak } from './commands.ts';
import { type Effect } from './effect.ts';
import { type Flows, homeFlow } from './flow.ts';
import { type FlowEvent } from './flow-event.ts';
import { hearChecked, hearPiece, hearQuiet, isGathering, keepPiece } from './gather.ts';
import { type Place, placeOf, startSession } from './place.ts';
import { menuAnswer } from './language-menu.ts';
import { hearProof, phoneTaken } from './prove.ts';
import { type Answer, choicesOf, type PlainChoice, readAnswer } from './read-answer.ts';
import { askIn } from './question.ts';
import { readCommand } from './read-command.ts';
import { resume } from './resume.ts';
import { inWordsThatAreRead, withLanguage } from './read-language.ts';
import { type Session } from './session.ts';
import { type AskStep } from './steps/ask.ts';
import { type StepResult, walk } from './walk.ts';
import { whileAskedWhichIsRead } from './wait-for-language.ts';
import { engineTexts, type FlowWords } from './words.ts';

type Answered = Extract<FlowEvent, { kind: 'answer' }>;

/**
 * One event, one decision. Pure: the same session and event always give the same answer.
 * @param now tells an age from a year of birth
 */
export function step(flows: Flows, before: Session, event: FlowEvent, now: Date, words: FlowWords): StepResult {
  const { missing, ...rest } = before;
  if (event.kind === 'answer' && event.proof === 'duress')
    return inWordsThatAreRead(phoneTaken(flows, placeOf(flows, rest)), words);
  const decideAbout = (session: Session) => decide(flows, session, event, { words, now });
  if (missing === undefined || before.state !== 'asking') return inWordsThatAreRead(decideAbout(rest), words);
  const { flow, atQuestion } = placeOf(flows, rest);
  // What was held back belongs to a question. Where a publication took that away, the flow is begun anew.
  if (missing.then === 'asking' && !atQuestion) return inWordsThatAreRead(decideAbout(rest), words);
  const waiting = { ...before, flow: flow.id, version: flow.version };
  return inWordsThatAreRead(whileAskedWhichIsRead(flows, waiting, event, words, decideAbout), words);
}

function decide(flows: Flows, before: Session, event: FlowEvent, ears: Ears): StepResult {
  const { words } = ears;
  const place = placeOf(flows, before);
  switch (event.kind) {
    case 'enter':
      return begin(flows, place, event.text ?? '', words);
    case 'silence':
      return hearSilence(flows, place, before, ears.now);
    case 'checked': {
      const question = askIn(place.flow, place.session.step);
      return hearChecked(flows, place, question, event) ?? { session: before, effects: [] };
    }
    case 'resume':
      return resume(flows, place, new Set(event.filled));
    case 'answer':
      return hear(flows, place, event, ears);
    default:
      return event satisfies never;
  }
}

/** Of the message that led into the flow only what forbids the first question, or its language, is heard. */
function begin(flows: Flows, place: Place, text: string, words: FlowWords): StepResult {
  const command = readCommand(text, words);
  if (command?.name === 'danger') return goQuiet(place.session);
  if (isSilenced(place.session)) return { session: place.session, effects: [] };
  switch (command?.name) {
    case 'stop':
    case 'human':
    case 'wipe':
      return obey(flows, place, command, words);
    case 'language':
      return place.atQuestion ? obey(flows, place, command, words) : enter(flows, place);
    case 'speak':
      return speakAndEnter(flows, place, command.language);
    default:
      return enterWith(flows, place, text);
  }
}

/** Where the flow begins by gathering, the words that led into it are the first piece. */
function enterWith(flows: Flows, place: Place, text: string): StepResult {
  const entered = enter(flows, place);
  const words = text.trim();
  const arrived = placeOf(flows, entered.session);
  const question = entered.session.state === 'asking' ? askIn(arrived.flow, entered.session.step) : null;
  if (words === '' || !isGathering(question)) return entered;
  const kept = keepPiece(entered.session, question, words);
  const before = entered.effects.filter(({ kind }) => kind !== 'say' && kind !== 'set-timer');
  return { ...kept, effects: [...before, ...kept.effects] };
}

function speakAndEnter(flows: Flows, place: Place, language: string): StepResult {
  const agreed = withLanguage(place.session.agreed, language);
  return enter(flows, { ...place, session: { ...place.session, language, agreed } });
}

/** In both states nothing scripted goes out, unless the person writes. */
function isSilenced({ state }: Session): boolean {
  return state === 'human' || state === 'stopped';
}

/** Nothing is sent into silence unless the flow says so: a watched phone must not buzz. */
function hearSilence(flows: Flows, place: Place, before: Session, now: Date): StepResult {
  const ask = askIn(place.flow, place.session.step);
  const quiet = place.session.state === 'asking' && isGathering(ask) ? hearQuiet(flows, place, ask, now) : null;
  if (quiet !== null) return quiet;
  if (place.session.state !== 'asking' || ask?.silence === undefined) {
    return { session: before, effects: [{ kind: 'clear-timer' }] };
  }
  const result = walk(flows, place.flow, place.session, ask.silence.do, 'silence');
  return { ...result, effects: [{ kind: 'note', event: 'went-silent' }, ...result.effects] };
}

interface Ears {
  readonly words: FlowWords;
  readonly now: Date;
}

function hear(flows: Flows, place: Place, event: Answered, ears: Ears): StepResult {
  const { words } = ears;
  const command = event.choice === undefined ? readCommand(event.text, words) : null;
  if (command?.name === 'danger' && !answersByChoice(place, event, ears)) return goQuiet(place.session);
  switch (place.session.state) {
    case 'human':
      return { session: place.session, effects: [] };
    case 'ended': {
      const anew = placeOf(flows, startSession(flows, homeFlow, place.session.language, place.session.agreed));
      return command === null ? enter(flows, anew) : obey(flows, anew, command, words);
    }
    case 'stopped':
      if (command !== null) return obey(flows, place, command, words);
      return askAnew(flows, place, [{ kind: 'say', text: engineTexts.welcomeBack, choices: [] }]);
    case 'asking':
      break;
    default:
      return place.session.state satisfies never;
  }
  // What is an answer here may be the name of a command elsewhere; but never leave out a wish to stop or for a human.
  const urgent = command?.name === 'stop' || command?.name === 'human' || command?.name === 'wipe';
  if (command !== null && urgent) return obey(flows, place, command, words);
  if (event.choice !== undefined) return hearPress(flows, place, event.choice, ears);
  const ask = askIn(place.flow, place.session.step);
  if (ask === null) return command === null ? enter(flows, place) : obey(flows, place, command, words);
  if (ask.proves === true && (command === null || event.proof === 'right')) return hearProof(flows, place, ask, event);
  const meant = place.menuPage === null ? null : menuAnswer(event.text, place.menuPage, words);
  if (meant !== null) return 'page' in meant ? openMenu(place, words, meant.page) : speak(flows, place, meant.language);
  const answer = readAnswer(ask, place.session, event, ears);
  if (isGathering(ask)) {
    const isPiece = answer !== null && (answer.kind === 'choice' || command === null);
    const heard = command === null || isPiece ? hearPiece(place, ask, answer, ears.now) : null;
    if (heard !== null) return heard;
    return command === null ? askAgain(flows, place, ask) : obey(flows, place, command, words);
  }
  if (answer?.kind === 'choice') return accept(flows, place, ask, answer, words);
  if (command !== null) return obey(flows, place, command, words);
  if (answer !== null) return accept(flows, place, ask, answer, words);
  // Whoever names another place than those on offer has answered, and is not asked twice.
  const named = ask.match !== undefined && event.text.trim() !== '';
  return named ? moveOn(flows, place, [{ kind: 'note', event: 'unanswered-media' }]) : askAgain(flows, place, ask);
}

/** Whether the message makes one of the choices of the session's question, in words or by its number. */
export function makesChoice(flows: Flows, session: Session, event: Answered, now: Date, words: FlowWords): boolean {
  return event.choice !== undefined || answersByChoice(placeOf(flows, session), event, { words, now });
}

/** "Danger" is a danger word, but to the question whether there is danger it is the answer that was asked for. */
function answersByChoice({ flow, session }: Place, event: Answered, ears: Ears): boolean {
  const ask = session.state === 'asking' ? askIn(flow, session.step) : null;
  return ask !== null && readAnswer(ask, session, event, ears)?.kind === 'choice';
}

/** A press on an older message still tells something: it is written down, and the present question asked anew. */
function hearPress(flows: Flows, place: Place, pressed: string, { words, now }: Ears): StepResult {
  const read = readChoiceId(pressed);
  if (read.kind === 'language' && words.languages.includes(read.language)) return speak(flows, place, read.language);
  if (read.kind === 'menu-page' && place.atQuestion) return openMenu(place, words, read.page);
  if (read.kind === 'reads' && words.languages.includes(read.language)) {
    const session = { ...place.session, agreed: withLanguage(place.session.agreed, read.language) };
    return askAnew(flows, { ...place, session }, []);
  }
  if (read.kind === 'reads-none') return obey(flows, place, { name: 'human' }, words);
  const ask = read.kind === 'answer' && read.flow === place.flow.id ? askIn(place.flow, read.step) : null;
  const choice =
    read.kind === 'answer' && ask !== null
      ? choicesOf(ask, place.session).find(({ id }) => id === read.choice)
      : undefined;
  if (read.kind !== 'answer' || ask === null || choice === undefined) return askAnew(flows, place, []);
  if (isGathering(ask)) {
    const answer: Answer = { kind: 'choice', choice };
    const heard = read.step === place.session.step ? hearPiece(place, ask, answer, now) : null;
    return heard ?? askAnew(flows, place, []);
  }
  if (read.step === place.session.step) return accept(flows, place, ask, { kind: 'choice', choice }, words);
  const session = { ...place.session, answers: answersWith(place.session, ask, choice) };
  return askAnew(flows, { ...place, session }, answerEffects(ask, { kind: 'choice', choice }));
}

function accept(flows: Flows, place: Place, ask: AskStep, answer: Answer, words: FlowWords): StepResult {
  const choice = answer.kind === 'choice' ? answer.choice : undefined;
  const session =
    choice === undefined ? place.session : { ...place.session, answers: answersWith(place.session, ask, choice) };
  const meant = () => (answer.kind === 'words' ? (words.findPlaces?.(answer.value) ?? []) : []);
  const result = walk(flows, place.flow, session, choice?.next ?? ask.next, 'answer', meant);
  return { ...result, effects: [...answerEffects(ask, answer), ...result.effects] };
}

function answersWith(session: Session, ask: AskStep, choice: PlainChoice): Session['answers'] {
  const field = fieldOf(ask);
  return field === null || !choice.fills ? session.answers : { ...session.answers, [field]: choice.id };
}

function answerEffects(ask: AskStep, answer: Answer): Effect[] {
  const field = fieldOf(ask);
  const value = answer.kind === 'choice' ? (answer.value ?? answer.choice.id) : answer.value;
  const fills = field !== null && (answer.kind === 'words' || answer.choice.fills);
  const effects: Effect[] = fills ? [{ kind: 'fill-field', field, value }] : [];
  if (answer.kind === 'choice' && answer.choice.severity !== undefined) {
    const because = `${field ?? ask.text}=${answer.choice.id}`;
    effects.push({ kind: 'raise-severity', atLeast: answer.choice.severity, because });
  }
  return effects;
}

/** Null for a question that fills nothing; a field that the case does not have is refused by the lint. */
function fieldOf(ask: AskStep): CaseField | null {
  return caseFieldSchema.safeParse(ask.field).data ?? null;
}
