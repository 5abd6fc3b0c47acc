import { z } from 'zod';
import { type CaseId, type ResponderId } from '../core/brand.ts';
import { purpose, type SealingKey, type Tx } from '../store/index.ts';

/** What can happen on a case. Past tense; the log is append-only. */
export const caseEventKinds = [
  'opened',
  'severity-raised',
  'kind-changed',
  'field-filled',
  'fragment-kept',
  'question-skipped',
  'watched-noticed',
  'alert-raised',
  'offered',
  'accepted',
  'reminded',
  'offered-again',
  'nobody-told',
  'replied',
  'noted',
  'hand-over-offered',
  'hand-over-taken',
  'hand-over-ended',
  'message-set-aside',
  'blocked-by-person',
  'unblocked-by-person',
  'message-taken-back',
  'messages-folded',
  'asked-to-stop',
  'asked-to-wipe',
  'went-silent',
  'delivery-failed',
  'reply-held',
  'arrived-after-all',
  'taken-back',
  'not-taken-back',
  'reopened',
  'contacts-told',
  'contacts-missing',
  'contacts-held-back',
  'sheet-opened',
  'same-person',
  'given-back',
  'talk-returned',
  'marked-heavy',
  'check-in-agreed',
  'check-in-changed',
  'check-in-ended',
  'check-in-asked',
  'check-in-not-asked',
  'check-in-taken-over',
  'check-in-missed',
  'check-in-wrong-answer',
  'proof-of-life',
  'phone-taken',
  'second-way-offered',
  'second-way-joined',
  'second-way-ended',
  'sent-another-way',
  'closed',
] as const;
export type CaseEventKind = (typeof caseEventKinds)[number];

export type Actor = 'person' | 'system' | ResponderId;

/** Codes, counts and kinds only: this part is not sealed. */
export const caseEventDetailSchema = z.record(z.string(), z.union([z.string().max(80), z.number(), z.boolean()]));

export interface NewCaseEvent {
  readonly caseId: CaseId;
  readonly kind: CaseEventKind;
  readonly actor: Actor;
  readonly at: Date;
  readonly detail?: z.infer<typeof caseEventDetailSchema>;
  /** Words (a note, the signs of triage with quotes), sealed with the person's key. */
  readonly body?: { readonly key: SealingKey; readonly text: string };
}

/** Appends; nothing ever changes or removes a case event (the database refuses it too). */
export async function recordCaseEvents(tx: Tx, events: readonly NewCaseEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto('case_event')
    .values(
      events.map((event) => ({
        case_id: event.caseId,
        kind: event.kind,
        actor: event.actor,
        at: event.at,
        detail: JSON.stringify(caseEventDetailSchema.parse(event.detail ?? {})),
        body: event.body === undefined ? null : event.body.key.seal(event.body.text, purpose.caseEvent),
      })),
    )
    .execute();
}
