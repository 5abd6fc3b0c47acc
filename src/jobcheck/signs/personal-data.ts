import { anyOf, type Sign } from '../sign.ts';

export const personalData: Sign = anyOf('personal_data');
