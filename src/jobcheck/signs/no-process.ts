import { anyOf, type Sign } from '../sign.ts';

export const noProcess: Sign = anyOf('no_process');
