import { placesOf } from '../destinations.ts';
import { anyOf, type Sign } from '../sign.ts';

/** Over a border in words, or fetched where a hub or a place on the way to one is named: to be met at an airport is no crossing. */
export const borderCrossing: Sign = (advert) =>
  anyOf('border')(advert) ??
  (placesOf(advert.parts, 'hub', 'transit').length > 0 ? anyOf('pickup')(advert) : undefined);
