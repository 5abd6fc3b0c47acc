import { sql } from 'kysely';
import { type OutboxId } from '../core/brand.ts';
import { type Database } from '../store/index.ts';

/** What became of one try, to be written to its row. `attempt` fences: only the try that holds the row may mark it. */
export interface Mark {
  readonly id: OutboxId;
  readonly attempt: number;
  readonly lane: string;
  readonly outcome:
    /** `parts`: the provider's ids of all its messages, where reports about them may come; otherwise none. */
    | { readonly kind: 'sent'; readonly providerId: string; readonly parts: readonly string[] }
    /** `parts`: likewise, where all were handed over and may have arrived all the same; the last one is what failed. */
    | {
        readonly kind: 'failed';
        readonly reason: string;
        readonly parts?: readonly string[];
        readonly mayHaveArrived?: boolean;
      }
    /** Until the person writes. `since`: before the try began. `told`: whoever wrote it knew. */
    | { readonly kind: 'held'; readonly reason: string; readonly since: Date; readonly told: boolean }
    /** Back into the queue; `attempts` goes back by one where the try did not count. */
    | { readonly kind: 'again'; readonly afterMs: number; readonly mayHaveArrived: boolean; readonly counts: boolean };
}

/** What a commit of marks leaves to do. */
export interface Marked {
  /** Lanes whose next row waits for exactly this: another process queued it behind ours. */
  readonly freed: readonly string[];
  /** A case has something to be told: `takeUntold`. */
  readonly untold: boolean;
}

export async function writeMarks(db: Database, marks: readonly Mark[]): Promise<Marked> {
  const rows = marks.map(({ id, attempt, outcome }) => ({
    id,
    attempt,
    status: outcome.kind === 'again' ? 'queued' : outcome.kind,
    provider_id: outcome.kind === 'sent' ? outcome.providerId : null,
    failure: outcome.kind === 'failed' || outcome.kind === 'held' ? outcome.reason : null,
    after_ms: outcome.kind === 'again' ? outcome.afterMs : 0,
    doubled: (outcome.kind === 'again' || outcome.kind === 'failed') && outcome.mayHaveArrived === true,
    // A closed window is no failed try either.
    uncounted: outcome.kind === 'held' || (outcome.kind === 'again' && !outcome.counts) ? 1 : 0,
    held_at: outcome.kind === 'held' ? outcome.since : null,
    untold: outcome.kind === 'failed' || (outcome.kind === 'held' && !outcome.told),
  }));
  const { rows: lanes } = await sql<{ lane: string; free: boolean; untold: boolean }>`
    with marked as (update outbox o set status = n.status, provider_id = coalesce(n.provider_id, o.provider_id), failure = n.failure,
      lease_until = null, due_at = now() + n.after_ms * interval '1 millisecond',
      possibly_doubled = o.possibly_doubled or n.doubled, attempts = o.attempts - n.uncounted,
      sent_at = case when n.status = 'sent' then now() end, held_at = n.held_at,
      untold = n.untold and o.audience = 'person'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id bigint, attempt integer, status text, provider_id text,
      failure text, after_ms integer, doubled boolean, uncounted integer, held_at timestamptz, untold boolean)
    where o.id = n.id and o.attempts = n.attempt and o.status = 'sending'
    returning o.id, o.lane, o.status, o.channel, o.account, o.held_at, o.untold)
    ${keepParts(marks)}
    ${holdBehind(marks)}
    select m.lane, bool_or(m.untold) as untold, bool_or(m.status not in ('queued', 'held')
      and exists (select 1 from outbox w where w.lane = m.lane and w.status = 'queued')) as free
    from marked m group by m.lane`.execute(db);
  return { freed: lanes.flatMap(({ lane, free }) => (free ? lane : [])), untold: lanes.some(({ untold }) => untold) };
}

/** So that a report finds them. Left out where no channel reports: this is the statement that every message waits for. */
function keepParts(marks: readonly Mark[]) {
  const rows = marks.flatMap(({ id, outcome }) => {
    if (outcome.kind !== 'sent' && outcome.kind !== 'failed') return [];
    const { parts = [] } = outcome;
    return parts.map((providerId, position) => {
      const failed = outcome.kind === 'failed' && position === parts.length - 1;
      const failure = failed ? outcome.reason : null;
      return { id, position, provider_id: providerId, state: failed ? 'failed' : 'sent', failure };
    });
  });
  if (rows.length === 0) return sql``;
  return sql`, parts as (
    insert into outbox_part (outbox_id, position, channel, account, provider_id, state, failure)
    select m.id, n.position, m.channel, m.account, n.provider_id, n.state, n.failure from marked m
    join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id bigint, position smallint, provider_id text, state text, failure text) using (id)
    where m.status in ('sent', 'failed') on conflict (outbox_id, position) do nothing)`;
}

/** What is queued behind a held row waits for the same. */
function holdBehind(marks: readonly Mark[]) {
  if (marks.every(({ outcome }) => outcome.kind !== 'held')) return sql``;
  return sql`, behind as (
    update outbox w set status = 'held', failure = 'window-closed', held_at = m.held_at
    from marked m where m.status = 'held' and w.lane = m.lane and w.id > m.id and w.status = 'queued')`;
}
