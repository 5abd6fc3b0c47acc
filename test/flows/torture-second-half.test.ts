import { it } from 'vitest';
import { playHalf } from './torture-run.ts';

it('breaks no promise in the second half of the hostile conversations', () => playHalf(1), 900_000);
