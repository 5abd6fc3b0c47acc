export { judge, type JudgeParts, type LookUp } from './judge.ts';
export { type ReadFile, type Reading } from './read-pieces.ts';
export { agree, askForCheck, keepPiece } from './rows.ts';
export { type NewsParts, tellNews } from './tell-news.ts';
export { dueChecks, runCheck, type RunCheckParts } from './run-check.ts';
