export { type Act, actsSchema } from './act.ts';
export { type Breach, createMemory, replayActs } from './play.ts';
export { makePublications } from './publications.ts';
export { type BrokenConversation, torture, type TorturePart } from './torture.ts';
export { toTranscript } from './transcript.ts';
export { type Fault, type House, type PlayedTurn } from './world.ts';
