import { sql } from 'kysely';
import { type Checked, outcomeOf } from '../advice/index.ts';
import { type AdvertId, recordCheck } from '../adverts/index.ts';
import { type ConversationId, type PersonId } from '../core/brand.ts';
import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type Reach } from '../core/turning-point.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type EvidencePart } from '../jobcheck/index.ts';
import { purpose, type SealingKey, type Store, type Tx } from '../store/index.ts';
import { judge, type JudgeParts } from './judge.ts';
import { type Pieces, type ReadFile, readPieces } from './read-pieces.ts';

export interface RunCheckParts extends JudgeParts {
  readonly store: Store;
  readonly readFile: ReadFile;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reach: Reach;
  /** The answer stands in the inbox. */
  readonly onAnswered: () => void;
  /** It is looked at again then: a file is still being read. */
  readonly schedule: (wakeUp: WakeUp) => void;
}

/** After that it is said what could not be read: job-offer-check.md, "Limits" (two passes of 8 s each, and fetching). */
const readingDeadlineMs = 25_000;
const lookAgainMs = 700;
const leaseMs = 30_000;
/** A check that fails so often is answered without one: the person is told, and a human reads it. */
const mostAttempts = 4;

interface TakenCheck {
  readonly id: string;
  readonly conversation: ConversationId;
  readonly person: PersonId;
  readonly asked: number;
  readonly advert: AdvertId;
  readonly attempts: number;
  /** The conversation's: a hint in which script a picture may be. */
  readonly language: string | undefined;
}

/** Checks whose turn has come. Index: offer_check_due. */
export async function dueChecks(store: Store, before: Date): Promise<WakeUp[]> {
  const rows = await store.db
    .selectFrom('offer_check')
    .select(['id', 'due_at'])
    .where('state', '=', 'waiting')
    .where('due_at', '<', before)
    .limit(500)
    .execute();
  return rows.flatMap((row) => (row.due_at === null ? [] : { kind: 'offer' as const, id: row.id, dueAt: row.due_at }));
}

/**
 * Makes one check and puts its answer into the inbox, in one commit: killed before it, the row is still due; after it, the
 * answer is said in a turn like any other. Nothing happens where the row is not due any more.
 */
export async function runCheck(parts: RunCheckParts, id: string): Promise<void> {
  const { store, clock } = parts;
  const taken = await take(store, id);
  if (taken === undefined) return;
  parts.reach('offer.taken');
  const key = await store.keys.ofOne(store.db, taken.person);
  const given = taken.attempts > mostAttempts;
  if (given) parts.logger.error('offer.not-checked', { rowId: id, attempt: taken.attempts });
  const pieces: Pieces = given
    ? { parts: [], unread: [], underWay: false }
    : await readPieces(store, (file) => parts.readFile(file, taken.language), id, key);
  if (pieces.underWay && clock.now().getTime() < taken.asked + readingDeadlineMs) {
    await lookAgain(parts, taken);
    return;
  }
  const judged = await judge(parts, pieces.parts, clock.now());
  const checked: Checked = {
    kind: 'checked',
    asked: taken.asked,
    ...judged,
    read: readAloud(pieces.parts),
    unread: [...pieces.unread],
  };
  const answered = await store.db.transaction().execute(async (tx) => {
    const done = await answer(tx, parts, taken, { checked, evidence: pieces.parts, key });
    parts.reach('offer.before-commit');
    return done;
  });
  if (!answered) return;
  parts.reach('offer.after-commit');
  parts.onAnswered();
}

async function take(store: Store, id: string): Promise<TakenCheck | undefined> {
  const row = await store.db
    .updateTable('offer_check')
    .set({ due_at: sql<Date>`now() + ${leaseMs} * interval '1 millisecond'`, attempts: sql<number>`attempts + 1` })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('due_at', '<=', sql<Date>`now()`)
    .returning(['id', 'conversation_id', 'person_id', 'asked', 'advert_id', 'attempts'])
    .executeTakeFirst();
  if (row?.asked == null || row.advert_id === null) return undefined;
  const conversation = await store.db
    .selectFrom('conversation')
    .select('language')
    .where('id', '=', row.conversation_id)
    .executeTakeFirst();
  return {
    id: row.id,
    // Foreign keys to these tables; the advert's id was made for it.
    conversation: row.conversation_id as ConversationId,
    person: row.person_id as PersonId,
    asked: Number(row.asked),
    advert: row.advert_id as AdvertId,
    attempts: row.attempts,
    language: conversation?.language ?? undefined,
  };
}

/** Waiting for a file is no failed try. */
async function lookAgain({ store, clock, schedule }: RunCheckParts, { id, asked }: TakenCheck): Promise<void> {
  const dueAt = new Date(clock.now().getTime() + lookAgainMs);
  await store.db
    .updateTable('offer_check')
    .set({ due_at: dueAt, attempts: sql<number>`attempts - 1` })
    .where('id', '=', id)
    .where('asked', '=', String(asked))
    .where('state', '=', 'waiting')
    .execute();
  schedule({ kind: 'offer', id, dueAt });
}

interface Answered {
  readonly checked: Checked;
  readonly evidence: readonly EvidencePart[];
  readonly key: SealingKey;
}

/** @returns false where it is no longer waited for: a further piece came, or another offer. */
async function answer(
  tx: Tx,
  { store, clock }: RunCheckParts,
  taken: TakenCheck,
  { checked, evidence, key }: Answered,
): Promise<boolean> {
  const at = clock.now();
  const { numUpdatedRows } = await tx
    .updateTable('offer_check')
    .set({ state: 'answered', due_at: null, answered_at: at, codes: JSON.stringify(codesOf(checked)) })
    .where('id', '=', taken.id)
    .where('asked', '=', String(taken.asked))
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  const conversation = await tx
    .selectFrom('conversation')
    .select(['channel', 'account', 'language'])
    .where('id', '=', taken.conversation)
    .executeTakeFirstOrThrow();
  const { verdict } = checked;
  if (verdict !== null) {
    await recordCheck(store, tx, {
      id: taken.advert,
      origin: 'chat',
      asker: { person: taken.person, conversation: taken.conversation },
      evidence: { parts: evidence },
      verdict,
      language: conversation.language,
      places: [],
      at,
    });
  }
  await tx
    .insertInto('inbox')
    .values({
      conversation_id: taken.conversation,
      channel: conversation.channel,
      account: conversation.account,
      provider_id: `checked-${taken.advert}`,
      kind: 'checked',
      body: key.seal(checked, purpose.inbox),
      sent_at: at,
      handled_at: null,
      set_aside_at: null,
    })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'provider_id']).doNothing())
    .execute();
  return true;
}

/** What may stand readable in a row: no word of the person. */
function codesOf(checked: Checked) {
  const { verdict, unread } = checked;
  return {
    outcome: outcomeOf(checked),
    kind: verdict?.kind ?? null,
    tier: verdict?.tier ?? null,
    rules: verdict?.findings.map(({ rule }) => rule) ?? [],
    disagrees: verdict?.opinion.disagrees ?? false,
    unread,
  };
}

const longestReadAloud = 600;

/** What was read from pictures and files, so that the person sees with which words we worked. */
function readAloud(parts: readonly EvidencePart[]): string {
  const read = parts.flatMap(({ source, text }) =>
    source === 'ocr' || source === 'qr' || source === 'pdf' ? text : [],
  );
  return read.join('\n').slice(0, longestReadAloud);
}
