import { type PlaceFinder } from './find-places.ts';

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** A known place as a responder reads it: “KK Park, Myanmar (Burma)”; undefined where there is no such place. */
export function namePlace(places: PlaceFinder, id: string): string | undefined {
  const place = places.place(id);
  return place && `${place.shown}, ${countries.of(place.country) ?? place.country}`;
}
