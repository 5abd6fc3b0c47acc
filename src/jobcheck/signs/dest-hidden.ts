import { anyOf, type Sign } from '../sign.ts';

export const destHidden: Sign = anyOf('hidden');
