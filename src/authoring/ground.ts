import { type Flows, type FlowWords, type workshop } from '../flow/index.ts';
import { type Texts } from '../i18n/index.ts';

/** What git ships: version zero of every flow, and the texts and word lists on which every later version stands. */
export interface Ground {
  readonly flows: Flows;
  /** The YAML of each present flow, by its id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly texts: Texts;
  readonly words: FlowWords;
  readonly limits: workshop.LintLimits;
  /** The golden transcripts of a flow: read when a draft is judged, and not by a start. */
  readonly transcriptsOf: (flow: string) => readonly workshop.TranscriptFile[];
}
