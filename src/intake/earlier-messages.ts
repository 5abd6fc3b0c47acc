import { type ChannelLimits } from '../core/channel.ts';
import { type Draft, draftsToTakeBack, dropHeld, releaseHeld } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';
import { isWord } from './is-word.ts';
import { type PlannedTurn } from './planned-turn.ts';

/**
 * What waits for somebody goes out once they write, ahead of the answers to what they wrote. Whoever asks to wipe the talk
 * gets none of it any more. Written before the answers are. @returns lanes to look at after the commit
 */
export async function settleHeld(tx: Tx, planned: readonly PlannedTurn[]): Promise<readonly string[]> {
  const waiting = planned.filter(({ turn }) => turn.holds && isWord(turn.input.event));
  const inConversations = (takesBack: boolean) =>
    waiting.flatMap(({ turn, plan }) => (plan.takesBack === takesBack ? turn.conversation : []));
  await dropHeld(tx, inConversations(true));
  return releaseHeld(tx, inConversations(false));
}

/** What we said before this turn, to be taken back from the phones of those who asked for it. Read before the answers are written. */
export async function takenBack(
  tx: Tx,
  planned: readonly PlannedTurn[],
  limitsOf: (channel: string) => ChannelLimits,
): Promise<ReadonlyMap<PlannedTurn, readonly Draft[]>> {
  const drafts = new Map<PlannedTurn, readonly Draft[]>();
  for (const one of planned) {
    const { turn, plan } = one;
    const { revokesWithinMs } = limitsOf(turn.channel);
    if (!plan.takesBack || revokesWithinMs === undefined) continue;
    const { conversation, person, address, channel, account, key, inboxId } = turn;
    const forPerson = {
      destination: { kind: 'person' as const, conversation, person, address },
      ...{ channel, account, author: 'system', key },
    };
    drafts.set(one, await draftsToTakeBack(tx, forPerson, inboxId, revokesWithinMs));
  }
  return drafts;
}
