import { type Texts } from '../i18n/index.ts';
import { speechFor } from './speech.ts';
import { type TurnInput, type TurnPlan } from './turn.ts';

/** They are known by the word that we gave them: they are told so, once and where they wrote it, and nothing is asked. */
export function planJoined(
  unchanged: TurnPlan,
  { texts, defaultLanguage }: { readonly texts: Texts; readonly defaultLanguage: string },
  { language, session }: TurnInput,
  { channel }: Extract<TurnInput['event'], { kind: 'joined' }>,
): TurnPlan {
  const speech = speechFor(texts, defaultLanguage, { session, language, hint: undefined, verdict: null });
  const text = texts.format(spokenFor(texts, speech.language), 'second-way-joined');
  return {
    ...unchanged,
    messages: [{ kind: 'text', text, choices: [] }],
    events: [{ kind: 'second-way-joined', detail: { channel } }],
  };
}

/** Where a language has only the texts of the first minute, nearest first. */
function spokenFor(texts: Texts, language: string): string {
  return [language, ...texts.fallback(language)].find((one) => texts.has(one, 'second-way-joined')) ?? 'en';
}

/**
 * A way that a responder has ended is used for nothing: what comes there is heard, and a human knows of it. Where no human would, the
 * script speaks after all, since nobody may be left without an ear.
 */
export function withoutVoice(plan: TurnPlan, { ended = false, session }: TurnInput): TurnPlan {
  if (!ended || plan.caseAfter === null) return plan;
  return { ...plan, messages: [], session, silenceAfterMs: null, scriptAnswered: false };
}
