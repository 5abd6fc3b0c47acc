import { anyOf, type Sign } from '../sign.ts';

export const groupRecruit: Sign = anyOf('group');
