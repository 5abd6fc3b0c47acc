import { placesOf } from '../destinations.ts';
import { type Sign } from '../sign.ts';

export const destScamHub: Sign = ({ parts }) => {
  const [first] = placesOf(parts, 'hub');
  if (first === undefined) return undefined;
  const { part, place } = first;
  const { start, end, country } = place;
  return { at: { part, start, end }, detail: { place: place.place?.shown ?? country, country } };
};
