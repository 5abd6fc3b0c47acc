import { placesOf } from '../destinations.ts';
import { type Sign } from '../sign.ts';

export const destTransit: Sign = ({ parts }) => {
  const [first] = placesOf(parts, 'transit');
  if (first === undefined) return undefined;
  const { part, place } = first;
  return { at: { part, start: place.start, end: place.end }, detail: { country: place.country } };
};
