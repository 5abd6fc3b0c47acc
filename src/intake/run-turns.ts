import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type Reach } from '../core/turning-point.ts';
import { inBreaths } from '../core/in-breaths.ts';
import { type AfterCommit, inTransaction, nothingAfterCommit, type RightOfWay, type Settle } from '../outbox/index.ts';
import { isPassingTrouble, type Store, type Tx } from '../store/index.ts';
import { type ApplyParts, applyPlans } from './apply-plans.ts';
import { claimBehind, type ClaimedTurn, type ClaimedTurns, claimTurns, type TurnScope } from './claim-turns.ts';
import { type FloodWatch, slow, type Slowed, slowedFor } from './floods.ts';
import { foldTurns, isHeardAlone } from './fold.ts';
import { type Worked } from './pump.ts';
import { planTurn, type Script } from './plan-turn.ts';
import { type PlannedTurn, unfolded } from './planned-turn.ts';
import { setAside } from './set-aside.ts';

export interface TurnParts extends ApplyParts {
  readonly store: Store;
  readonly script: () => Script;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settle: Settle;
  readonly onHandled: (count: number) => void;
  readonly rightOfWay: RightOfWay;
  /** Left out: nobody is slowed. */
  readonly floods?: { readonly watch: FloodWatch; readonly lookAgainAfter: (ms: number) => void } | undefined;
  readonly reach: Reach;
}

/** Conversations handled in one transaction: one commit for all of them is what makes durability cheap. */
const conversationsPerTurn = 200;
/** Few: whoever is in danger waits for the commit of them all. */
const urgentPerTurn = 20;
/** Of the others while something urgent is about, so that it stands behind little. */
const besideUrgentPerTurn = 5;

/**
 * Handles the next message of many conversations in one transaction. When that fails, the batch is halved down to the
 * culprit, so that one bad conversation never holds up the others.
 */
export async function runTurns(parts: TurnParts): Promise<Worked> {
  const { rightOfWay } = parts;
  await rightOfWay.ordinary();
  if (!rightOfWay.isBusy()) return handle(parts, { kind: 'all' }, conversationsPerTurn);
  return rightOfWay.oneByOne(() => handle(parts, { kind: 'all' }, besideUrgentPerTurn));
}

/** The same for what is urgent alone, beside the others and never among hundreds of them. */
export async function runUrgentTurns(parts: TurnParts): Promise<Worked> {
  return parts.rightOfWay.urgent(
    () => handle(parts, { kind: 'urgent' }, urgentPerTurn),
    (worked) => worked !== 'nothing',
  );
}

async function handle(parts: TurnParts, scope: TurnScope, limit: number): Promise<Worked> {
  let claimed: ClaimedTurns = { turns: [], more: false };
  let after: AfterCommit = nothingAfterCommit;
  let decided: Decided = { planned: [], slowed: [] };
  try {
    await inTransaction(parts.store.db, async (tx) => {
      claimed = await claimTurns(tx, parts.store, limit, scope);
      if (claimed.turns.length === 0) return;
      parts.reach('intake.claimed');
      const now = parts.clock.now();
      decided = await decide(tx, parts, claimed.turns, now, scope.kind !== 'rows');
      after = await applyPlans(tx, parts, decided.planned, now);
      parts.reach('intake.before-commit');
    });
  } catch (error) {
    // The database's trouble is not the message's fault: wait, and try the same again.
    if (claimed.turns.length === 0 || isPassingTrouble(error)) throw error;
    await halve(parts, claimed.turns, error, scope);
    return 'more';
  }
  if (claimed.turns.length === 0) return 'nothing';
  parts.reach('intake.after-commit');
  parts.settle(after);
  parts.onHandled(unfolded(decided.planned).length);
  for (const ms of new Set(decided.slowed.map((one) => one.ms))) parts.floods?.lookAgainAfter(ms);
  return claimed.more ? 'more' : 'all';
}

interface Decided {
  readonly planned: readonly PlannedTurn[];
  readonly slowed: readonly Slowed[];
}

/** Messages of flooding conversations in one transaction: everybody in it waits for its commit. And of one, which is decided in one breath. */
const mostFolded = { together: 40, each: 5 };

/** @param mayFold not in the halves of a batch that failed: there each message is alone, so that the culprit is found */
async function decide(
  tx: Tx,
  { store, script: scriptOf, floods, limitsOf }: TurnParts,
  taken: readonly ClaimedTurn[],
  now: Date,
  mayFold: boolean,
): Promise<Decided> {
  const script = scriptOf();
  const claimed = taken.map((turn) => ({
    ...turn,
    input: { ...turn.input, sendsPictures: limitsOf(turn.channel).pictures === true },
  }));
  const flooding = floods === undefined || !mayFold ? [] : claimed.filter((turn) => floodsNow(floods.watch, turn, now));
  const behind = await claimBehind(tx, store, flooding, mostFolded);
  const behindOf = ({ conversation }: ClaimedTurn): readonly ClaimedTurn[] => behind.get(conversation) ?? [];
  const hasRest = (turn: ClaimedTurn): boolean => turn.waiting > 1 + behindOf(turn).length;
  const planned = await inBreaths(claimed, (turn) =>
    flooding.includes(turn)
      ? foldTurns(script, [turn, ...behindOf(turn)], now, hasRest(turn))
      : { turn, plan: planTurn(script, turn.input, now) },
  );
  for (const turn of flooding) floods?.watch.note(turn.conversation, behindOf(turn).length, now);
  const slowed = flooding.flatMap((turn) =>
    floods === undefined || hasRest(turn) ? [] : slowedFor(turn.conversation, floods.watch.limits),
  );
  await slow(tx, slowed);
  return { planned, slowed };
}

function floodsNow(watch: FloodWatch, { input, conversation, waiting }: ClaimedTurn, now: Date): boolean {
  if (isHeardAlone(input)) return false;
  return watch.note(conversation, 1, now) || waiting > watch.limits.messagesPerMinute;
}

async function halve(
  parts: TurnParts,
  claimed: readonly ClaimedTurn[],
  error: unknown,
  scope: TurnScope,
): Promise<void> {
  const [first, ...others] = claimed.map(({ inboxId }) => inboxId);
  if (first === undefined) return;
  if (others.length === 0) {
    // It may have stood for many, of which another is the culprit: first it is tried alone.
    if (scope.kind !== 'rows') {
      await handle(parts, { kind: 'rows', ids: [first] }, 1);
      return;
    }
    parts.logger.error('intake.turn-failed', { rowId: first, error });
    await setAside(parts, first);
    return;
  }
  const middle = Math.ceil(claimed.length / 2);
  const ids = [first, ...others];
  for (const half of [ids.slice(0, middle), ids.slice(middle)])
    await handle(parts, { kind: 'rows', ids: half }, half.length);
}
