import { readLanguageChoiceId, readNoneChoiceId } from './choice-id.ts';
import { type Effect } from './effect.ts';
import { choiceMeant } from './read-answer.ts';
import { type HeldBack, type Session } from './session.ts';
import { type StepResult } from './walk.ts';
import { engineTexts, type FlowWords, languageLabels, languageNameId } from './words.ts';

type Spoken = Extract<Effect, { kind: 'say' | 'refer' }>;

/** Whoever was to hear the last words of a flow is waited for so long; a question has its own time. */
export const waitAfterEndMs = 30 * 60_000;

/**
 * Puts what the session's language lacks into a language that the person has used or agreed to. Where there is none,
 * nothing of it is said: the person is asked, in their own language, which other one they read. What the case needs has
 * been done already, so it stands while we wait.
 */
export function inWordsThatAreRead(result: StepResult, words: FlowWords): StepResult {
  const { session } = result;
  const isLacking = (effect: Effect): effect is Spoken => isSpoken(effect) && !speaks(session.language, effect, words);
  if (!result.effects.some(isLacking)) return result;
  const held: HeldBack[] = [];
  let asked = false;
  const effects = result.effects.flatMap((effect): Effect[] => {
    if (!isLacking(effect)) return [effect];
    const language = standInFor(effect, session, words);
    if (language !== undefined) return [{ ...effect, language }];
    held.push(heldBack(effect));
    if (asked) return [];
    asked = true;
    return [{ kind: 'say', text: engineTexts.languageMissing, choices: [] }];
  });
  if (held.length === 0) return { session, effects };
  return ask(session, effects, held, words);
}

/** The place in `effects` where the question stands gets its choices; without any to offer, a person reads on. */
function ask(session: Session, effects: readonly Effect[], held: HeldBack[], words: FlowWords): StepResult {
  const offers = offersFor(session, held, words);
  const canAsk = words.has(session.language, engineTexts.languageMissing);
  const note: Effect = { kind: 'note', event: 'language-missing' };
  if (session.state === 'human' || session.state === 'stopped' || offers.length === 0 || !canAsk) {
    const alert: Effect = { kind: 'raise-alert', because: 'language-missing' };
    const already = effects.some((effect) => effect.kind === 'say' && effect.text === engineTexts.humanComing);
    return {
      session: { ...session, state: session.state === 'stopped' ? 'stopped' : 'human' },
      effects: [
        ...effects.flatMap((effect): Effect[] =>
          !isQuestion(effect) ? [effect] : already ? [] : [humanComing(session, words)],
        ),
        note,
        ...(effects.some(({ kind }) => kind === 'raise-alert') ? [] : [alert]),
        { kind: 'clear-timer' },
      ],
    };
  }
  const then = session.state === 'ended' ? 'ended' : 'asking';
  return {
    session: { ...session, state: 'asking', repeats: 0, missing: { held: held.slice(-20), then } },
    effects: [
      ...effects.map((effect) => (isQuestion(effect) ? questionOf(offers) : effect)),
      note,
      ...(then === 'ended' ? [{ kind: 'set-timer' as const, afterMs: waitAfterEndMs }] : []),
    ],
  };
}

function humanComing(session: Session, words: FlowWords): Effect {
  const say: Spoken = { kind: 'say', text: engineTexts.humanComing, choices: [] };
  const language = speaks(session.language, say, words) ? undefined : standInFor(say, session, words);
  return language === undefined ? say : { ...say, language };
}

const houseTexts: ReadonlySet<string> = new Set(Object.values(engineTexts));

/**
 * The language for a text that the session's own lacks; undefined where the person must be asked. The house's own words
 * are in every language that may be chosen: they are missing only where an operator took a language away in which
 * somebody still speaks. That cannot be asked in words that are gone, and "quiet" must still be said.
 */
function standInFor(effect: Spoken, session: Session, words: FlowWords): string | undefined {
  const isHouse = effect.kind === 'say' && houseTexts.has(effect.text);
  const order = isHouse ? [...words.fallback(session.language), ...words.languages] : [];
  return [...inOrder(session, words), ...order].find((language) => speaks(language, effect, words));
}

/** The question once more, to whoever answered it with something else. */
export function askWhichIsRead(session: Session, words: FlowWords): readonly Effect[] {
  const { missing } = session;
  if (missing === undefined) return [];
  return [questionOf(offersFor(session, missing.held, words))];
}

/** Which of the offers a message means; `none` where the person would rather have somebody read on. */
export function languageRead(
  text: string,
  session: Session,
  words: FlowWords,
): { readonly language: string } | 'none' | null {
  const offers = session.missing === undefined ? [] : offersFor(session, session.missing.held, words);
  const labels = [...offers.map(languageNameId), languageLabels.person];
  const index = choiceMeant(
    labels.map((label) => words.answersTo(label)),
    text,
    words,
  );
  if (index === null) return null;
  const language = offers[index];
  return language === undefined ? 'none' : { language };
}

/** From now on this language stands in; what was held back is said in it. */
export function agreeTo(session: Session, language: string, words: FlowWords): StepResult | null {
  const { missing, ...rest } = session;
  if (missing === undefined || !words.languages.includes(language)) return null;
  const held = missing.held.filter((effect) => speaks(language, effect, words));
  if (held.length === 0) return null;
  return {
    session: { ...rest, state: missing.then, repeats: 0, agreed: withLanguage(session.agreed, language) },
    effects: held,
  };
}

/** Newest last, each once. */
export function withLanguage(agreed: readonly string[], language: string): string[] {
  return [...agreed.filter((one) => one !== language), language].slice(-40);
}

function offersFor(session: Session, held: readonly HeldBack[], words: FlowWords): string[] {
  return words.fallback(session.language).filter((language) => held.every((one) => speaks(language, one, words)));
}

/** Languages that the person reads too: by the written order first, then the one they used last. */
function inOrder({ language, agreed }: Session, words: FlowWords): string[] {
  const written = words.fallback(language).filter((one) => agreed.includes(one));
  return [...new Set([...written, ...agreed.toReversed()])];
}

function questionOf(offers: readonly string[]): Effect {
  const choices = offers.map((language) => ({ id: readLanguageChoiceId(language), label: languageNameId(language) }));
  return {
    kind: 'say',
    text: engineTexts.languageMissing,
    choices: [...choices, { id: readNoneChoiceId, label: languageLabels.person }],
  };
}

function isQuestion(effect: Effect): boolean {
  return effect.kind === 'say' && effect.text === engineTexts.languageMissing;
}

function isSpoken(effect: Effect): effect is Spoken {
  return effect.kind === 'say' || effect.kind === 'refer';
}

function speaks(language: string, spoken: Spoken | HeldBack, words: FlowWords): boolean {
  const ids =
    spoken.kind === 'say'
      ? [spoken.text, ...spoken.choices.flatMap((choice) => ('label' in choice ? choice.label : []))]
      : [spoken.text, spoken.none];
  return ids.every((id) => words.has(language, id));
}

function heldBack(effect: Spoken): HeldBack {
  return effect.kind === 'say'
    ? {
        kind: 'say',
        text: effect.text,
        choices: [...effect.choices],
        ...(effect.proves === true && { proves: true as const }),
      }
    : { kind: 'refer', to: [...effect.to], text: effect.text, none: effect.none };
}
