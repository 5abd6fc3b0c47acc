/**
 * Where flows are read, judged, drawn and rehearsed: what start-up and the authors' commands need, and no conversation does.
 */
export { drawFlow } from './draw.ts';
export { lintFlows } from './lint/lint-flows.ts';
export { type Problem, textsOf } from './lint/rule.ts';
export {
  loadFlow,
  loadFlows,
  loadFlowWords,
  loadLintLimits,
  loadTranscripts,
  parseFlow,
  type TranscriptFile,
} from './load.ts';
export { type TextSource } from './build-words.ts';
export { askIn, type Flow, publish, waysOf } from './flow.ts';
export { type LintLimits, phraseIn } from './lint/limits.ts';
export { replay } from './replay.ts';
export { type Transcript, type Turn } from './transcript.ts';
export { engineTexts } from './words.ts';
