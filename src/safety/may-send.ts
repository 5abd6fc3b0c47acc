import { type ChannelLimits } from '../core/channel.ts';
import { contactValuesIn } from '../core/contact-values.ts';
import { type Choice, type PersonMessage } from '../core/outbound.ts';
import { findPhrases, splitText, tokens } from '../text/index.ts';
import { type ForbiddenKind, type GateWords } from './gate-words.ts';

export interface SendContext {
  readonly limits: ChannelLimits;
  readonly author: 'flow' | 'responder';
  /**
   * Whether a script may name this number or address. Scripts name those of verified contacts alone, so that no closed
   * or mistyped one comes through a text; a responder answers for what they write.
   */
  readonly mayShow: (value: string) => boolean;
}

export type SendDecision =
  | { readonly kind: 'send'; readonly messages: readonly PersonMessage[] }
  | { readonly kind: 'refuse'; readonly reason: 'empty' | 'too-long' }
  | { readonly kind: 'refuse'; readonly reason: 'unverified-contact'; readonly phrase: string }
  | {
      readonly kind: 'refuse';
      readonly reason: 'forbidden-promise';
      readonly says: ForbiddenKind;
      readonly phrase: string;
    };

/** More messages in a row than this light up a phone that must stay dark. */
const MOST_PARTS = 10;
/** C0 and C1 controls except line feed, marks that reverse or hide text, and lone surrogates. Joiners stay: scripts need them. */
const UNWANTED =
  /(?![\n\u200c\u200d])[\p{Cc}\p{Surrogate}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/**
 * The gate that every text to a person passes, whoever wrote it: no promise of safety, rescue, time or a legal outcome, nobody
 * called a victim, nobody asked what they did (design, promise 5). What may go is cleaned and split to the channel's limits;
 * choices stand on the last message, as numbered lines where the channel has too few buttons or too short ones.
 */
export function maySend(
  message: PersonMessage,
  { limits, author, mayShow }: SendContext,
  words: GateWords,
): SendDecision {
  const text = cleaned(message.text);
  const choices = message.choices.map((choice) => ({ ...choice, label: cleaned(choice.label) }));
  if (text === '' || choices.some((choice) => choice.label === '')) return { kind: 'refuse', reason: 'empty' };
  const own = ownWords(message);
  for (const part of [own, ...choices.map((choice) => choice.label)]) {
    const found = forbiddenIn(part, words);
    if (found !== undefined) return { kind: 'refuse', reason: 'forbidden-promise', ...found };
  }
  const unverified = author === 'flow' ? contactValuesIn(own).find((value) => !mayShow(value)) : undefined;
  if (unverified !== undefined) return { kind: 'refuse', reason: 'unverified-contact', phrase: unverified };
  const numbered = !fitButtons(choices, limits);
  const withButtons = message.asks !== undefined || (choices.length > 0 && !numbered);
  const parts = splitText(
    numbered ? withNumberedLines(text, choices) : text,
    withButtons ? unitsAboveButtons(limits) : limits.textUnits,
  );
  if (parts.length > MOST_PARTS) return { kind: 'refuse', reason: 'too-long' };
  const messages = parts.map((part, position) => ({
    kind: 'text' as const,
    text: part,
    choices: !numbered && position === parts.length - 1 ? choices : [],
    ...(message.asks !== undefined && position === parts.length - 1 && { asks: message.asks }),
    ...(message.quotes !== undefined && { quotes: message.quotes }),
    // What had to be cut was no short text.
    ...(message.asPicture !== undefined && parts.length === 1 && { asPicture: message.asPicture }),
    ...(message.checkIn !== undefined && position === 0 && { checkIn: message.checkIn }),
  }));
  return { kind: 'send', messages };
}

function fitButtons(choices: readonly Choice[], { buttons, labelUnits = Infinity }: ChannelLimits): boolean {
  return choices.length <= buttons && choices.every(({ label }) => label.length <= labelUnits);
}

/** Where less text fits above buttons than alone, what is too much stands in messages of its own before them. */
function unitsAboveButtons({ textUnits, textUnitsWithChoices = textUnits }: ChannelLimits): number {
  return Math.min(textUnits, textUnitsWithChoices);
}

function cleaned(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(UNWANTED, '').trim();
}

/** What we say ourselves: an advert that says "guaranteed" is quoted so, and promises nothing in our name. */
export function ownWords({ text, quotes = [] }: PersonMessage): string {
  return quotes.reduce((rest, quote) => rest.replaceAll(`“${cleaned(quote)}”`, '“…”'), cleaned(text));
}

function withNumberedLines(text: string, choices: readonly Choice[]): string {
  return `${text}\n\n${choices.map((choice, position) => `${position + 1}. ${choice.label}`).join('\n')}`;
}

/** The first thing in a text that must not be said. "Kamu aman sekarang?" asks for what "kamu aman sekarang" would promise. */
export function forbiddenIn(
  text: string,
  words: GateWords,
): { readonly says: ForbiddenKind; readonly phrase: string } | undefined {
  const parts = tokens(text);
  const hits = findPhrases(words.forbidden, parts);
  const excused = hits.filter((hit) => hit.tag.except);
  const questions = new Set(parts.filter((part) => part.word === '?').map((part) => part.clause));
  const hit = hits.find(({ tag, from, to }) => {
    const harmless = excused.some(
      (other) => other.tag.forbidden === tag.forbidden && other.from <= from && other.to >= to,
    );
    const asked = tag.forbidden === 'safety' && questions.has(parts[to - 1]?.clause ?? -1);
    return !tag.except && !harmless && !asked;
  });
  if (hit === undefined) return undefined;
  return { says: hit.tag.forbidden, phrase: text.slice(parts[hit.from]?.start, parts[hit.to - 1]?.end) };
}
