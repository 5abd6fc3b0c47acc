import { anyOf, firstOf, together, type Sign } from '../sign.ts';

export const allCostsPaid: Sign = firstOf(anyOf('all_covered'), together(['benefit'], ['covered']));
