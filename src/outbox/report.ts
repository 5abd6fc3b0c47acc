import { sql } from 'kysely';
import { type DeliveryReport, deliveryReportSchema, type Report } from '../core/delivery-report.ts';
import { SuarError } from '../core/errors.ts';
import { MicroBatch } from '../core/micro-batch.ts';
import { type RefusalReason } from '../core/outbound.ts';
import { type Row, type Store, type Tx } from '../store/index.ts';
import { afterParts, afterReport, mustWait, type PartState, type RowChange } from './delivery-state.ts';

export class UnreadableReportError extends SuarError {
  override readonly name = 'UnreadableReportError';
}

export interface Reports {
  /** The door for what providers say later. */
  readonly report: Report;
  /** Brings together what was reported before its message had been written down; forgets what nobody ever sent. */
  sweep(): Promise<void>;
}

/** Calls joined in one commit; a webhook of the Cloud API brings few reports each. */
const callsPerCommit = 64;
/** A row is tried for hours at most; what nobody sent by then was sent by another house, or on the phone itself. */
const earlyKept = '1 day';

/** @param onUntold a row failed or is held, and its case is to be told (`takeUntold`) */
export function createReports(store: Store, onUntold: () => void): Reports {
  const batch = new MicroBatch<readonly DeliveryReport[]>(async (calls) => {
    const reports = calls.flat();
    if (await store.db.transaction().execute((tx) => apply(tx, reports))) onUntold();
  }, callsPerCommit);

  return {
    async report(reports) {
      if (reports.length === 0) return;
      const parsed = deliveryReportSchema.array().safeParse(reports);
      if (!parsed.success) {
        const field = parsed.error.issues[0]?.path.join('.') ?? '';
        throw new UnreadableReportError(
          `delivery report: ${field} is not as expected`,
          'The channel must send reports of the shape DeliveryReport.',
        );
      }
      await batch.add(parsed.data);
    },
    async sweep() {
      const untold = await store.db.transaction().execute(async (tx) => apply(tx, await takeEarly(tx)));
      if (untold) onUntold();
      await sql`delete from early_report where received_at < now() - interval '${sql.raw(earlyKept)}'`.execute(
        store.db,
      );
    },
  };
}

/** Index: outbox_part_provider. */
async function takeEarly(tx: Tx): Promise<DeliveryReport[]> {
  const { rows } = await sql<Row<'early_report'>>`
    delete from early_report e using outbox_part p, outbox o
    where p.channel = e.channel and p.account = e.account and p.provider_id = e.provider_id and o.id = p.outbox_id
      and (o.status in ('sent', 'delivered', 'read', 'failed') or (o.status = 'held' and e.state in ('delivered', 'read')))
    returning e.*`.execute(tx);
  return rows.map((row) => ({
    channel: row.channel as DeliveryReport['channel'], // Written from a ChannelId.
    account: row.account,
    providerId: row.provider_id,
    // Only `failed` has a reason, written from a RefusalReason: the table's own check.
    state: row.state === 'failed' ? { kind: row.state, reason: row.reason as RefusalReason } : { kind: row.state },
    at: row.at,
  }));
}

interface FoundPart {
  id: string;
  status: Row<'outbox'>['status'];
  channel: string;
  account: string;
  position: number;
  provider_id: string;
  state: Row<'outbox_part'>['state'];
  failure: string | null;
}

/** @returns whether a case has something to be told */
async function apply(tx: Tx, reports: readonly DeliveryReport[]): Promise<boolean> {
  if (reports.length === 0) return false;
  const found = await lockParts(tx, reports);
  const byMessage = groupBy(found, idOf);
  const early = reports.filter((report) => {
    const parts = byMessage.get(idOf({ ...report, provider_id: report.providerId })) ?? [];
    return parts.length === 0 || parts.some(({ status }) => mustWait(status, report.state));
  });
  await keepEarly(tx, early);
  const counted = new Set(reports);
  for (const report of early) counted.delete(report);
  const said = groupBy([...counted], (report) => idOf({ ...report, provider_id: report.providerId }));
  const changes = [...groupBy(found, ({ id }) => id).values()].map((parts) => changeOf(parts, said));
  await writeParts(tx, changes);
  return writeRows(tx, changes);
}

const idOf = (message: { channel: string; account: string; provider_id: string }): string =>
  JSON.stringify([message.channel, message.account, message.provider_id]);

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** All messages of the rows that are reported on, in the order in which everybody locks them. Index: outbox_part_provider. */
async function lockParts(tx: Tx, reports: readonly DeliveryReport[]): Promise<readonly FoundPart[]> {
  const named = reports.map(({ channel, account, providerId }) => ({ channel, account, provider_id: providerId }));
  const { rows } = await sql<FoundPart>`
    select o.id, o.status, p.channel, p.account, p.position, p.provider_id, p.state, p.failure
    from outbox o join outbox_part p on p.outbox_id = o.id
    where o.id in (
      select h.outbox_id from outbox_part h
      join jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as n(channel text, account text, provider_id text)
        using (channel, account, provider_id))
    order by o.id, p.position for update of o, p`.execute(tx);
  return rows;
}

interface Changed {
  readonly id: string;
  readonly parts: readonly { readonly position: number; readonly after: PartState }[];
  readonly row: RowChange;
  readonly at: Date;
}

function changeOf(parts: readonly FoundPart[], said: ReadonlyMap<string, readonly DeliveryReport[]>): Changed {
  const before = parts.map(({ state, failure }): PartState =>
    // The table's own check: a reason stands with `failed` and with nothing else.
    state === 'failed' ? { kind: state, reason: failure ?? 'gone' } : { kind: state },
  );
  const about = parts.map((part) => said.get(idOf(part)) ?? []);
  const after = before.map((state, index) =>
    (about[index] ?? []).reduce((now, report) => afterReport(now, report.state), state),
  );
  const [first] = parts;
  return {
    id: first?.id ?? '',
    parts: parts.flatMap(({ position }, index) => {
      const now = after[index];
      return now === undefined || now === before[index] ? [] : { position, after: now };
    }),
    row: afterParts({ status: first?.status ?? 'sent', parts: before }, after),
    at: new Date(Math.max(0, ...about.flat().map(({ at }) => at.getTime()))),
  };
}

async function writeParts(tx: Tx, changes: readonly Changed[]): Promise<void> {
  const rows = changes.flatMap(({ id, parts }) =>
    parts.map(({ position, after }) => ({
      ...{ id, position, state: after.kind },
      failure: after.kind === 'failed' ? after.reason : null,
    })),
  );
  if (rows.length === 0) return;
  await sql`
    with n as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id bigint, position smallint, state text, failure text)),
    unsent as (delete from outbox_part p using n where n.state = 'unsent' and p.outbox_id = n.id and p.position = n.position)
    update outbox_part p set state = n.state, failure = n.failure
    from n where n.state <> 'unsent' and p.outbox_id = n.id and p.position = n.position`.execute(tx);
}

/**
 * A message that is held by a late word of its provider waits from when that was said. Of a failure that has been told it is told as well
 * that it was none; of one that has not, nothing needs telling.
 */
async function writeRows(tx: Tx, changes: readonly Changed[]): Promise<boolean> {
  const rows = changes.flatMap(({ id, row, at }) =>
    row === null ? [] : { id, at, status: row.kind, failure: row.kind === 'failed' ? row.reason : null },
  );
  if (rows.length === 0) return false;
  const { rows: changed } = await sql<{ untold: boolean }>`
    update outbox o set status = n.status, failure = case when n.status = 'held' then 'window-closed' else n.failure end,
      delivered_at = case when n.status in ('delivered', 'read') then coalesce(o.delivered_at, n.at) else o.delivered_at end,
      read_at = case when n.status = 'read' then coalesce(o.read_at, n.at) else o.read_at end,
      held_at = case when n.status = 'held' then n.at else o.held_at end, untold = o.audience = 'person' and (n.status in ('failed', 'held')
        or (o.status = 'failed' and not o.untold) or (o.status in ('sent', 'delivered', 'read') and o.untold))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id bigint, at timestamptz, status text, failure text)
    where o.id = n.id returning o.untold`.execute(tx);
  return changed.some(({ untold }) => untold);
}

/** Index: early_report's own key. That a message was sent is known from sending it. */
async function keepEarly(tx: Tx, reports: readonly DeliveryReport[]): Promise<void> {
  const rows = reports.flatMap(({ channel, account, providerId, state, at }) =>
    state.kind === 'sent'
      ? []
      : {
          ...{ channel, account, provider_id: providerId, state: state.kind, at },
          reason: state.kind === 'failed' ? state.reason : null,
        },
  );
  if (rows.length === 0) return;
  await tx
    .insertInto('early_report')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
