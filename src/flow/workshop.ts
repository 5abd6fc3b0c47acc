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
export { publish } from './flow.ts';
export { replay } from './replay.ts';
export { type Turn } from './transcript.ts';
