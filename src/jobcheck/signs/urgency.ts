import { anyOf, type Sign } from '../sign.ts';

export const urgency: Sign = anyOf('urgency');
