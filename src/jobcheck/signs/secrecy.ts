import { anyOf, type Sign } from '../sign.ts';

export const secrecy: Sign = anyOf('secrecy');
