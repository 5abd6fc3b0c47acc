import { type ChannelLimits } from '../core/channel.ts';
import { type Draft, draftsToTakeBack, dropHeld, releaseHeld, type Way, waysTo } from '../outbox/index.ts';
import { type Store, type Tx } from '../store/index.ts';
import { isWord } from './is-word.ts';
import { type PlannedTurn } from './planned-turn.ts';

/** The ways to those who want what we said gone from their phone: it may stand in several places on it. Most turns ask for nothing. */
export async function waysOfWiped(
  tx: Tx,
  store: Pick<Store, 'keys'>,
  planned: readonly PlannedTurn[],
): Promise<readonly Way[]> {
  return waysTo(
    tx,
    store,
    planned.flatMap(({ turn, plan }) => (plan.takesBack ? turn.person : [])),
  );
}

/**
 * What waits for somebody goes out once they write, ahead of the answers to what they wrote. Whoever asks to wipe the talk
 * gets none of it any more. Written before the answers are. @returns lanes to look at after the commit
 */
export async function settleHeld(
  tx: Tx,
  planned: readonly PlannedTurn[],
  wiped: readonly Way[],
): Promise<readonly string[]> {
  const waiting = planned.filter(({ turn }) => turn.holds && isWord(turn.input.event));
  await dropHeld(
    tx,
    wiped.map(({ conversation }) => conversation),
  );
  return releaseHeld(
    tx,
    waiting.flatMap(({ turn, plan }) => (plan.takesBack ? [] : turn.conversation)),
  );
}

/** What we said before this turn, to be taken back from the phones of those who asked for it. Read before the answers are written. */
export async function takenBack(
  tx: Tx,
  planned: readonly PlannedTurn[],
  wiped: readonly Way[],
  limitsOf: (channel: string) => ChannelLimits,
): Promise<ReadonlyMap<PlannedTurn, readonly Draft[]>> {
  const drafts = new Map<PlannedTurn, readonly Draft[]>();
  for (const one of planned) {
    const { turn, plan } = one;
    if (!plan.takesBack) continue;
    const goingBack: Draft[] = [];
    for (const { conversation, person, address, channel, account } of wiped.filter(
      (way) => way.person === turn.person,
    )) {
      const { revokesWithinMs } = limitsOf(channel);
      if (revokesWithinMs === undefined) continue;
      const forPerson = {
        destination: { kind: 'person' as const, conversation, person, address },
        ...{ channel, account, author: 'system', key: turn.key },
      };
      goingBack.push(...(await draftsToTakeBack(tx, forPerson, turn.inboxId, revokesWithinMs)));
    }
    drafts.set(one, goingBack);
  }
  return drafts;
}
