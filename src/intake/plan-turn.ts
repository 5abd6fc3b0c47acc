import { type InboundContent, type MediaKind } from '../core/inbound.ts';
import { type PersonMessage } from '../core/outbound.ts';
import {
  type Effect,
  type FlowEvent,
  type Flows,
  type FlowWords,
  type Session,
  startSession,
  step,
} from '../flow/index.ts';
import { type Texts } from '../i18n/index.ts';
import { type CasePart, type OpenCase, planCase } from './plan-case.ts';
import { type Lexicons, triage, type TriageVerdict } from '../triage/index.ts';

export interface TurnInput {
  readonly at: Date;
  readonly event: (InboundContent & { readonly languageHint?: string | undefined }) | { readonly kind: 'silence' };
  readonly session: Session | null;
  readonly language: string | null;
  readonly blocked: boolean;
  readonly openCase: OpenCase | null;
}

/** Everything one event changes. Pure: applying it is somebody else's work. */
export interface TurnPlan extends CasePart {
  readonly session: Session | null;
  readonly language: string | null;
  /** Null: no timer. `keep`: this event says nothing about the timer. */
  readonly silenceAfterMs: number | null | 'keep';
  readonly blocked: boolean;
  readonly messages: readonly PersonMessage[];
}

/** What deciding needs beside the event; loaded once at start. */
export interface Script {
  readonly flows: Flows;
  readonly words: FlowWords;
  readonly texts: Texts;
  readonly lexicons: Lexicons;
  readonly defaultLanguage: string;
  /** The texts of a turn that led from one session to another: a version may have words of its own. */
  readonly textsOf: (before: Session | null, after: Session) => Texts;
}

/** One event, one decision: triage, the flow's step, and what both mean for the case. */
export function planTurn(script: Script, input: TurnInput, now: Date): TurnPlan {
  const { event } = input;
  switch (event.kind) {
    case 'blocked':
    case 'unblocked':
      return { ...unchanged(input), blocked: event.kind === 'blocked', events: [{ kind: `${event.kind}-by-person` }] };
    case 'silence':
      return planStep(script, input, { kind: 'silence' }, null, now);
    case 'choice':
      return planStep(script, input, { kind: 'answer', text: '', media: [], choice: event.choice }, null, now);
    case 'edit': {
      // The earlier version stands in the transcript; the new one may still hold the first plea.
      const plan = judged(script, input, event.text, []);
      return plan.alert === null ? { ...unchanged(input), events: plan.events, caseAfter: plan.caseAfter } : plan;
    }
    case 'message':
    case 'location':
    case 'contact':
    case 'unknown': {
      const text = event.kind === 'message' ? event.text : '';
      const media = mediaOf(event);
      const verdict = triage({ text, media }, script.lexicons);
      return planStep(script, input, { kind: 'answer', text, media }, verdict, now);
    }
    default:
      return event satisfies never;
  }
}

function mediaOf(event: InboundContent): MediaKind[] {
  if (event.kind === 'message') return event.attachments.map(({ kind }) => kind);
  // Something the channel carries and we do not know may be a plea as well as a photo may.
  return event.kind === 'location' || event.kind === 'contact'
    ? [event.kind]
    : event.kind === 'unknown'
      ? ['document']
      : [];
}

function unchanged(input: TurnInput): TurnPlan {
  const { openCase } = input;
  return {
    session: input.session,
    language: input.language,
    silenceAfterMs: 'keep',
    blocked: input.blocked,
    messages: [],
    caseAfter:
      openCase === null
        ? null
        : { kind: openCase.kind, severity: openCase.severity, watched: openCase.watched, fields: openCase.fields },
    alert: null,
    events: [],
  };
}

function judged(script: Script, input: TurnInput, text: string, media: readonly MediaKind[]): TurnPlan {
  const verdict = triage({ text, media }, script.lexicons);
  return planCase(unchanged(input), input.openCase, verdict, []);
}

function planStep(
  script: Script,
  input: TurnInput,
  event: FlowEvent,
  verdict: TriageVerdict | null,
  now: Date,
): TurnPlan {
  const before = sessionBefore(script, input, event, verdict);
  if (before === null) return planCase(unchanged(input), input.openCase, verdict, []);
  const { session, effects } = step(script.flows, before.session, before.event, now, script.words);
  // Words that answer a question need no second reading: "Budi" is a name there, not an unknown language.
  const understood =
    before.event.kind === 'answer' &&
    !effects.some((effect) => effect.kind === 'note' && effect.event === 'unanswered-media') &&
    session.repeats === 0 &&
    session.step !== before.session.step;
  const counted = verdict !== null && verdict.unsure && understood ? null : verdict;
  const timer = effects.findLast((effect) => effect.kind === 'set-timer' || effect.kind === 'clear-timer');
  const texts = script.textsOf(before.session, session);
  const plan: TurnPlan = {
    ...unchanged(input),
    session,
    language: session.language,
    silenceAfterMs: timer?.kind === 'set-timer' ? timer.afterMs : null,
    blocked: false,
    messages: input.blocked && event.kind === 'silence' ? [] : messagesOf(texts, session.language, effects),
  };
  return planCase(plan, input.openCase, counted, effects);
}

/** Where the conversation stands before this event: triage may begin a flow, or lead out of one. */
function sessionBefore(
  script: Script,
  input: TurnInput,
  event: FlowEvent,
  verdict: TriageVerdict | null,
): { session: Session; event: FlowEvent } | null {
  const { session, openCase } = input;
  if (openCase?.owned === true && session !== null) return { session: { ...session, state: 'human' }, event };
  const language = session?.language ?? languageOf(script, input, verdict);
  const wanted = verdict === null ? null : flowFor(verdict);
  const entering: FlowEvent = { kind: 'enter', text: event.kind === 'answer' ? event.text : '' };
  const fresh = session === null || session.state === 'ended' || (session.state === 'human' && openCase === null);
  if (fresh) {
    // Silence after the end says nothing.
    if (event.kind === 'silence') return null;
    const flow = wanted ?? (openCase?.kind === 'distress' ? 'distress' : 'welcome');
    return { session: startSession(script.flows, flow, language), event: entering };
  }
  if (session.state !== 'human' && wanted !== null && leads(verdict, wanted, session.flow)) {
    return { session: startSession(script.flows, wanted, session.language), event: entering };
  }
  return { session, event };
}

function flowFor(verdict: TriageVerdict): string | null {
  switch (verdict.label) {
    case 'distress':
      return 'distress';
    case 'family':
      return 'family';
    case 'job_offer':
      return 'job-offer';
    case 'other':
      return null;
    default:
      return verdict.label satisfies never;
  }
}

/** The menu never holds anybody; a plea leads out of any other flow too. */
function leads(verdict: TriageVerdict | null, wanted: string, present: string): boolean {
  if (verdict === null || verdict.unsure || wanted === present) return false;
  return present === 'welcome' || wanted === 'distress';
}

function languageOf(script: Script, input: TurnInput, verdict: TriageVerdict | null): string {
  const hint = input.event.kind === 'silence' ? undefined : input.event.languageHint?.split('-')[0];
  const candidates = [input.language, verdict?.language, hint];
  return (
    candidates.find((language) => language != null && script.texts.languages.includes(language)) ??
    script.defaultLanguage
  );
}

function messagesOf(texts: Texts, own: string, effects: readonly Effect[]): PersonMessage[] {
  return effects.flatMap((effect): PersonMessage[] => {
    if (effect.kind !== 'refer' && effect.kind !== 'say') return [];
    const language = effect.language ?? own;
    // No contact has been verified yet, and none that is not may be shown.
    if (effect.kind === 'refer') {
      return [{ kind: 'text', text: texts.format(language, effect.none), choices: [] }];
    }
    const choices = effect.choices.map(({ id, label }) => ({ id, label: texts.format(language, label) }));
    return [{ kind: 'text', text: texts.format(language, effect.text), choices }];
  });
}
