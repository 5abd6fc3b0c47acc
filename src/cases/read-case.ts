import { z } from 'zod';
import {
  type CaseCode,
  type CaseId,
  type ConversationId,
  type InboxId,
  type OutboxId,
  type PersonId,
} from '../core/brand.ts';
import { anotherWayKey, wentAnotherWay } from '../core/another-way.ts';
import { type CaseFields, caseFieldsSchema } from '../core/case-fields.ts';
import { type InboundContent, inboundContentSchema } from '../core/inbound.ts';
import { type OutboundBody, outboundBodySchema } from '../core/outbound.ts';
import { type Database, purpose, type SealingKey, type Store } from '../store/index.ts';
import { type Actor, type CaseEventKind } from './case-event.ts';

/** What was said, in order. Both halves are read where they were written: inbox and outbox are never copied. */
export type TranscriptLine =
  | {
      readonly direction: 'in';
      readonly id: InboxId;
      readonly at: Date;
      readonly content: InboundContent;
      readonly conversation: string;
      readonly channel: string;
      /** By which a later change speaks of it. */
      readonly messageId: string;
    }
  | {
      readonly direction: 'out';
      readonly id: OutboxId;
      readonly at: Date;
      readonly author: string;
      readonly body: OutboundBody;
      readonly channel: string;
      /** It stands for one that could not be delivered another way. */
      readonly instead: boolean;
      /** It failed, and the same words went another way. */
      readonly sentAnotherWay: boolean;
      readonly delivery: {
        readonly status: string;
        readonly failure: string | null;
        readonly possiblyDoubled: boolean;
        /** Gone from the person's phone, at their wish. */
        readonly takenBack: boolean;
      };
    };

export interface CaseEventLine {
  readonly kind: CaseEventKind;
  readonly actor: Actor;
  readonly at: Date;
  readonly detail: Record<string, unknown>;
  readonly text: string | null;
}

export interface CaseFile {
  readonly id: CaseId;
  readonly code: CaseCode;
  readonly person: PersonId;
  readonly conversation: ConversationId;
  readonly fields: CaseFields;
  readonly transcript: readonly TranscriptLine[];
  readonly events: readonly CaseEventLine[];
}

/** Everything a responder may see of one case. Undefined when there is no such case. @throws SealError once erased */
export async function readCase(store: Store, code: CaseCode): Promise<CaseFile | undefined> {
  const row = await store.db
    .selectFrom('cases')
    .select(['id', 'person_id', 'conversation_id', 'fields'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  // Columns written by this room and by intake from these very types.
  const person = row.person_id as PersonId;
  const key = await store.keys.ofOne(store.db, person);
  return {
    // As above.
    id: row.id as CaseId,
    code,
    person,
    conversation: row.conversation_id as ConversationId,
    fields: row.fields === null ? {} : key.open(row.fields, purpose.caseFields, caseFieldsSchema),
    transcript: await readTranscript(store.db, key, person),
    events: await readEvents(store.db, key, row.id),
  };
}

/** The latest lines of all conversations of one person, oldest first. Silence timers are not something said. */
export async function readTranscript(
  db: Database,
  key: SealingKey,
  person: PersonId,
  limit = 500,
): Promise<TranscriptLine[]> {
  const inbound = await db
    .selectFrom('inbox as i')
    .innerJoin('conversation as v', 'v.id', 'i.conversation_id')
    .select(['i.id', 'i.received_at', 'i.body', 'i.provider_id', 'i.conversation_id', 'i.channel'])
    .where('v.person_id', '=', person)
    .where('i.kind', 'not in', ['silence', 'checked', 'given-back', 'check-in', 'check-in-missed', 'joined'])
    .orderBy('i.id', 'desc')
    .limit(limit)
    .execute();
  const outbound = await db
    .selectFrom('outbox as o')
    .innerJoin('conversation as v', 'v.id', 'o.conversation_id')
    .select([
      'o.id',
      'o.dedupe_key',
      'o.channel',
      'o.created_at',
      'o.body',
      'o.author',
      'o.status',
      'o.failure',
      'o.possibly_doubled',
      'o.taken_back_at',
    ])
    .where('v.person_id', '=', person)
    .where('o.audience', '=', 'person')
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute();
  const keys = new Set(outbound.map((row) => row.dedupe_key));
  const lines: TranscriptLine[] = [
    ...inbound.map((row) => {
      const content = key.open(row.body, purpose.inbox, inboundContentSchema);
      const named = content.kind === 'message' ? content.messageProviderId : undefined;
      return {
        direction: 'in' as const,
        id: row.id as InboxId, // The inbox's own key.
        at: row.received_at,
        content,
        conversation: row.conversation_id ?? '',
        channel: row.channel,
        messageId: named ?? row.provider_id,
      };
    }),
    ...outbound.flatMap((row) => {
      const body = key.open(row.body, purpose.outbox, outboundBodySchema);
      // Nothing said: what it takes back shows that it is gone.
      if (body.kind === 'revoke') return [];
      const { status, failure, possibly_doubled: possiblyDoubled } = row;
      return {
        direction: 'out' as const,
        id: row.id as OutboxId, // The outbox's own key.
        at: row.created_at,
        author: row.author,
        body,
        channel: row.channel,
        instead: wentAnotherWay(row.dedupe_key),
        sentAnotherWay: status === 'failed' && keys.has(anotherWayKey(row.id)),
        delivery: { status, failure, possiblyDoubled, takenBack: row.taken_back_at !== null },
      };
    }),
  ];
  return lines.sort((one, other) => one.at.getTime() - other.at.getTime() || (one.direction === 'in' ? -1 : 1));
}

async function readEvents(db: Database, key: SealingKey, caseId: string): Promise<CaseEventLine[]> {
  const rows = await db.selectFrom('case_event').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
  return rows.map((row) => ({
    // Written by recordCaseEvents from these types.
    kind: row.kind as CaseEventKind,
    actor: row.actor as Actor,
    at: row.at,
    detail: z.record(z.string(), z.unknown()).parse(row.detail),
    text: row.body === null ? null : key.open(row.body, purpose.caseEvent, z.string()),
  }));
}
