import { type CaseId } from '../core/brand.ts';
import { type AfterCommit, enqueue, nothingAfterCommit } from '../outbox/index.ts';
import { type SealingKey, type Tx } from '../store/index.ts';
import { lockCases } from './alert-record.ts';
import { type Announcer } from './announce.ts';
import { type EscalationParts } from './parts.ts';

export interface PersonBlocked {
  readonly caseId: CaseId;
  readonly key: SealingKey;
  /** Of the inbox: one line for one block. */
  readonly row: string;
}

/** They stopped the bot, or somebody took the phone: one of the two is an emergency, and nobody can tell which it was. */
export async function personBlocked(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  blocked: readonly PersonBlocked[],
): Promise<AfterCommit> {
  if (blocked.length === 0) return nothingAfterCommit;
  const cases = await lockCases(tx, [...new Set(blocked.map(({ caseId }) => caseId))]);
  const drafts = blocked.flatMap(({ caseId, key, row }) => {
    const about = cases.get(caseId);
    return about === undefined ? [] : announcer.blocked(about, key, row, about.owner?.name ?? 'none');
  });
  return { ...(await enqueue(tx, drafts, parts.leaseMs)), wakeUps: [] };
}
