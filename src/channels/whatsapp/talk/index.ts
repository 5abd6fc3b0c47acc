export { createTalk, type Talk, type TalkOptions, type TalkParts, usualTalk } from './talk.ts';
export { whatsAppLimits } from './limits.ts';
