import { placesOf } from '../destinations.ts';
import { anyOf, type Sign } from '../sign.ts';

/** Withheld in words, or abroad with no country named anywhere. */
export const destHidden: Sign = (advert) => {
  const withheld = anyOf('hidden')(advert);
  if (withheld !== undefined) return withheld;
  return placesOf(advert.parts, 'hub', 'transit', 'formal').length === 0 ? anyOf('abroad')(advert) : undefined;
};
