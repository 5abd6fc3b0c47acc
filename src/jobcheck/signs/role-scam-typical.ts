import { anyOf, type Sign } from '../sign.ts';

export const roleScamTypical: Sign = anyOf('role_lure');
