import { anyOf, type Sign } from '../sign.ts';

export const contractAbsent: Sign = anyOf('contract_later');
