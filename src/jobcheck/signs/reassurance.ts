import { anyOf, type Sign } from '../sign.ts';

export const reassurance: Sign = anyOf('reassurance');
