import { sql } from 'kysely';
import { z } from 'zod';
import { type PersonId } from '../core/brand.ts';
import { type ReadText, readTextSchema } from '../core/read-text.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { purpose, type Row, type SealingKey, type Store, type Tx } from '../store/index.ts';
import { type Refusal, refusalSchema } from './refusal.ts';
import { type Missing, missingSchema, type ReadSoFar } from './thread/messages.ts';

/** What became of a file. */
export type Reading =
  | { readonly state: 'queued' | 'reading' }
  | {
      readonly state: 'read';
      /** The picture's letters as one text of lines; each QR code and each page of a PDF by itself. */
      readonly texts: readonly ReadText[];
      /** Codes of the models that read it. */
      readonly languages: readonly string[];
      /** What was not read of it, and must be said. */
      readonly missing: readonly Missing[];
      readonly tookMs: number;
    }
  | { readonly state: 'refused'; readonly why: Refusal };

/** Kinds of attachment in which nothing is read, told at once. */
const unread: Readonly<Record<string, Refusal>> = { voice: 'voice', video: 'video' };

export type Requested =
  | { readonly kind: 'queued'; readonly wakeUps: readonly WakeUp[] }
  | { readonly kind: 'refused'; readonly why: Refusal }
  /** There is no such evidence. */
  | { readonly kind: 'unknown' };

export interface ReadingRequest {
  readonly evidenceId: string;
  /** The session's language (BCP 47): a hint in which script to look first. */
  readonly language: string | undefined;
  readonly at: Date;
}

/**
 * Wishes a file read, in the caller's transaction; asked twice is asked once. The file may still be on its way: it is read
 * once it is stored. Schedule the wake-ups after the commit. A voice message or a film is refused on the spot.
 */
export async function requestReading(tx: Tx, { evidenceId, language, at }: ReadingRequest): Promise<Requested> {
  const evidence = await tx
    .selectFrom('evidence')
    .select(['person_id', 'kind'])
    .where('id', '=', evidenceId)
    .executeTakeFirst();
  if (evidence === undefined) return { kind: 'unknown' };
  const why = unread[evidence.kind];
  await tx
    .insertInto('reading')
    .values({
      evidence_id: evidenceId,
      person_id: evidence.person_id,
      language: language ?? null,
      requested_at: at,
      ...(why === undefined ? { state: 'queued' } : { state: 'refused', why, at }),
    })
    .onConflict((conflict) => conflict.column('evidence_id').doNothing())
    .execute();
  if (why !== undefined) return { kind: 'refused', why };
  return { kind: 'queued', wakeUps: [{ kind: 'reading', id: evidenceId, dueAt: at }] };
}

const linesSchema = z.array(readTextSchema);

/** Undefined where nobody wished it read. @throws SealError when the person has been erased */
export async function readingOf(store: Store, evidenceId: string): Promise<Reading | undefined> {
  const row = await store.db.selectFrom('reading').selectAll().where('evidence_id', '=', evidenceId).executeTakeFirst();
  return row === undefined ? undefined : openReading(store, row);
}

async function openReading(store: Store, row: Row<'reading'>): Promise<Reading> {
  switch (row.state) {
    case 'queued':
    case 'reading':
      return { state: row.state };
    case 'refused':
      return { state: 'refused', why: refusalSchema.parse(row.why) };
    case 'read': {
      const key = await store.keys.ofOne(store.db, row.person_id as PersonId); // A foreign key to person.
      return {
        state: 'read',
        // A check of the table: what is read has its lines.
        texts: key.open(row.lines ?? Buffer.alloc(0), purpose.readingLines, linesSchema),
        languages: row.languages,
        missing: z.array(missingSchema).parse(row.missing),
        tookMs: row.took_ms ?? 0,
      };
    }
  }
}

/** A file whose turn it is. */
export interface Turn {
  readonly evidenceId: string;
  readonly person: PersonId;
  readonly language: string | undefined;
  /** Which try this is: who finishes says it, so that a process that was thought dead changes nothing. */
  readonly attempt: number;
  readonly stored: boolean;
}

/**
 * Takes the next file under a lease: of the person whose turn was longest ago, the one that waits longest. Indexes:
 * reading_waiting, reading_turns.
 */
export async function takeTurn(store: Store, leaseMs: number): Promise<Turn | undefined> {
  const { rows } = await sql<TurnRow>`
    update reading set state = 'reading', attempts = attempts + 1, begun_at = now(),
      lease_until = now() + ${leaseMs} * interval '1 millisecond'
    where evidence_id = (
      select waiting.evidence_id from reading waiting join evidence on evidence.id = waiting.evidence_id
      where waiting.state in ('queued', 'reading') and (waiting.state = 'queued' or waiting.lease_until < now())
        and evidence.status <> 'waiting'
      order by (select max(begun_at) from reading earlier where earlier.person_id = waiting.person_id) nulls first,
        waiting.requested_at, evidence.position
      limit 1 for update of waiting skip locked)
    returning evidence_id, person_id, language, attempts,
      (select status = 'stored' from evidence where id = evidence_id) as stored`.execute(store.db);
  const [row] = rows;
  return row === undefined
    ? undefined
    : {
        evidenceId: row.evidence_id,
        person: row.person_id as PersonId, // A foreign key to person.
        language: row.language ?? undefined,
        attempt: row.attempts,
        stored: row.stored,
      };
}

interface TurnRow {
  evidence_id: string;
  person_id: string;
  language: string | null;
  attempts: number;
  stored: boolean;
}

export type Finish =
  | { readonly kind: 'read'; readonly read: ReadSoFar; readonly key: SealingKey; readonly tookMs: number }
  | { readonly kind: 'refused'; readonly why: Refusal }
  /** Another try later. One that we cut short ourselves does not count. */
  | { readonly kind: 'again'; readonly counts: boolean };

/** Whether this try's answer still counted. */
export async function finishTurn(tx: Tx, turn: Turn, finish: Finish, at: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('reading')
    .set({ lease_until: null, ...columnsOf(turn, finish, at) })
    .where('evidence_id', '=', turn.evidenceId)
    .where('state', '=', 'reading')
    .where('attempts', '=', turn.attempt)
    .returning('evidence_id')
    .executeTakeFirst();
  return changed !== undefined;
}

function columnsOf({ attempt }: Turn, finish: Finish, at: Date) {
  switch (finish.kind) {
    case 'again':
      return { state: 'queued' as const, attempts: finish.counts ? attempt : attempt - 1 };
    case 'refused':
      return { state: 'refused' as const, why: finish.why, at };
    case 'read': {
      const { texts, languages, missing } = finish.read;
      const lines = finish.key.seal(texts, purpose.readingLines);
      return { state: 'read' as const, lines, languages, missing, took_ms: Math.round(finish.tookMs), at };
    }
  }
}
