import { anyOf, type Sign } from '../sign.ts';

export const debtDeduction: Sign = anyOf('debt');
