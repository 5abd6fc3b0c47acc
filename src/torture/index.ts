export { type Act, actsSchema, type Agreement } from './act.ts';
export { agreements } from './agreements.ts';
export { type Fault, type House } from './house.ts';
export { type Breach, createMemory, type Memory, replayActs } from './play.ts';
export { makePublications } from './publications.ts';
export { type BrokenConversation, torture, type TorturePart } from './torture.ts';
export { remembering } from './remember.ts';
export { toTranscript } from './transcript.ts';
export { type PlayedTurn } from './world.ts';
