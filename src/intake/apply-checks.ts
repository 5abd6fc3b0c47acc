import { type WakeUp } from '../core/wake-up.ts';
import { agree, askForCheck, keepPiece } from '../offers/index.ts';
import { type Store, type Tx } from '../store/index.ts';
import { type PlannedTurn } from './planned-turn.ts';

/** What turns want done about the offers that are checked, in the turns' own transaction. Most turns want nothing. */
export async function applyChecks(
  tx: Tx,
  store: Pick<Store, 'vault' | 'keys'>,
  planned: readonly PlannedTurn[],
): Promise<WakeUp[]> {
  const wakeUps: WakeUp[] = [];
  for (const { turn, plan } of planned) {
    const { conversation, person, inboxId } = turn;
    for (const effect of plan.checks) {
      switch (effect.kind) {
        case 'keep-evidence':
          await keepPiece(tx, { conversation, person, inboxId, fresh: effect.fresh });
          break;
        case 'check-offer':
          wakeUps.push(...(await askForCheck(tx, conversation, effect.asked, turn.input.at)));
          break;
        case 'agree-news':
          await agree(tx, store, { conversation, about: effect.about, at: turn.input.at });
          break;
        default:
          effect satisfies never;
      }
    }
  }
  return wakeUps;
}
