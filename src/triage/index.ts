export { type Lexicons } from './lexicons.ts';
export { loadLexicons, prepareLexicons } from './load.ts';
export { type Marked, scoreOf, type Score, shareOf } from './score.ts';
export { triage, type TriageInput } from './triage.ts';
export { triageLabels, type TriageLabel, type TriageSign, type TriageVerdict } from './verdict.ts';
