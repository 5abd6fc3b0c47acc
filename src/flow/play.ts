import { type Choice, type PersonMessage } from '../core/outbound.ts';
import { type Effect } from './effect.ts';
import { type Flows } from './flow.ts';
import { type FlowEvent } from './flow-event.ts';
import { startSession } from './place.ts';
import { type PlayInput } from './play-input.ts';
import { type Session, sessionSchema } from './session.ts';
import { step } from './step.ts';
import { type FlowWords } from './words.ts';

/** What a rehearsal needs of the texts. */
export interface SpokenTexts {
  format(language: string, id: string): string;
}

/** What leaves for the phone, or why the gate lets nothing leave. */
export type Fitted =
  | { readonly kind: 'send'; readonly messages: readonly PersonMessage[] }
  | { readonly kind: 'refuse'; readonly reason: string; readonly phrase?: string };

/** Everything a rehearsal plays with. The gate and the channel are handed in: they belong to other rooms. */
export interface Stage {
  readonly flows: Flows;
  readonly words: FlowWords;
  /** The texts as somebody reads them who went in one turn from the first session to the second. */
  readonly textsOf: (before: Session, after: Session) => SpokenTexts;
  readonly fit: (message: PersonMessage) => Fitted;
}

/** One message as the phone shows it. */
export interface ShownMessage {
  /** What a locked screen shows of it: the first line. */
  readonly notification: string;
  readonly text: string;
  readonly buttons: readonly Choice[];
  /** Set where the gate would let nothing out; the text is then what was refused. */
  readonly refused?: string;
}

/** One turn: what was done, what the phone then shows, and what the house was asked for. */
export interface Scene {
  readonly input: PlayInput | { readonly enter: true };
  readonly messages: readonly ShownMessage[];
  /** Everything but what was said. */
  readonly effects: readonly Effect[];
  readonly session: Session;
  /** The answers that the newest question offers, shown as buttons or not. */
  readonly offered: readonly Choice[];
}

export type Played =
  | { readonly kind: 'played'; readonly scene: Scene }
  /** Somebody pressed a button that is not there. */
  | { readonly kind: 'no-such-button'; readonly offered: readonly Choice[] };

/** The conversation begins in this flow. @throws ConfigurationError where neither it nor `welcome` is published */
export function openPlay(stage: Stage, flow: string, language: string, now: Date): Scene {
  const session = startSession(stage.flows, flow, language);
  return perform(stage, { session, offered: [] }, { enter: true }, { kind: 'enter' }, now);
}

/** @param before the newest scene */
export function continuePlay(stage: Stage, before: Scene, input: PlayInput, now: Date): Played {
  const event = eventOf(input, before.offered);
  if (event === null) return { kind: 'no-such-button', offered: before.offered };
  return { kind: 'played', scene: perform(stage, before, input, event, now) };
}

/** A whole rehearsal from its beginning; a press on a button that is not there is left out. */
export function playThrough(
  stage: Stage,
  begin: { readonly flow: string; readonly language: string },
  inputs: readonly PlayInput[],
  now: Date,
): Scene[] {
  const scenes = [openPlay(stage, begin.flow, begin.language, now)];
  for (const input of inputs) {
    const newest = scenes.at(-1);
    const played = newest === undefined ? null : continuePlay(stage, newest, input, now);
    if (played?.kind === 'played') scenes.push(played.scene);
  }
  return scenes;
}

function perform(
  stage: Stage,
  before: Pick<Scene, 'session' | 'offered'>,
  input: Scene['input'],
  event: FlowEvent,
  now: Date,
): Scene {
  const result = step(stage.flows, before.session, event, now, stage.words);
  // As in the store: nothing of a session lives on in memory.
  const session = sessionSchema.parse(JSON.parse(JSON.stringify(result.session)));
  const texts = stage.textsOf(before.session, session);
  const said = result.effects.flatMap((effect) => sayAs(texts, session, effect));
  return {
    input,
    messages: said.flatMap((message) => shown(stage, message)),
    effects: result.effects.filter(({ kind }) => kind !== 'say'),
    session,
    offered: said.findLast(({ choices }) => choices.length > 0)?.choices ?? (said.length > 0 ? [] : before.offered),
  };
}

/** Of a referral the introduction: which contacts follow is chosen by the house for each person. */
function sayAs(texts: SpokenTexts, session: Session, effect: Effect): PersonMessage[] {
  if (effect.kind !== 'say' && effect.kind !== 'refer') return [];
  const language = effect.language ?? session.language;
  const choices = effect.kind === 'say' ? effect.choices : [];
  return [
    {
      kind: 'text',
      text: texts.format(language, effect.text),
      choices: choices.map((choice) => ({
        id: choice.id,
        label: 'name' in choice ? choice.name : texts.format(language, choice.label),
      })),
    },
  ];
}

function shown(stage: Stage, message: PersonMessage): ShownMessage[] {
  const fitted = stage.fit(message);
  if (fitted.kind === 'refuse') {
    const refused = fitted.phrase === undefined ? fitted.reason : `${fitted.reason}: “${fitted.phrase}”`;
    return [{ notification: '', text: message.text, buttons: [], refused }];
  }
  return fitted.messages.map(({ text, choices }) => ({
    notification: text.split('\n')[0] ?? '',
    text,
    buttons: choices,
  }));
}

function eventOf(input: PlayInput, offered: readonly Choice[]): FlowEvent | null {
  if ('silence' in input) return { kind: 'silence' };
  if ('media' in input) return { kind: 'answer', text: input.text ?? '', media: [input.media] };
  if ('text' in input) return { kind: 'answer', text: input.text, media: [] };
  const { press } = input;
  const choice = typeof press === 'number' ? offered[press - 1] : offered.find(({ id }) => id === press);
  return choice === undefined ? null : { kind: 'answer', text: '', media: [], choice: choice.id };
}
