import { type Flows } from './flow.ts';
import { type Scene } from './play.ts';
import { goldenMoment, replay } from './replay.ts';
import { type Transcript, type Turn } from './transcript.ts';
import { type FlowWords } from './words.ts';

/**
 * What was played, as a golden transcript: what the person did, and what the flows say and do to it. Only ids of texts are
 * kept of what was said; what was typed stays as it was typed, so it must be nobody's real words.
 */
export function transcriptOf(
  { flows, words }: { readonly flows: Flows; readonly words: FlowWords },
  scenes: readonly Scene[],
  head: Pick<Transcript, 'about' | 'flow' | 'locale'>,
): Transcript {
  const turns = scenes.map((scene, index): Turn => {
    return { in: inOf(scene, scenes[index - 1]), out: [], effect: [] };
  });
  return { ...head, turns: [...replay(flows, words, { ...head, turns }, goldenMoment).turns] };
}

function inOf({ input }: Scene, before: Scene | undefined): Turn['in'] {
  if ('enter' in input) return 'enter';
  if ('silence' in input) return 'silence';
  if ('media' in input) return input;
  if ('text' in input) return input.text === 'enter' || input.text === 'silence' ? input : input.text;
  const { press } = input;
  const id = typeof press === 'number' ? before?.offered[press - 1]?.id : press;
  return { choice: id ?? String(press) };
}
