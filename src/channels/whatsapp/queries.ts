import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { insertRows, type JournalledRow } from './journal-rows.ts';
import { type Database, type Row } from '../../store/index.ts';

/** How a number is, as its row says. Only the process that holds it writes it. */
export type AccountState = Row<'whatsapp_account'>['state'];

/** A human has to act before the number connects again. */
const stoppedStates: readonly AccountState[] = ['unpaired', 'logged-out', 'banned', 'refused'];

/** What WhatsApp told us of its limits for this number. */
export const limitsSchema = z.object({
  /** No new chats until then (its reach-out time lock). */
  reachOutLockedUntil: z.coerce.date().optional(),
  /** How many new chats it allows in its period, and how many of them are used. */
  newChatQuota: z.number().optional(),
  newChatsUsed: z.number().optional(),
});
export type AccountLimits = z.infer<typeof limitsSchema>;

export interface AccountRow {
  readonly id: string;
  /** WhatsApp would let it in, as far as we know: a phone was linked, and nothing has ended that. */
  readonly linked: boolean;
  readonly state: AccountState;
  readonly reason: string | null;
  readonly stateAt: Date;
  readonly lastFrameAt: Date | null;
  readonly limits: AccountLimits;
  /** Whether some process holds the number at this moment of the database's clock. */
  readonly held: boolean;
}

/** Rows for numbers that are configured for the first time. */
export async function addAccounts(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .insertInto('whatsapp_account')
    .values(
      ids.map((id) => ({
        id,
        creds: null,
        paired_at: null,
        lease_owner: null,
        lease_until: null,
        reason: null,
        last_frame_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function readAccounts(db: Database, ids: readonly string[]): Promise<AccountRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('whatsapp_account')
    .select(['id', 'paired_at', 'state', 'reason', 'state_at', 'last_frame_at', 'limits'])
    .select(sql<boolean>`coalesce(lease_until > now(), false)`.as('held'))
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    linked: row.paired_at !== null && !stoppedStates.includes(row.state),
    state: row.state,
    reason: row.reason,
    stateAt: row.state_at,
    lastFrameAt: row.last_frame_at,
    limits: limitsSchema.safeParse(row.limits).data ?? {},
    held: row.held,
  }));
}

/** Takes the number if nobody holds it. @returns the new epoch, or undefined where another process has it */
export async function claimLease(
  db: Database,
  id: string,
  owner: string,
  leaseMs: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ epoch: string }>`
    update whatsapp_account
    set lease_owner = ${owner}::uuid, lease_epoch = lease_epoch + 1, lease_until = now() + ${interval(leaseMs)}
    where id = ${id} and (lease_until is null or lease_until < now())
    returning lease_epoch as epoch`.execute(db);
  return rows[0]?.epoch;
}

/** @returns false where another process has taken the number since */
export async function renewLease(
  db: Database,
  { id, epoch }: Hold,
  leaseMs: number,
  lastFrameAt: Date | undefined,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update whatsapp_account
    set lease_until = now() + ${interval(leaseMs)}, last_frame_at = coalesce(${lastFrameAt ?? null}, last_frame_at)
    where id = ${id} and lease_epoch = ${epoch}::bigint`.execute(db);
  return numAffectedRows === 1n;
}

/** Lets go of the number, so that another process need not wait. Does nothing where it has been taken. */
export async function releaseLease(db: Database, { id, epoch }: Hold): Promise<void> {
  await sql`
    update whatsapp_account set lease_owner = null, lease_until = null
    where id = ${id} and lease_epoch = ${epoch}::bigint`.execute(db);
}

/** A number, and the epoch in which a process holds it: whoever writes proves both. */
export interface Hold {
  readonly id: string;
  readonly epoch: string;
}

/** @returns false where the number has been taken */
export async function writeState(
  db: Database,
  { id, epoch }: Hold,
  state: AccountState,
  reason: string | undefined,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update whatsapp_account
    set state = ${state}, reason = ${reason ?? null},
      state_at = case when state = ${state} and reason is not distinct from ${reason ?? null} then state_at else now() end
    where id = ${id} and lease_epoch = ${epoch}::bigint`.execute(db);
  return numAffectedRows === 1n;
}

export async function writeLimits(db: Database, { id, epoch }: Hold, limits: AccountLimits): Promise<void> {
  await sql`
    update whatsapp_account set limits = limits || ${JSON.stringify(limits)}::jsonb
    where id = ${id} and lease_epoch = ${epoch}::bigint`.execute(db);
}

export async function readCreds(db: Database, id: string): Promise<Buffer | undefined> {
  const row = await db.selectFrom('whatsapp_account').select('creds').where('id', '=', id).executeTakeFirst();
  return row?.creds ?? undefined;
}

export async function readKeys(db: Database, id: string, kind: string, indexes: readonly Buffer[]): Promise<Buffer[]> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from whatsapp_key
    where account = ${id} and kind = ${kind} and key_index = any(${indexes}::bytea[])`.execute(db);
  return rows.map(({ sealed }) => sealed);
}

export interface KeyChange {
  readonly kind: string;
  readonly index: Buffer;
  /** Undefined: the key is gone. */
  readonly sealed: Buffer | undefined;
}

/**
 * Writes a batch in one statement, with what people said in the journal: all of it or nothing, and nothing at all once the number has been taken. The fence locks the account's
 * row, so that a take-over waits for this commit, or this waits for it and then finds another epoch.
 * @returns false where the number has been taken
 */
export async function writeAuthState(
  db: Database,
  { id, epoch }: Hold,
  creds: Buffer | undefined,
  changes: readonly KeyChange[],
  journal: readonly JournalledRow[] = [],
): Promise<boolean> {
  const kept = changes.flatMap(({ kind, index, sealed }) => (sealed === undefined ? [] : [{ kind, index, sealed }]));
  const gone = changes.filter(({ sealed }) => sealed === undefined);
  const { rows } = await sql<{ held: boolean }>`
    with fence as (${fence(id, epoch, creds)}),
    removed as (
      delete from whatsapp_key k
      using fence, unnest(${gone.map(({ kind }) => kind)}::text[], ${gone.map(({ index }) => index)}::bytea[]) as g (kind, key_index)
      where k.account = fence.id and k.kind = g.kind and k.key_index = g.key_index
    ),
    written as (
      insert into whatsapp_key (account, kind, key_index, sealed)
      select fence.id, w.kind, w.key_index, w.sealed
      from fence, unnest(
        ${kept.map(({ kind }) => kind)}::text[],
        ${kept.map(({ index }) => index)}::bytea[],
        ${kept.map(({ sealed }) => sealed)}::bytea[]
      ) as w (kind, key_index, sealed)
      on conflict (account, kind, key_index) do update set sealed = excluded.sealed
    ),
    journalled as (${insertRows(journal)})
    select exists (select from fence) as held`.execute(db);
  return rows[0]?.held === true;
}

function fence(id: string, epoch: string, creds: Buffer | undefined): RawBuilder<unknown> {
  if (creds === undefined)
    return sql`select id from whatsapp_account where id = ${id} and lease_epoch = ${epoch}::bigint for share`;
  return sql`
    update whatsapp_account set creds = ${creds} where id = ${id} and lease_epoch = ${epoch}::bigint returning id`;
}

/** A phone has been linked: what the number knew before belonged to another link, and no session of it opens any more. */
export async function replaceAuthState(
  db: Database,
  hold: Hold,
  creds: Buffer,
  keys: readonly KeyChange[],
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numAffectedRows } = await sql`
      update whatsapp_account
      set creds = ${creds}, paired_at = now(), state = 'offline', reason = null, state_at = now(), limits = '{}'
      where id = ${hold.id} and lease_epoch = ${hold.epoch}::bigint`.execute(tx);
    if (numAffectedRows !== 1n) return false;
    await tx.deleteFrom('whatsapp_key').where('account', '=', hold.id).execute();
    return writeAuthState(tx, hold, undefined, keys);
  });
}

const interval = (ms: number) => sql`make_interval(secs => ${ms / 1_000}::float8)`;
