/**
 * Where flows are read, judged, drawn and rehearsed: what start-up and the authors' commands need, and no conversation does.
 */
export { type TextSource } from './build-words.ts';
export { menuPageOf } from './choice-id.ts';
export { drawFlow } from './draw.ts';
export { type Flow, homeFlow, publish, waysOf } from './flow.ts';
export { askIn } from './question.ts';
export { hearAlso } from './hear-also.ts';
export { boxSize, layOut } from './lay-out.ts';
export { lintFlows } from './lint/lint-flows.ts';
export { type LintLimits, phraseIn } from './lint/limits.ts';
export { type Problem, textsOf } from './lint/rule.ts';
export {
  loadFlow,
  loadFlows,
  loadFlowWords,
  loadLintLimits,
  loadTranscripts,
  loadTranscriptsOf,
  parseFlow,
  parseTranscript,
  type TranscriptFile,
} from './load.ts';
export { type PhoneFace, phoneFaceNames, phoneFaces } from './phone-face.ts';
export { continuePlay, openPlay, playThrough, type Scene, type ShownMessage, type Stage } from './play.ts';
export { playCommands, type PlayInput, playInputSchema, readTyped } from './play-input.ts';
export { eventOf, goldenMoment, openTranscript, replay } from './replay.ts';
export { nameSchema } from './target.ts';
export { transcriptOf } from './transcript-of.ts';
export { type Transcript, type Turn } from './transcript.ts';
export { engineTexts } from './words.ts';
