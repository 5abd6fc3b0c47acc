import { mediaKinds } from '../core/inbound.ts';
import { type Concept, conceptNames } from './concepts.ts';

/** Whose trouble it is: see `Subject`. */
export const wholes = ['self', 'own', 'relative', 'friend'] as const;
/** What stands in pairs: a concept, or whose trouble it is. */
const kinds = conceptNames.length + wholes.length;
export const placeOf: ReadonlyMap<Concept, number> = new Map(conceptNames.map((concept, place) => [concept, place]));
export const shares = 5;
export const lengths = 8;
// The slots, one part behind another.
export const twice = kinds;
export const denied = twice + kinds;
export const first = denied + kinds;
export const last = first + kinds;
export const understood = last + kinds;
export const length = understood + shares;
export const mediaFrom = length + lengths;
export const pairs = mediaFrom + mediaKinds.length;
export const signSlots = pairs + (kinds * (kinds - 1)) / 2;
