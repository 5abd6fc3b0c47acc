import { it } from 'vitest';
import { playHalf } from './torture-run.ts';

it('breaks no promise in the first half of the hostile conversations', () => playHalf(0), 900_000);
