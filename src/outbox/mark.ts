import { sql } from 'kysely';
import { type OutboxId } from '../core/brand.ts';
import { type Database } from '../store/index.ts';

/** What became of one try, to be written to its row. `attempt` fences: only the try that holds the row may mark it. */
export interface Mark {
  readonly id: OutboxId;
  readonly attempt: number;
  readonly lane: string;
  readonly outcome:
    | { readonly kind: 'sent'; readonly providerId: string }
    | { readonly kind: 'failed'; readonly reason: string }
    | { readonly kind: 'held'; readonly reason: string }
    /** Back into the queue; `attempts` goes back by one where the try did not count. */
    | { readonly kind: 'again'; readonly afterMs: number; readonly mayHaveArrived: boolean; readonly counts: boolean };
}

/** @returns the lanes whose next row waits for exactly this: another process queued it behind ours, or it was held */
export async function writeMarks(db: Database, marks: readonly Mark[]): Promise<readonly string[]> {
  const rows = marks.map(({ id, attempt, outcome }) => ({
    id,
    attempt,
    status: outcome.kind === 'again' ? 'queued' : outcome.kind,
    provider_id: outcome.kind === 'sent' ? outcome.providerId : null,
    failure: outcome.kind === 'failed' || outcome.kind === 'held' ? outcome.reason : null,
    after_ms: outcome.kind === 'again' ? outcome.afterMs : 0,
    doubled: outcome.kind === 'again' && outcome.mayHaveArrived,
    uncounted: outcome.kind === 'again' && !outcome.counts ? 1 : 0,
  }));
  const { rows: freed } = await sql<{ lane: string }>`
    with marked as (update outbox o set status = n.status, provider_id = coalesce(n.provider_id, o.provider_id), failure = n.failure,
      lease_until = null, due_at = now() + n.after_ms * interval '1 millisecond',
      possibly_doubled = o.possibly_doubled or n.doubled, attempts = o.attempts - n.uncounted,
      sent_at = case when n.status = 'sent' then now() end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id bigint, attempt integer, status text, provider_id text,
      failure text, after_ms integer, doubled boolean, uncounted integer)
    where o.id = n.id and o.attempts = n.attempt and o.status = 'sending'
    returning o.lane, o.status)
    select distinct m.lane from marked m
    where m.status <> 'queued' and exists (select 1 from outbox w where w.lane = m.lane and w.status = 'queued')`.execute(
    db,
  );
  return freed.map(({ lane }) => lane);
}
