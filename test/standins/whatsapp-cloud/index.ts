export { type Fault, type FaultRule } from './faults.ts';
export { type SentMessage, userIdOf } from './people.ts';
export { type CloudStandin, type CloudStandinOptions, startCloudStandin } from './start.ts';
