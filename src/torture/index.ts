export { type Act, actsSchema } from './act.ts';
export { type Breach, createMemory, type Memory, replayActs } from './play.ts';
export { makePublications } from './publications.ts';
export { type BrokenConversation, torture, type TorturePart } from './torture.ts';
export { remembering } from './remember.ts';
export { toTranscript } from './transcript.ts';
export { type Fault, type House, type PlayedTurn } from './world.ts';
