export { judge, type JudgeParts, type LookUp } from './judge.ts';
export { type ReadFile, type Reading } from './read-pieces.ts';
export { askForCheck, keepPiece, newestAnswered } from './rows.ts';
export { dueChecks, runCheck, type RunCheckParts } from './run-check.ts';
