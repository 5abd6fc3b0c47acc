import { anyOf, type Sign } from '../sign.ts';

export const easyRequirements: Sign = anyOf('easy');
