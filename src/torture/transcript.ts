import { workshop } from '../flow/index.ts';
import { type Act } from './act.ts';
import { type House } from './house.ts';
import { live } from './live.ts';
import { type BrokenConversation } from './torture.ts';
import { emptyWorld, flowsOf, type PlayedTurn } from './world.ts';

/**
 * A broken conversation as a golden transcript: the turns that the engine sees, as they go now, and beside them the whole
 * conversation, which is more (edits, staff, publication) and is played again by the room `torture`.
 */
export function toTranscript(
  house: House,
  { acts, invariant, number }: BrokenConversation,
  seed: number,
): workshop.Transcript {
  const played = playedTurns(house, acts);
  const start = played.findLastIndex(
    (turn) => turn.before.session === null || turn.before.session.state === 'ended' || beginsRound(turn),
  );
  const begun = played[start];
  const first = begun?.plan.session;
  const turns = played.slice(start + 1).flatMap((turn): workshop.Turn[] => {
    const written = inOf(turn);
    return written === undefined ? [] : [{ in: written, out: [], effect: [] }];
  });
  const transcript: workshop.Transcript = {
    about: `tortured: ${invariant} (seed ${seed}, conversation ${number})`,
    flow: first?.flow ?? 'welcome',
    locale: first?.language ?? 'en',
    ...(begun !== undefined && beginsRound(begun) && { check_in: true as const }),
    turns: [{ in: 'enter', out: [], effect: [] }, ...turns],
    acts: acts.map((act) => ({ ...act })),
    seed,
  };
  const moment = new Date(emptyWorld.at);
  return {
    ...transcript,
    turns: [...workshop.replay(flowsOf(house, emptyWorld), house.words, transcript, moment).turns],
  };
}

/** Up to the turn that throws. */
function playedTurns(house: House, acts: readonly Act[]): PlayedTurn[] {
  const turns: PlayedTurn[] = [];
  let world = emptyWorld;
  try {
    for (const act of acts) {
      const { after, turns: lived } = live(house, world, act);
      turns.push(...lived);
      world = after;
    }
  } catch {
    // The turns before it are what the engine has seen; the acts hold the one that throws.
  }
  return turns;
}

/** The turn in which an agreed check-in asked its first question. */
function beginsRound({ plan }: PlayedTurn): boolean {
  return plan.events.some(({ kind }) => kind === 'check-in-asked');
}

function inOf({ act, input }: PlayedTurn): workshop.Turn['in'] | undefined {
  switch (act.kind) {
    case 'sends': {
      const [medium] = act.media;
      const proof = input.checkIn?.proof;
      if (proof === 'right' || proof === 'duress') return { proof, text: act.text };
      return medium === undefined ? { text: act.text } : { media: medium, text: act.text };
    }
    case 'presses':
      // A whole id: a press on the message that showed it, whichever that was.
      return { choice: act.choice.includes('.') ? act.choice : `nobody.knows.${act.choice}` };
    case 'sends-pin':
      return { media: 'location' };
    case 'sends-contact':
      return { media: 'contact' };
    case 'sends-unknown':
      return { media: 'document' };
    case 'is-silent':
      return 'silence';
    case 'is-checked':
      return { checked: act.outcome, ...(act.late && { late: true as const }) };
    case 'floods':
    case 'edits':
    case 'blocks':
    case 'unblocks':
    case 'is-handled':
    case 'staff-accepts':
    case 'staff-loses':
    case 'staff-writes':
    case 'staff-gives-back':
    case 'staff-closes':
    case 'staff-agrees':
    case 'staff-ends-check-in':
    case 'staff-vouches':
    case 'is-due':
    case 'grace-ends':
    case 'is-later':
    case 'publishes':
      return undefined;
    default:
      return act satisfies never;
  }
}
