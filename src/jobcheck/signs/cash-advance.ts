import { anyOf, type Sign } from '../sign.ts';

export const cashAdvance: Sign = anyOf('cash_advance');
