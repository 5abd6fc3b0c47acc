import { anyOf, type Sign } from '../sign.ts';

export const borderCrossing: Sign = anyOf('border', 'pickup');
