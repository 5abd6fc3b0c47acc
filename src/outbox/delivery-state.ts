import { type DeliveryReport } from '../core/delivery-report.ts';
import { refusalReasons } from '../core/outbound.ts';

/**
 * What a provider said of one message of a row. `unsent`: not carried after all, because the window was closed. A failure is the
 * provider's word (a RefusalReason), or ours where we have given up what may have arrived all the same.
 */
export type PartState =
  { readonly kind: 'sent' | 'delivered' | 'read' | 'unsent' } | { readonly kind: 'failed'; readonly reason: string };

/** A row with what was said of its messages so far; a message that has not gone yet is none of them. */
export interface ReportedRow {
  readonly status: 'queued' | 'held' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';
  readonly parts: readonly PartState[];
}

/** What becomes of the row; null: it stays as it is. */
export type RowChange =
  | { readonly kind: 'sent' | 'delivered' | 'read' | 'held' }
  | { readonly kind: 'failed'; readonly reason: string }
  | null;

const distance = { sent: 1, delivered: 2, read: 3 } as const;

const isProvidersWord = (reason: string): boolean => refusalReasons.some((one) => one === reason);

/** Reports come late, twice and in any order: what is further along stays, and a failure counts unless the message had arrived. */
export function afterReport(before: PartState, said: DeliveryReport['state']): PartState {
  const arrived = before.kind === 'delivered' || before.kind === 'read';
  switch (said.kind) {
    case 'sent':
      return before.kind === 'failed' && !isProvidersWord(before.reason) ? said : before;
    case 'delivered':
      return arrived ? before : said;
    case 'read':
      return said;
    case 'failed':
      return before.kind === 'sent' || before.kind === 'failed' ? said : before;
    case 'window-closed':
      return before.kind === 'sent' ? { kind: 'unsent' } : before;
    default:
      return said satisfies never;
  }
}

/**
 * Whether a report must wait for the row to settle: while the rest of it is being sent, and while it is held, a message of it
 * that failed would be forgotten by what comes next.
 */
export function mustWait(status: ReportedRow['status'], said: DeliveryReport['state']): boolean {
  if (status === 'queued' || status === 'sending') return true;
  return status === 'held' && (said.kind === 'failed' || said.kind === 'window-closed');
}

/** A row is as far as the least far of its messages. @param after what its messages are now */
export function afterParts(row: ReportedRow, after: readonly PartState[]): RowChange {
  // What our own tries came to stands: a row that failed before all of it had gone cannot arrive any more.
  const failedByReport = row.status === 'failed' && row.parts.some(({ kind }) => kind === 'failed');
  if (row.status === 'queued' || row.status === 'sending' || row.status === 'held') return null;
  if (row.status === 'failed' && !failedByReport) return null;
  const failed = after.find((part) => part.kind === 'failed');
  if (failed !== undefined) return row.status === 'failed' ? null : failed;
  if (after.some(({ kind }) => kind === 'unsent')) return { kind: 'held' };
  const [least] = after
    .flatMap(({ kind }) => (kind === 'sent' || kind === 'delivered' || kind === 'read' ? [kind] : []))
    .sort((one, other) => distance[one] - distance[other]);
  return least === undefined || least === row.status ? null : { kind: least };
}
