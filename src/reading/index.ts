export { createReader, type Outcome, type Reader } from './reader.ts';
