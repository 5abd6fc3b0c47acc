import { choiceIdOf, languageChoiceId, menuPageOf, readLanguageChoiceId } from '../../src/flow/choice-id.ts';
import { type Effect, type FlowEvent, type Session, sessionSchema, step, workshop } from '../../src/flow/index.ts';
import { type Channel } from '../../src/core/channel.ts';
import { type InboundContent, type MediaKind } from '../../src/core/inbound.ts';
import { type PersonMessage } from '../../src/core/outbound.ts';
import { type LoadedScript } from '../../src/script.ts';
import { fromZawgyi } from '../../src/text/index.ts';

/** What a phone shows of one message. A choice by its id where it is a button; numbered lines are part of the text. */
export interface ShownMessage {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

/**
 * Somebody's phone with a channel between it and us. Each act resolves with what the channel handed to `accept`. A phone without
 * buttons gets its choices as numbered lines and presses by typing the number.
 */
export interface PhoneOverChannel {
  readonly channel: Pick<Channel, 'send' | 'limits'>;
  readonly address: string;
  write(text: string): Promise<InboundContent>;
  sendMedia(kind: MediaKind, caption: string): Promise<InboundContent>;
  /** @param offered the choices of the newest message that had some, in its order */
  press(choiceId: string, offered: PersonMessage['choices']): Promise<InboundContent>;
  /** Everything shown so far, in order. Waits where the channel needs a moment to bring it. */
  shown(atLeast: number): Promise<readonly ShownMessage[]>;
}

export interface PlayedOver {
  /** The turns as they went: to be the same as the transcript's own. */
  readonly turns: readonly workshop.Turn[];
  /** What the phone showed otherwise than the gate had let out. Empty is what we want. */
  readonly shownOtherwise: readonly { readonly turn: number; readonly expected: unknown; readonly shown: unknown }[];
}

/** Plays a transcript with every word, press and medium going through the channel in, and every text through gate and channel out. */
export async function playOverChannel(
  script: LoadedScript,
  transcript: workshop.Transcript,
  phone: PhoneOverChannel,
  now: Date,
): Promise<PlayedOver> {
  let session = workshop.openTranscript(script.flows, transcript);
  let offered: PersonMessage['choices'] = [];
  let count = 0;
  const turns: workshop.Turn[] = [];
  const shownOtherwise: PlayedOver['shownOtherwise'][number][] = [];
  for (const [index, { in: written }] of transcript.turns.entries()) {
    const event = await hear(phone, written, session, offered);
    const result = step(script.flows, session, event, now, script.words);
    const before = session;
    session = sessionSchema.parse(JSON.parse(JSON.stringify(result.session)));
    turns.push(turnOf(written, result.effects, before, session));
    const said = sayings(script, result.effects, session.language, phone.channel.limits);
    for (const [position, message] of said.entries()) {
      await phone.channel.send(phone.address, message, { key: `golden-${phone.address}-${index}/${position}` });
    }
    const shown = (await phone.shown(count + said.length)).slice(count);
    count += said.length;
    const expected = said.map(({ text, choices }) => ({ text, choices }));
    if (JSON.stringify(shown) !== JSON.stringify(expected)) shownOtherwise.push({ turn: index + 1, expected, shown });
    const asked = result.effects.findLast((effect) => effect.kind === 'say' && effect.choices.length > 0);
    if (asked?.kind === 'say') offered = choicesOf(script, asked, session.language);
  }
  return { turns, shownOtherwise };
}

async function hear(
  phone: PhoneOverChannel,
  written: workshop.Turn['in'],
  session: Session,
  offered: PersonMessage['choices'],
): Promise<FlowEvent> {
  if (written === 'enter' || written === 'silence') return { kind: written };
  if (typeof written === 'string') return eventOf(await phone.write(written));
  // The house itself says it; no phone does.
  if ('checked' in written) return workshop.eventOf(written, session);
  if ('choice' in written) return eventOf(await phone.press(pressed(written.choice, session), offered));
  if ('media' in written) return eventOf(await phone.sendMedia(written.media, written.text ?? ''));
  const heard = eventOf(await phone.write(written.text));
  // What the words are is known from the agreement, which no phone has.
  return 'proof' in written && heard.kind === 'answer' ? { ...heard, proof: written.proof } : heard;
}

/** As intake reads it: `src/intake/plan-turn.ts`. */
function eventOf(content: InboundContent): FlowEvent {
  switch (content.kind) {
    case 'message':
      return {
        kind: 'answer',
        text: fromZawgyi(content.text),
        media: content.attachments.map(({ kind }) => kind),
      };
    case 'choice':
      return { kind: 'answer', text: '', media: [], choice: content.choice };
    case 'location':
    case 'contact':
      return { kind: 'answer', text: '', media: [content.kind] };
    default:
      throw new Error(`no transcript holds a ${content.kind}`);
  }
}

function turnOf(
  written: workshop.Turn['in'],
  effects: readonly Effect[],
  before: Session,
  after: Session,
): workshop.Turn {
  return {
    in: written,
    out: effects.flatMap((effect) =>
      effect.kind === 'say' ? [effect.language === undefined ? effect.text : `${effect.text}@${effect.language}`] : [],
    ),
    effect: effects.filter(({ kind }) => kind !== 'say').map((effect) => ({ ...effect })),
    ...(after.state === 'asking' ? {} : { state: after.state }),
    ...(after.language === before.language ? {} : { language: after.language }),
  };
}

type Say = Extract<Effect, { kind: 'say' }>;

function choicesOf(script: LoadedScript, effect: Say, own: string): PersonMessage['choices'] {
  const language = effect.language ?? own;
  return effect.choices.map((choice) => ({
    id: choice.id,
    label: 'name' in choice ? choice.name : script.texts.format(language, choice.label),
  }));
}

/** What leaves the gate. Contacts are left out: they depend on the case, and on who has been reached. */
function sayings(
  script: LoadedScript,
  effects: readonly Effect[],
  own: string,
  limits: Channel['limits'],
): readonly PersonMessage[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== 'say') return [];
    const text = script.texts.format(effect.language ?? own, effect.text);
    const verdict = script.gate(
      {
        kind: 'text',
        text,
        choices: choicesOf(script, effect, own),
        ...(effect.asks !== undefined && { asks: effect.asks }),
      },
      { limits, author: 'flow' },
    );
    if (verdict.kind === 'refuse') throw new Error(`the gate refuses ${effect.text}: ${verdict.reason}`);
    return verdict.messages;
  });
}

/** As `suar flows test` presses: `src/flow/replay.ts`. */
function pressed(choice: string, session: Session): string {
  if (choice.includes('.')) return choice;
  if (session.missing !== undefined) return readLanguageChoiceId(choice);
  return menuPageOf(session.step) === null ? choiceIdOf(session.flow, session.step, choice) : languageChoiceId(choice);
}
