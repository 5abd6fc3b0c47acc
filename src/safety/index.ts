export { type ForbiddenKind, type GateWords } from './gate-words.ts';
export { type InboundJudgement, judgeInbound } from './judge-inbound.ts';
export { loadGateWords, prepareGateWords } from './load.ts';
export { forbiddenIn, maySend, ownWords, type SendContext, type SendDecision } from './may-send.ts';
