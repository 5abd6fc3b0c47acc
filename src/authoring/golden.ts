import { createHash } from 'node:crypto';
import { workshop } from '../flow/index.ts';
import { type Edition } from './edition.ts';
import { type Ground } from './ground.ts';
import { rehearse } from './rehearse.ts';
import { type WrittenFlow } from './written-flow.ts';

/** A golden transcript that would go otherwise, at its first turn that does. */
export interface GoesOtherwise {
  readonly about: string;
  readonly file: string;
  /** From 1. */
  readonly turn: number;
  /** What is kept, and what the draft would do instead: ids of texts and effects, no person's words. */
  readonly kept: string;
  readonly instead: string;
}

export interface OtherwiseList {
  readonly transcripts: readonly GoesOtherwise[];
  /** What a reviewer who has read the list sends back: another list has another one. Empty where there is none. */
  readonly seal: string;
}

const nothing: OtherwiseList = { transcripts: [], seal: '' };

/**
 * The golden transcripts of the flow that this version would make go otherwise than what is in force does. One that already
 * goes otherwise in the same way was read when that was published, and is not shown again.
 */
export function goesOtherwise(ground: Ground, edition: Edition, written: WrittenFlow): OtherwiseList {
  const drafted = rehearse(ground, edition, written);
  // What cannot be read is refused for that.
  if (drafted === null) return nothing;
  const transcripts = ground.transcriptsOf(written.flow).flatMap(({ file, transcript }): GoesOtherwise[] => {
    const now = workshop.goldenMoment;
    const { turns, otherwise } = workshop.replay(drafted.flows, drafted.words, transcript, now);
    const [first] = otherwise;
    if (first === undefined) return [];
    const before = workshop.replay(edition.flows, edition.words, transcript, now);
    if (JSON.stringify(before.turns) === JSON.stringify(turns)) return [];
    const [kept, instead] = [transcript.turns[first - 1], turns[first - 1]].map(shown);
    return [{ about: transcript.about, file, turn: first, kept: kept ?? '', instead: instead ?? '' }];
  });
  if (transcripts.length === 0) return nothing;
  return { transcripts, seal: createHash('sha256').update(JSON.stringify(transcripts)).digest('hex').slice(0, 16) };
}

function shown(turn: workshop.Turn | undefined): string {
  if (turn === undefined) return '';
  const { out, effect, state, language } = turn;
  const effects = effect.map(({ kind, ...rest }) => [kind, ...Object.values(rest).map(String)].join(' '));
  const said = out.length === 0 ? ['says nothing'] : [`says ${out.join(', ')}`];
  return [
    ...said,
    ...effects,
    ...(state === undefined ? [] : [state]),
    ...(language === undefined ? [] : [language]),
  ].join('; ');
}
