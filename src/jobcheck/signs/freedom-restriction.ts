import { anyOf, type Sign } from '../sign.ts';

export const freedomRestriction: Sign = anyOf('freedom');
