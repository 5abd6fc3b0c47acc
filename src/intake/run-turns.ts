import { type Clock } from '../core/clock.ts';
import { type InboxId } from '../core/brand.ts';
import { type Logger } from '../core/logger.ts';
import { type Reach } from '../core/turning-point.ts';
import { type AfterCommit, inTransaction, nothingAfterCommit, type Settle } from '../outbox/index.ts';
import { isPassingTrouble, type Store, type Tx } from '../store/index.ts';
import { type ApplyParts, applyPlans } from './apply-plans.ts';
import { type ClaimedTurn, type ClaimedTurns, claimTurns } from './claim-turns.ts';
import { type Worked } from './pump.ts';
import { planTurn, type Script } from './plan-turn.ts';
import { setAside } from './set-aside.ts';

export interface TurnParts extends ApplyParts {
  readonly store: Store;
  readonly script: () => Script;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settle: Settle;
  readonly onHandled: (count: number) => void;
  readonly reach: Reach;
}

/** Conversations handled in one transaction: one commit for all of them is what makes durability cheap. */
const conversationsPerTurn = 200;

/**
 * Handles the next message of many conversations in one transaction. When that fails, the batch is halved down to the
 * culprit, so that one bad conversation never holds up the others.
 */
export async function runTurns(parts: TurnParts): Promise<Worked> {
  return handle(parts, undefined);
}

async function handle(parts: TurnParts, only: readonly InboxId[] | undefined): Promise<Worked> {
  let claimed: ClaimedTurns = { turns: [], more: false };
  let after: AfterCommit = nothingAfterCommit;
  try {
    await inTransaction(parts.store.db, async (tx) => {
      claimed = await claimTurns(tx, parts.store, conversationsPerTurn, only);
      if (claimed.turns.length === 0) return;
      parts.reach('intake.claimed');
      after = await decideAndApply(tx, parts, claimed.turns);
      parts.reach('intake.before-commit');
    });
  } catch (error) {
    // The database's trouble is not the message's fault: wait, and try the same again.
    if (claimed.turns.length === 0 || isPassingTrouble(error)) throw error;
    await halve(parts, claimed.turns, error);
    return 'more';
  }
  if (claimed.turns.length === 0) return 'nothing';
  parts.reach('intake.after-commit');
  parts.settle(after);
  parts.onHandled(claimed.turns.length);
  return claimed.more ? 'more' : 'all';
}

function decideAndApply(tx: Tx, parts: TurnParts, claimed: readonly ClaimedTurn[]): Promise<AfterCommit> {
  const script = parts.script();
  const now = parts.clock.now();
  return applyPlans(
    tx,
    parts,
    claimed.map((turn) => ({
      turn,
      plan: planTurn(script, { ...turn.input, sendsPictures: parts.limitsOf(turn.channel).pictures === true }, now),
    })),
    now,
  );
}

async function halve(parts: TurnParts, claimed: readonly ClaimedTurn[], error: unknown): Promise<void> {
  const [first, ...others] = claimed.map(({ inboxId }) => inboxId);
  if (first === undefined) return;
  if (others.length === 0) {
    parts.logger.error('intake.turn-failed', { rowId: first, error });
    await setAside(parts, first);
    return;
  }
  const middle = Math.ceil(claimed.length / 2);
  const ids = [first, ...others];
  await handle(parts, ids.slice(0, middle));
  await handle(parts, ids.slice(middle));
}
