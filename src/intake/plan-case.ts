import { type AlertReason, isGraver } from '../core/alert-reason.ts';
import { type CaseCode, type CaseId } from '../core/brand.ts';
import { type CaseField, type CaseFields, type CaseKind } from '../core/case-fields.ts';
import { higherSeverity, type Severity } from '../core/severity.ts';
import { type Effect } from '../flow/index.ts';
import { type TriageVerdict } from '../triage/index.ts';
import { careReasonOf } from './lead.ts';

export interface OpenCase {
  readonly id: CaseId;
  readonly code: CaseCode;
  /** A human has the talk: the script is silent. */
  readonly owned: boolean;
  /** It has an owner, who lets the script speak. */
  readonly givenBack?: boolean;
  /** It was closed lately: this word of its person opens it again. */
  readonly reopens?: boolean;
  readonly kind: CaseKind;
  readonly severity: Severity;
  readonly watched: boolean;
  readonly language: string | null;
  readonly fields: CaseFields;
}

export interface CasePlan {
  readonly kind: CaseKind;
  readonly severity: Severity;
  readonly watched: boolean;
  readonly fields: CaseFields;
}

export interface PlannedEvent {
  readonly kind:
    | 'severity-raised'
    | 'kind-changed'
    | 'field-filled'
    | 'watched-noticed'
    | 'fragment-kept'
    | 'question-skipped'
    | 'went-silent'
    | 'asked-to-stop'
    | 'asked-to-wipe'
    | 'blocked-by-person'
    | 'unblocked-by-person'
    | 'message-taken-back'
    | 'messages-folded'
    | 'contacts-told'
    | 'contacts-missing'
    | 'contacts-held-back'
    | 'check-in-asked'
    | 'check-in-not-asked'
    | 'check-in-missed'
    | 'check-in-wrong-answer'
    | 'proof-of-life'
    | 'phone-taken'
    | 'second-way-joined'
    /** The script has come to its end, or the person wants a human: the owner speaks again. */
    | 'talk-returned';
  /** Left out: the person. */
  readonly actor?: 'system';
  readonly detail?: Record<string, string | number>;
}

/** The part of a turn's plan that concerns the case. */
export interface CasePart {
  /** Null: this person has no case, and this event gives no reason for one. */
  readonly caseAfter: CasePlan | null;
  readonly alert: { readonly reason: AlertReason | 'wrote-again'; readonly summary: string } | null;
  readonly events: readonly PlannedEvent[];
}

/** Longest value of a case field in UTF-16 units; the whole message stays in the transcript. */
const longestField = 2_000;

/** What the event means for the case: opened, raised, filled. An alert goes with every case that opens. */
export function planCase<Plan extends CasePart>(
  plan: Plan,
  openCase: OpenCase | null,
  verdict: TriageVerdict | null,
  effects: readonly Effect[],
): Plan {
  const signalled = verdict !== null && (verdict.label !== 'other' || verdict.unsure) ? verdict : null;
  const opening = effects.find((effect) => effect.kind === 'open-case');
  const reasons = effects.flatMap((effect) => (effect.kind === 'raise-alert' ? [effect.because] : []));
  const care = signalled === null ? null : careReasonOf(signalled);
  const reason = gravest(care === null ? reasons : [...reasons, care]);
  const wantsCase = signalled !== null || opening !== undefined || reason !== undefined || openCase !== null;
  if (!wantsCase) return plan;

  const before: CasePlan = openCase ?? { kind: 'unclear', severity: 1, watched: false, fields: {} };
  const after: CasePlan = {
    kind: kindAfter(before.kind, signalled, opening?.caseKind),
    severity: severityAfter(before.severity, signalled, effects),
    watched:
      before.watched || verdict?.watched === true || reasons.includes('danger-word') || reasons.includes('phone-taken'),
    fields: fieldsAfter(before.fields, effects),
  };
  const firstSignal = openCase === null ? ('first-signal' as const) : undefined;
  const again = openCase?.reopens === true ? ('wrote-again' as const) : undefined;
  const worsened =
    openCase !== null && after.severity > before.severity && after.severity >= 4 ? ('danger-word' as const) : undefined;
  // The script cannot go on in the person's language: whoever has the case may.
  const lacksWords = effects.some((effect) => effect.kind === 'note' && effect.event === 'language-missing');
  const unspoken = lacksWords && openCase !== null ? ('language-missing' as const) : undefined;
  const alert = reason ?? firstSignal ?? worsened ?? again ?? unspoken;
  return {
    ...plan,
    caseAfter: after,
    alert: alert === undefined ? null : { reason: alert, summary: summaryOf(signalled) },
    events: [...plan.events, ...eventsOf(openCase === null ? after : before, after, effects)],
  };
}

/** One alert goes with an event: the gravest of what calls for one. */
function gravest(reasons: readonly AlertReason[]): AlertReason | undefined {
  return reasons.reduce<AlertReason | undefined>(
    (gravest, reason) => (gravest === undefined || isGraver(reason, gravest) ? reason : gravest),
    undefined,
  );
}

function kindAfter(before: CaseKind, signalled: TriageVerdict | null, opened: CaseKind | undefined): CaseKind {
  const signalledKind =
    signalled === null || signalled.unsure ? undefined : signalled.label === 'other' ? undefined : signalled.label;
  if (before === 'distress' || signalledKind === 'distress' || opened === 'distress') return 'distress';
  // A wish about one's messages, or a word that nobody understood, does not make another matter of a case.
  if (before !== 'unclear' && (opened === 'rights' || opened === 'unclear')) return signalledKind ?? before;
  return opened ?? signalledKind ?? before;
}

function severityAfter(before: Severity, signalled: TriageVerdict | null, effects: readonly Effect[]): Severity {
  let severity = higherSeverity(before, signalled?.severity ?? before);
  if (signalled !== null && careReasonOf(signalled) !== null) severity = higherSeverity(severity, 4);
  for (const effect of effects) {
    if (effect.kind === 'open-case') severity = higherSeverity(severity, effect.severity);
    if (effect.kind === 'raise-severity') severity = higherSeverity(severity, effect.atLeast);
  }
  return severity;
}

export function fieldsAfter(before: CaseFields, effects: readonly Effect[]): CaseFields {
  const fills = effects.filter((effect) => effect.kind === 'fill-field');
  // The same object: whoever writes it sees that nothing changed.
  if (fills.length === 0) return before;
  const filled: Partial<Record<CaseField, string>> = { ...before };
  for (const { field, value } of fills) {
    if (value === '') delete filled[field];
    else filled[field] = value.slice(0, longestField);
  }
  return filled;
}

/** The reasons triage gives, with quotes: shown to responders, sealed at rest. */
function summaryOf(signalled: TriageVerdict | null): string {
  return (signalled?.signs ?? []).map(({ concept, quote }) => `${concept}: “${quote}”`).join('\n');
}

function eventsOf(before: CasePlan, after: CasePlan, effects: readonly Effect[]): PlannedEvent[] {
  const events: PlannedEvent[] = [];
  if (after.severity > before.severity)
    events.push({ kind: 'severity-raised', detail: { from: before.severity, to: after.severity } });
  if (after.kind !== before.kind) events.push({ kind: 'kind-changed', detail: { from: before.kind, to: after.kind } });
  if (after.watched && !before.watched) events.push({ kind: 'watched-noticed' });
  for (const effect of effects) {
    if (effect.kind === 'fill-field') events.push({ kind: 'field-filled', detail: { field: effect.field } });
    if (effect.kind !== 'note') continue;
    if (effect.event === 'unanswered-media') events.push({ kind: 'fragment-kept' });
    if (effect.event === 'went-silent') events.push({ kind: 'went-silent' });
    if (effect.event === 'asked-to-wipe') events.push({ kind: 'asked-to-wipe' });
    if (effect.event === 'stopped') events.push({ kind: 'asked-to-stop' });
  }
  return events;
}
