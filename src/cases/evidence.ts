import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { type InboxId, type PersonId } from '../core/brand.ts';
import { type Attachment, attachmentSchema, type ChannelId } from '../core/inbound.ts';
import { type Logger } from '../core/logger.ts';
import { SendError } from '../core/outbound.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { purpose, type Row, type SealingKey, type Store, type Tx } from '../store/index.ts';

export interface NewEvidence {
  readonly inboxId: InboxId;
  readonly person: PersonId;
  readonly key: SealingKey;
  readonly channel: ChannelId;
  readonly account: string;
  readonly attachments: readonly Attachment[];
  readonly at: Date;
}

/** One row per file, written with the message; the bytes are fetched after the commit. Returns wake-ups. */
export async function addEvidence(tx: Tx, evidence: readonly NewEvidence[]): Promise<WakeUp[]> {
  const rows = evidence.flatMap((one) =>
    one.attachments.map((attachment, position) => ({
      id: randomUUID(),
      person_id: one.person,
      inbox_id: one.inboxId,
      position,
      channel: one.channel,
      account: one.account,
      kind: attachment.kind,
      reference: one.key.seal(attachment, purpose.evidenceReference),
      status: 'waiting' as const,
      due_at: one.at,
      media_type: attachment.mediaType ?? null,
      bytes: null,
      sha256: null,
      failure: null,
    })),
  );
  if (rows.length > 0) await tx.insertInto('evidence').values(rows).execute();
  return rows.map((row) => ({ kind: 'evidence', id: row.id, dueAt: row.due_at }));
}

export async function dueEvidence(store: Store, before: Date): Promise<WakeUp[]> {
  const rows = await store.db
    .selectFrom('evidence')
    .select(['id', 'due_at'])
    .where('status', '=', 'waiting')
    .where('due_at', '<', before)
    .limit(200)
    .execute();
  return rows.flatMap((row) =>
    row.due_at === null ? [] : { kind: 'evidence' as const, id: row.id, dueAt: row.due_at },
  );
}

export interface FetchParts {
  readonly store: Store;
  readonly logger: Logger;
  readonly maximumBytes: number;
  /** Undefined where the channel is not running: the row waits. */
  readonly open: (channel: string, account: string, attachment: Attachment) => Promise<Readable> | undefined;
}

const maximumAttempts = 8;
const leaseMs = 120_000;
const diskFullWaitMs = 30_000;

/**
 * Fetches one file and seals it into the data folder, streaming: memory does not grow with the file. A file half
 * written when the process is killed is written anew.
 */
export async function fetchEvidence(parts: FetchParts, id: string): Promise<void> {
  const row = await takeRow(parts.store, id);
  if (row === undefined) return;
  const key = await parts.store.keys.ofOne(parts.store.db, row.person_id as PersonId); // A foreign key to person.
  const attachment = key.open(row.reference, purpose.evidenceReference, attachmentSchema);
  try {
    const source = await parts.open(row.channel, row.account, attachment);
    if (source === undefined) return;
    const { bytes, sha256 } = await sealIntoFile(source, key, fileOf(parts.store, id), parts.maximumBytes);
    await parts.store.db
      .updateTable('evidence')
      .set({ status: 'stored', due_at: null, bytes: String(bytes), sha256, failure: null })
      .where('id', '=', id)
      .execute();
  } catch (error) {
    await noteFailure(parts, row, error);
  }
}

/** Takes the row for a while: `due_at` moves on, so that a second worker, or a restart, tries later and not at once. */
async function takeRow(store: Store, id: string): Promise<Row<'evidence'> | undefined> {
  return store.db
    .updateTable('evidence')
    .set({ due_at: sql<Date>`now() + ${leaseMs} * interval '1 millisecond'`, attempts: sql<number>`attempts + 1` })
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .where('due_at', '<=', sql<Date>`now()`)
    .returningAll()
    .executeTakeFirst();
}

const fileOf = (store: Store, id: string): string => join(store.dataFolder, 'evidence', id);

class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

async function sealIntoFile(
  source: Readable,
  key: SealingKey,
  file: string,
  maximumBytes: number,
): Promise<{ bytes: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > maximumBytes) done(new TooLargeError('the file is larger than evidence.maximumBytes'));
      else done(null, chunk);
    },
  });
  const partial = `${file}.part`;
  try {
    await pipeline(
      source,
      measure,
      key.sealStream(purpose.evidenceFile),
      createWriteStream(partial, { mode: 0o600, flush: true }),
    );
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return { bytes, sha256: hash.digest() };
}

/** The disk, or what this user may have of it (errno(3)). */
const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

function reasonOf(error: unknown): string {
  if (error instanceof TooLargeError) return 'too-large';
  if (error instanceof SendError) return error.failure.kind;
  return isDiskFull(error) ? 'disk-full' : 'not-stored';
}

async function noteFailure(parts: FetchParts, row: Row<'evidence'>, error: unknown): Promise<void> {
  const forGood = error instanceof TooLargeError || (error instanceof SendError && error.failure.kind === 'refused');
  const reason = reasonOf(error);
  parts.logger.warn('evidence.not-fetched', {
    channel: row.channel,
    rowId: row.id,
    attempt: row.attempts,
    code: reason,
    error,
  });
  // Whoever frees the disk finds the file fetched soon; its provider keeps it meanwhile, and it is no failed try.
  const diskFull = isDiskFull(error);
  const failed = forGood || (row.attempts >= maximumAttempts && !diskFull);
  const waitMs = diskFull ? diskFullWaitMs : Math.min(600_000, 2_000 * 2 ** row.attempts);
  await parts.store.db
    .updateTable('evidence')
    .set({
      status: failed ? 'failed' : 'waiting',
      failure: reason,
      ...(diskFull ? { attempts: row.attempts - 1 } : {}),
      due_at: failed ? null : sql<Date>`now() + ${waitMs} * interval '1 millisecond'`,
    })
    .where('id', '=', row.id)
    .execute();
}

export interface EvidenceFile {
  readonly mediaType: string;
  readonly kind: string;
  readonly bytes: Buffer;
}

/** Opens a stored file for a responder. Undefined when it was never stored. @throws SealError */
export async function readEvidence(store: Store, id: string): Promise<EvidenceFile | undefined> {
  const row = await store.db
    .selectFrom('evidence')
    .select(['person_id', 'kind', 'media_type'])
    .where('id', '=', id)
    .where('status', '=', 'stored')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const key = await store.keys.ofOne(store.db, row.person_id as PersonId); // A foreign key to person.
  const bytes = key.openFile(await readFile(fileOf(store, id)), purpose.evidenceFile);
  return { mediaType: row.media_type ?? 'application/octet-stream', kind: row.kind, bytes };
}
