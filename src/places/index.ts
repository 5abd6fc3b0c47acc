export { countryOf } from './country-of.ts';
export { type FoundPlace, type PlaceFinder } from './find-places.ts';
export { namePlace } from './name-place.ts';
export { loadPlaces, loadPlaceScanner } from './load.ts';
export { type PlaceScanner, type SeenPlace } from './scan-places.ts';
