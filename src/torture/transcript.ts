import { workshop } from '../flow/index.ts';
import { type Act } from './act.ts';
import { type BrokenConversation } from './torture.ts';
import { emptyWorld, flowsOf, type House, live, type PlayedTurn } from './world.ts';

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
  const start = played.findLastIndex(({ before }) => before.session === null || before.session.state === 'ended');
  const first = played[start]?.plan.session;
  const turns = played.slice(start + 1).flatMap(({ act }): workshop.Turn[] => {
    const written = inOf(act);
    return written === undefined ? [] : [{ in: written, out: [], effect: [] }];
  });
  const transcript: workshop.Transcript = {
    about: `tortured: ${invariant} (seed ${seed}, conversation ${number})`,
    flow: first?.flow ?? 'welcome',
    locale: first?.language ?? 'en',
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
      const { after, turn } = live(house, world, act);
      if (turn !== null) turns.push(turn);
      world = after;
    }
  } catch {
    // The turns before it are what the engine has seen; the acts hold the one that throws.
  }
  return turns;
}

function inOf(act: Act): workshop.Turn['in'] | undefined {
  switch (act.kind) {
    case 'sends': {
      const [medium] = act.media;
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
    case 'edits':
    case 'blocks':
    case 'unblocks':
    case 'staff-accepts':
    case 'staff-closes':
    case 'publishes':
      return undefined;
    default:
      return act satisfies never;
  }
}
