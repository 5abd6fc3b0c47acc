export { type SentMessage } from './chats.ts';
export { type Fault, type FaultRule } from './faults.ts';
export { startTelegramStandin, type TelegramStandin, type TelegramStandinOptions } from './start.ts';
