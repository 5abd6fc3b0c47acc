export { type Departure, type Destination, type Draft, enqueue } from './enqueue.ts';
