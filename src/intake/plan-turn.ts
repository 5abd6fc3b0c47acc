import { outcomeOf } from '../advice/index.ts';
import { type CheckInEvent } from '../checkins/index.ts';
import { type PersonMessage } from '../core/outbound.ts';
import {
  type Effect,
  fieldAsked,
  type FlowEvent,
  type Flows,
  type FlowWords,
  isCommandAlone,
  languageMenu,
  makesChoice,
  opensCase,
  saysDanger,
  type Session,
  startSession,
  step,
} from '../flow/index.ts';
import { type Directory } from '../contacts/index.ts';
import { type Texts } from '../i18n/index.ts';
import { type PlaceFinder } from '../places/index.ts';
import { hear, mediaOf } from './hear.ts';
import { isOwnEvent } from './is-word.ts';
import { flowFor, leadsOut } from './lead.ts';
import { planJoined, withoutVoice } from './plan-joined.ts';
import { missedRound, openCheckInTalk, settledBy, speaksForCheckIn, withoutEnded } from './plan-check-in.ts';
import { fieldsAfter, planCase } from './plan-case.ts';
import { fromZawgyi } from '../text/index.ts';
import { sayAll } from './say-all.ts';
import { speechFor } from './speech.ts';
import { foundIn } from './tell-check.ts';
import { type CheckEffect, type TurnInput, type TurnPlan } from './turn.ts';
import { reopenedBy, talkAfter } from './whose-talk.ts';
import { type TriageInput, type TriageVerdict } from '../triage/index.ts';

/** What deciding needs beside the event; loaded once at start. */
export interface Script {
  readonly flows: Flows;
  readonly words: FlowWords;
  readonly texts: Texts;
  /** What the words of a message tell. Pure: the same message always tells the same. */
  readonly triage: (message: TriageInput) => TriageVerdict;
  readonly places: PlaceFinder;
  readonly contacts: Directory;
  readonly defaultLanguage: string;
  /** The texts of a turn that led from one session to another: a version may have words of its own. */
  readonly textsOf: (before: Session | null, after: Session) => Texts;
}

/** One event, one decision: triage, the flow's step, and what both mean for the case. */
export function planTurn(script: Script, input: TurnInput, now: Date): TurnPlan {
  const reopened = reopenedBy(input);
  const plan = planEvent(script, reopened === null ? input : { ...input, openCase: reopened }, now);
  return withoutVoice(talkAfter(input, plan), input);
}

function planEvent(script: Script, input: TurnInput, now: Date): TurnPlan {
  const { event } = input;
  const proof = input.checkIn?.proof ?? undefined;
  switch (event.kind) {
    case 'blocked':
    case 'unblocked':
      return { ...unchanged(input), blocked: event.kind === 'blocked', events: [{ kind: `${event.kind}-by-person` }] };
    case 'silence':
      return planStep(script, input, { kind: 'silence' }, null, now);
    case 'checked':
      return planStep(
        script,
        input,
        {
          kind: 'checked',
          asked: event.asked,
          outcome: outcomeOf(event),
          found: foundIn(event, script.contacts, input.sendsPictures ?? true, now),
        },
        null,
        now,
      );
    case 'given-back': {
      // The owner has written meanwhile, or the case was closed: then it is not the script that speaks.
      if (input.openCase?.givenBack !== true) return unchanged(input);
      return planStep(script, input, { kind: 'resume', filled: Object.keys(input.openCase.fields) }, null, now);
    }
    case 'joined':
      return planJoined(unchanged(input), script, input, event);
    case 'check-in':
      return planOpening(script, input, event, now);
    case 'check-in-missed': {
      const missed = missedRound(input, event);
      if (missed === null) return unchanged(input);
      const plan = planCase(unchanged(input), input.openCase, null, missed.effects);
      const events = [...plan.events, { kind: 'check-in-missed' as const, actor: 'system' as const }];
      return { ...plan, checkIn: missed.settled, events };
    }
    case 'taken-back':
      // Answering would light up a phone that somebody may be searching.
      return { ...unchanged(input), events: [{ kind: 'message-taken-back' }] };
    case 'choice':
      return planStep(script, input, { kind: 'answer', text: '', media: [], choice: event.choice }, null, now);
    case 'edit': {
      const text = fromZawgyi(event.text);
      const verdict = hear(script, { text, media: [], proof });
      // An old message may be changed because somebody reads along; an edit answers no question, but this one is heard.
      if (saysDanger(text, script.words) || proof === 'duress') {
        // As if a human had the conversation: then it cannot be taken for an answer to the present question.
        const session = input.session === null ? null : { ...input.session, state: 'human' as const };
        return planStep(script, { ...input, session }, { kind: 'answer', text, media: [], proof }, verdict, now);
      }
      // The earlier version stands in the transcript; the new one may still hold the first plea.
      const plan = planCase(unchanged(input), input.openCase, verdict, []);
      return plan.alert === null ? { ...unchanged(input), events: plan.events, caseAfter: plan.caseAfter } : plan;
    }
    case 'message':
    case 'location':
    case 'contact':
    case 'unknown': {
      // What is read; the transcript keeps what was sent.
      const text = event.kind === 'message' ? fromZawgyi(event.text) : '';
      const media = mediaOf(event);
      const verdict = hear(script, { text, media, proof });
      return planStep(script, input, { kind: 'answer', text, media, proof }, verdict, now);
    }
    default:
      return event satisfies never;
  }
}

function unchanged(input: TurnInput): TurnPlan {
  const { openCase } = input;
  return {
    session: input.session,
    language: input.language,
    silenceAfterMs: 'keep',
    blocked: input.blocked,
    messages: [],
    takesBack: false,
    checks: [],
    checkIn: null,
    scriptAnswered: false,
    caseAfter:
      openCase === null
        ? null
        : { kind: openCase.kind, severity: openCase.severity, watched: openCase.watched, fields: openCase.fields },
    alert: null,
    events: [],
  };
}

/** The check-in that was agreed begins; what cannot be asked is told to a human at once. */
function planOpening(
  script: Script,
  input: TurnInput,
  event: Extract<CheckInEvent, { kind: 'check-in' }>,
  now: Date,
): TurnPlan {
  const opening = openCheckInTalk(script, input, event);
  switch (opening.kind) {
    case 'nothing':
      return unchanged(input);
    case 'not-asked': {
      const alert = { kind: 'raise-alert', because: 'check-in-missed' } as const;
      const plan = planCase(unchanged(input), input.openCase, null, [alert]);
      const told = { kind: 'check-in-not-asked', actor: 'system', detail: { because: opening.because } } as const;
      return { ...plan, checkIn: { id: event.checkIn, state: 'not-asked' }, events: [...plan.events, told] };
    }
    case 'ask': {
      const plan = planStep(script, input, { kind: 'enter' }, null, now, opening);
      const asked = { kind: 'check-in-asked', actor: 'system' } as const;
      return { ...plan, messages: openedBy(plan), events: [...plan.events, asked] };
    }
  }
}

/** Its first words: a channel whose window is closed has others for them, which it was told beforehand. */
function openedBy({ messages, session, language }: TurnPlan): readonly PersonMessage[] {
  const [first, ...rest] = messages;
  if (first === undefined || session?.missing !== undefined || language === null) return messages;
  return [{ ...first, checkIn: language }, ...rest];
}

function planStep(
  script: Script,
  input: TurnInput,
  event: FlowEvent,
  verdict: TriageVerdict | null,
  now: Date,
  begun?: { readonly session: Session },
): TurnPlan {
  const before: Before | null =
    begun === undefined ? sessionBefore(script, input, event, verdict) : { ...begun, event };
  if (before === null) return planCase(unchanged(input), input.openCase, verdict, []);
  const { session, effects } = step(script.flows, before.session, before.event, now, script.words);
  // Words that answer a question need no second reading: "Budi" is a name there, not an unknown language.
  const understood =
    before.event.kind === 'answer' &&
    (isKept(input, effects) || makesChoice(script.flows, before.session, before.event, now, script.words)) &&
    !effects.some((effect) => effect.kind === 'note' && effect.event === 'unanswered-media') &&
    session.repeats === 0 &&
    (session.step !== before.session.step ||
      session.flow !== before.session.flow ||
      effects.some(({ kind }) => kind === 'keep-evidence'));
  // Nor does what answers the private question, rightly or wrongly.
  const proves = effects.some(({ kind }) => kind === 'proof') || input.checkIn?.proof === 'right';
  const counted = verdict !== null && verdict.unsure && (understood || proves) ? null : verdict;
  const timer = effects.findLast((effect) => effect.kind === 'set-timer' || effect.kind === 'clear-timer');
  // Words in a language that we do not know: which one may we use? Not where quiet was asked for.
  const asks =
    before.asksLanguage === true && session.state === 'asking' && session.language === before.session.language;
  const near = [session.language, ...(verdict?.languagesAlike ?? [])];
  const menu = asks ? [languageMenu(nearestFirst(script.words, near), 0)] : [];
  const { fields = {}, watched = false } = input.openCase ?? {};
  const said = sayAll(
    { ...script, texts: script.textsOf(before.session, session) },
    [...effects, ...menu],
    session.language,
    {
      fields: fieldsAfter(fields, effects),
      watched: watched || verdict?.watched === true,
      now,
      checked: input.event.kind === 'checked' ? input.event : null,
      question: input.checkIn?.question ?? null,
    },
  );
  const round = settledBy(input, session, effects);
  const plan: TurnPlan = {
    ...unchanged(input),
    events: [...skippedBy(script, before.session, effects), ...said.events, ...round.events],
    session,
    language: session.language,
    silenceAfterMs: timer?.kind === 'set-timer' ? timer.afterMs : null,
    blocked: input.blocked && isOwnEvent(input.event),
    messages: input.blocked && isOwnEvent(input.event) ? [] : said.messages,
    takesBack: effects.some((effect) => effect.kind === 'note' && effect.event === 'asked-to-wipe'),
    checks: effects.filter(isCheckEffect),
    checkIn: round.settled,
    scriptAnswered: speaksForCheckIn(before.session, input) && session.state === 'asking' && said.messages.length > 0,
  };
  return planCase(plan, input.openCase, counted, effects);
}

/** Languages that the words may be stand before the others; the pages behind "more" are those of the whole menu. */
function nearestFirst(words: FlowWords, near: readonly string[]): FlowWords {
  if (near.length < 2) return words;
  const isNear = (language: string) => near.includes(language);
  const others = words.languages.filter((language) => !isNear(language));
  return { ...words, languages: [...near.filter((one) => words.languages.includes(one)), ...others] };
}

/** What a person wrote freely stands in a field, or in the transcript of a case: without either no human would ever read it. */
function isKept({ openCase }: TurnInput, effects: readonly Effect[]): boolean {
  return openCase !== null || effects.some(({ kind }) => kind === 'fill-field' || kind === 'open-case');
}

/** A question that was passed over is not asked again, by the script or by anybody who reads the case. */
function skippedBy(script: Script, asked: Session, effects: readonly Effect[]): TurnPlan['events'] {
  if (!effects.some((effect) => effect.kind === 'note' && effect.event === 'skipped')) return [];
  const field = fieldAsked(script.flows, asked);
  return field === null ? [] : [{ kind: 'question-skipped', detail: { field } }];
}

interface Before {
  readonly session: Session;
  readonly event: FlowEvent;
  /** Their words are in a language that we do not know. */
  readonly asksLanguage?: boolean;
}

/** Where the conversation stands before this event: triage may begin a flow, or lead out of one. */
function sessionBefore(
  script: Script,
  input: TurnInput,
  event: FlowEvent,
  verdict: TriageVerdict | null,
): Before | null {
  const { openCase } = input;
  const speech = speechFor(script.texts, script.defaultLanguage, {
    session: input.session,
    language: input.language,
    hint: 'languageHint' in input.event ? input.event.languageHint : undefined,
    verdict: tellsLanguage(input) ? verdict : null,
  });
  const session = input.session === null ? null : withoutEnded({ ...input.session, ...speech }, input);
  if (openCase?.owned === true) {
    // An edit may open a case before any session begins; whoever accepts it has the conversation all the same.
    // A wish is granted while the script speaks, although the word is a sign as well: "delete the messages".
    const isCommand = event.kind === 'answer' && isCommandAlone(event.text, script.words);
    // Beside the duress word a plea would end the check-in in silence: whoever holds the phone must read what the right answer brings.
    const isDuress = input.checkIn?.proof === 'duress';
    const wantsMore = verdict !== null && flowFor(verdict) !== null && !verdict.unsure && !isCommand && !isDuress;
    if (session !== null && speaksForCheckIn(session, input) && !wantsMore) return { session, event };
    const talk = session ?? { ...startSession(script.flows, 'welcome', speech.language), ...speech };
    return { session: { ...talk, state: 'human' }, event };
  }
  // Heard wherever the talk stands: a plea beside it leads into no flow.
  if (event.kind === 'answer' && event.proof === 'duress') {
    return { session: session ?? { ...startSession(script.flows, 'welcome', speech.language), ...speech }, event };
  }
  const wanted = verdict === null ? null : flowFor(verdict);
  const entering = { kind: 'enter' as const, text: event.kind === 'answer' ? event.text : '' };
  // A case that was closed under way is no ear any more: what the person writes next must open one, and reach a human.
  const closed =
    session !== null &&
    (openCase === null || openCase.reopens === true) &&
    (session.state === 'human' || opensCase(script.flows, session));
  const fresh = session === null || session.state === 'ended' || closed;
  if (fresh) {
    // Silence after the end says nothing, nor does an answer for which nobody waits any more.
    if (event.kind === 'silence' || event.kind === 'checked' || event.kind === 'resume') return null;
    const goesOn = openCase?.kind === 'distress' && openCase.reopens !== true;
    const flow = wanted ?? (goesOn ? 'distress' : 'welcome');
    const begun = { ...startSession(script.flows, flow, speech.language), ...speech };
    return { session: begun, event: entering, asksLanguage: speech.guessed && /\p{L}/u.test(entering.text) };
  }
  if (session.state !== 'human' && wanted !== null && verdict !== null && leadsOut(verdict, wanted, session.flow)) {
    return { session: { ...startSession(script.flows, wanted, session.language), ...speech }, event: entering };
  }
  return { session, event };
}

/**
 * A name that only two people know tells no language. Nor do the words that somebody else may have written in its place: where the
 * language is a guess, what they bring would be said in another one than what the right answer brings.
 */
function tellsLanguage({ checkIn, session }: TurnInput): boolean {
  if (checkIn?.proof === 'right') return false;
  const round = session?.checkIn;
  return round === undefined || (checkIn?.proof !== 'duress' && round.wrong === 0);
}

function isCheckEffect(effect: Effect): effect is CheckEffect {
  return effect.kind === 'keep-evidence' || effect.kind === 'check-offer' || effect.kind === 'agree-news';
}
