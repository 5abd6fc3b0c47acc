import { anyOf, type Sign } from '../sign.ts';

export const feeUpfront: Sign = anyOf('fee');
