import { anyOf, type Sign } from '../sign.ts';

export const visaMismatch: Sign = anyOf('tourist_visa');
