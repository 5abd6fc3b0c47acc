export { createReader, type Outcome, type Reader } from './reader.ts';
export { createReadings, type Finished, type Readings } from './readings.ts';
export { type Reading, readingOf, type Requested, requestReading } from './reading-record.ts';
export { type Refusal } from './refusal.ts';
export { type Missing } from './thread/messages.ts';
