import { anyOf, type Sign } from '../sign.ts';

export const passportSurrender: Sign = anyOf('passport_handover');
