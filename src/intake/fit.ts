import { type ChannelLimits } from '../core/channel.ts';
import { type Draft, type Gate } from '../outbox/index.ts';
import { type ClaimedTurn } from './claim-turns.ts';
import { type Severity } from '../core/severity.ts';
import { type TurnPlan } from './turn.ts';

/**
 * Makes the rows of a turn's messages, each cut to what its channel carries: a row is one message at the provider, so
 * that "sent once" can be said of it. What the gate refuses is written whole; it fails at the gate when it would leave,
 * where it is seen and counted.
 */
export function createFit(
  gate: Gate,
  limitsOf: (channel: string) => ChannelLimits,
): (turn: ClaimedTurn, plan: TurnPlan) => Draft[] {
  return (turn, plan) =>
    plan.messages
      .flatMap((message) => {
        const verdict = gate(message, { limits: limitsOf(turn.channel), author: 'flow' });
        return verdict.kind === 'send' ? verdict.messages : [message];
      })
      .map((body, index) => ({
        dedupeKey: `in-${turn.inboxId}-${index}`,
        destination: { kind: 'person', conversation: turn.conversation, person: turn.person, address: turn.address },
        channel: turn.channel,
        account: turn.account,
        author: 'flow',
        key: turn.key,
        body,
        urgency: grave(plan),
      }));
}

/** Whoever is in danger is answered before everybody else; what is only in doubt waits with the others. */
function grave({ caseAfter }: TurnPlan): Severity | undefined {
  return caseAfter !== null && caseAfter.severity >= 4 ? caseAfter.severity : undefined;
}
